package id.naskah.rest.verification;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.extensions.webscripts.AbstractWebScript;
import org.springframework.extensions.webscripts.WebScriptRequest;
import org.springframework.extensions.webscripts.WebScriptResponse;

/**
 * {@code GET /s/naskah/verify/page/{file}}: the script that compares a file in the browser. Its
 * name says what is in it, so it is kept for good.
 */
public class CheckScriptGet extends AbstractWebScript {
  private static final int NOT_FOUND = 404;

  private final CheckFiles files;

  public CheckScriptGet(CheckFiles files) {
    this.files = files;
  }

  @Override
  public void execute(WebScriptRequest request, WebScriptResponse response) throws IOException {
    String file = request.getServiceMatch().getTemplateVars().get("file");
    if (!files.scriptName().equals(file)) {
      response.setStatus(NOT_FOUND);
      return;
    }
    byte[] body = files.script();
    response.setContentType("text/javascript;charset=UTF-8");
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Length", Integer.toString(body.length));
    try (OutputStream out = response.getOutputStream()) {
      out.write(body);
    }
  }
}
