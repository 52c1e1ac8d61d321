package id.naskah.rest.page;

import id.naskah.rest.page.PageFiles.PageFile;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.extensions.webscripts.AbstractWebScript;
import org.springframework.extensions.webscripts.WebScriptRequest;
import org.springframework.extensions.webscripts.WebScriptResponse;

/** {@code GET /s/naskah/page/{folder}/{file}}: a file of the page, to be kept for good. */
public class PageFileGet extends AbstractWebScript {
  private static final int NOT_FOUND = 404;

  private final PageFiles pageFiles;

  /** Serves these files. */
  public PageFileGet(PageFiles pageFiles) {
    this.pageFiles = pageFiles;
  }

  @Override
  public void execute(WebScriptRequest request, WebScriptResponse response) throws IOException {
    Map<String, String> at = request.getServiceMatch().getTemplateVars();
    Optional<PageFile> file = pageFiles.find(at.get("folder") + "/" + at.get("file"));
    if (file.isEmpty()) {
      response.setStatus(NOT_FOUND);
      return;
    }
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    PageAnswer.write(file.get(), request, response);
  }
}
