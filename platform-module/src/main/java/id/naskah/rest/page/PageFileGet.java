package id.naskah.rest.page;

import id.naskah.rest.page.PageFiles.PageFile;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.extensions.webscripts.AbstractWebScript;
import org.springframework.extensions.webscripts.Match;
import org.springframework.extensions.webscripts.WebScriptRequest;
import org.springframework.extensions.webscripts.WebScriptResponse;

/**
 * {@code GET /s/naskah/page/{folder}/{file}}: a file of the page, to be kept for good. The guides
 * below it are served too: in Share's frame nothing of Alfresco's but web scripts can be reached.
 */
public class PageFileGet extends AbstractWebScript {
  private static final int NOT_FOUND = 404;

  private final PageFiles pageFiles;

  /** Serves these files. */
  public PageFileGet(PageFiles pageFiles) {
    this.pageFiles = pageFiles;
  }

  @Override
  public void execute(WebScriptRequest request, WebScriptResponse response) throws IOException {
    Optional<PageFile> file = pageFiles.find(name(request.getServiceMatch()));
    if (file.isEmpty()) {
      response.setStatus(NOT_FOUND);
      return;
    }
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    PageAnswer.write(file.get(), request, response);
  }

  private static String name(Match match) {
    Map<String, String> at = match.getTemplateVars();
    String guide = match.getTemplate().contains("/guide/") ? "guide/" : "";
    String language = at.get("language");
    return at.get("folder")
        + "/"
        + guide
        + (language == null ? "" : language + "/")
        + at.get("file");
  }
}
