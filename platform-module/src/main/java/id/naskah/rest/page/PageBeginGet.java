package id.naskah.rest.page;

import id.naskah.rest.page.PageFiles.PageFile;
import java.io.IOException;
import org.springframework.extensions.webscripts.AbstractWebScript;
import org.springframework.extensions.webscripts.WebScriptRequest;
import org.springframework.extensions.webscripts.WebScriptResponse;

/**
 * {@code GET /s/naskah/page/begin.js}: a script that loads the version of the page which is
 * installed. Browsers that know one begin with that and ask meanwhile whether it is still the same;
 * then the page says so (naskah-newer).
 */
public class PageBeginGet extends AbstractWebScript {
  private static final int NOT_MODIFIED = 304;

  /** Used at once as it is known, and asked for meanwhile: for a week in seconds. */
  private static final String KEPT = "max-age=0, stale-while-revalidate=604800";

  private final PageFile script;
  private final String tag;

  /** Names the file that the page begins with. */
  public PageBeginGet(PageFiles pageFiles) {
    String text = "import './" + pageFiles.first() + "';\n";
    this.script = PageFile.script(text);
    this.tag = '"' + pageFiles.first() + '"';
  }

  @Override
  public void execute(WebScriptRequest request, WebScriptResponse response) throws IOException {
    response.setHeader("Cache-Control", KEPT);
    response.setHeader("ETag", tag);
    String known = request.getHeader("If-None-Match");
    if (known != null && known.contains(tag)) {
      response.setStatus(NOT_MODIFIED);
      return;
    }
    PageAnswer.write(script, request, response);
  }
}
