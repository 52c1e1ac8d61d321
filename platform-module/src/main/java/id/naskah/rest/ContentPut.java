package id.naskah.rest;

import id.naskah.letter.LetterService;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.alfresco.repo.content.MimetypeMap;
import org.alfresco.rest.framework.core.exceptions.ApiException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.util.TempFileProvider;
import org.json.JSONObject;
import org.springframework.extensions.webscripts.AbstractWebScript;
import org.springframework.extensions.webscripts.WebScriptRequest;
import org.springframework.extensions.webscripts.WebScriptResponse;

/**
 * {@code PUT .../content}: stores a file as the content of a letter or an attachment.
 *
 * <p>A web script under the address that the v1 API would give it, because there the interface for
 * binary content differs between versions of Alfresco, and 5.0 hands over no body.
 */
public class ContentPut extends AbstractWebScript {
  private final Answers answers;
  private final LetterService service;
  private final ContentOwner owner;

  /** Wires it. */
  public ContentPut(Answers answers, LetterService service, ContentOwner owner) {
    this.answers = answers;
    this.service = service;
    this.owner = owner;
  }

  @Override
  public void execute(WebScriptRequest request, WebScriptResponse response) throws IOException {
    String id = request.getServiceMatch().getTemplateVars().get("id");
    try {
      // Before the body is taken in: nobody fills the disk for what is not theirs.
      answers.reading(() -> owner.find(id));
      NodeRef node = store(id, request);
      Entity entity = answers.reading(() -> owner.entity(node));
      write(response, 200, Map.of("entry", entity));
    } catch (ApiException e) {
      write(response, Refusals.status(e), Map.of("error", error(e)));
    }
  }

  private NodeRef store(String id, WebScriptRequest request) throws IOException {
    File body = TempFileProvider.createTempFile("naskah-content", ".bin");
    try {
      try (InputStream in = request.getContent().getInputStream()) {
        Files.copy(in, body.toPath(), StandardCopyOption.REPLACE_EXISTING);
      }
      String type = request.getContentType();
      return answers.writing(
          () -> {
            NodeRef node = owner.find(id);
            try (InputStream in = Files.newInputStream(body.toPath())) {
              service.putContent(node, mimetype(type), encoding(type), in);
            }
            return node;
          });
    } finally {
      Files.deleteIfExists(body.toPath());
    }
  }

  private static String mimetype(String contentType) {
    if (contentType == null || contentType.isBlank()) {
      return MimetypeMap.MIMETYPE_BINARY;
    }
    int end = contentType.indexOf(';');
    return (end < 0 ? contentType : contentType.substring(0, end)).strip();
  }

  /** The charset that the client names, if Java knows it. */
  private static String encoding(String contentType) {
    String name =
        contentType == null || !contentType.contains("charset=")
            ? ""
            : contentType.replaceAll(".*charset=\"?([^\";]*).*", "$1").strip();
    try {
      return name.isEmpty() ? "UTF-8" : Charset.forName(name).name();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return "UTF-8";
    }
  }

  private static Entity error(ApiException e) {
    return new Entity()
        .with("errorKey", e.getMsgId())
        .with("statusCode", Refusals.status(e))
        .with("briefSummary", e.getLocalizedMessage());
  }

  private static void write(WebScriptResponse response, int status, Map<String, Entity> json)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json;charset=UTF-8");
    Writer writer = response.getWriter();
    writer.write(new JSONObject(json).toString());
    writer.flush();
  }
}
