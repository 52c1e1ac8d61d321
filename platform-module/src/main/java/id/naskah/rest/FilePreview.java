package id.naskah.rest;

import id.naskah.preview.Asked;
import id.naskah.preview.Preview;
import id.naskah.preview.Previews;
import id.naskah.preview.Source;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alfresco.rest.framework.resource.content.BinaryResource;
import org.springframework.extensions.surf.util.I18NUtil;
import org.springframework.extensions.webscripts.WebScriptRequest;
import org.springframework.extensions.webscripts.WebScriptResponse;

/**
 * A preview as an answer; {@link ApiGet} sends it, and makes it only for who does not have it yet.
 *
 * @param source the user was found to be allowed to read it
 */
public record FilePreview(Answers answers, Previews previews, Source source, Asked asked)
    implements BinaryResource {
  private static final int NOT_MODIFIED = 304;

  void send(WebScriptRequest request, WebScriptResponse response) throws IOException {
    String tag = tag();
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "private, no-cache");
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(NOT_MODIFIED);
      return;
    }
    try (Preview preview = answers.made(() -> previews.of(source, asked))) {
      head(response, preview);
      try (OutputStream out = response.getOutputStream()) {
        preview.body().send(out);
      }
    }
  }

  /** Headings are in the language of who asked. */
  private String tag() {
    String language = I18NUtil.getLocale().getLanguage();
    String kind = asked.words() ? "-words" : "";
    return "\"%s-%s-%d-%d%s\"".formatted(source.tag(), language, asked.page(), asked.part(), kind);
  }

  private static void head(WebScriptResponse response, Preview preview) {
    FileHeaders.set(response, preview.fileName(), preview.mimeType().replaceAll(";.*", ""));
    response.setContentType(preview.mimeType());
    response.setHeader("Content-Length", String.valueOf(preview.size()));
    response.setHeader("Naskah-Preview", preview.kind().name().toLowerCase(Locale.ROOT));
    if (preview.pages() > 0) {
      response.setHeader("Naskah-Pages", String.valueOf(preview.pages()));
    }
    if (preview.isCut()) {
      response.setHeader("Naskah-Cut", "true");
    }
    if (!preview.files().isEmpty()) {
      response.setHeader("Naskah-Parts", encoded(preview));
    }
  }

  private static String encoded(Preview preview) {
    return preview.files().stream()
        .map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining(","));
  }
}
