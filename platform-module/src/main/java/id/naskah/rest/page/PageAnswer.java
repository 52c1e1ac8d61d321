package id.naskah.rest.page;

import id.naskah.rest.page.PageFiles.PageFile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.springframework.extensions.webscripts.WebScriptRequest;
import org.springframework.extensions.webscripts.WebScriptResponse;

/** Writes a file of the page, compressed for whoever takes that. */
final class PageAnswer {
  private PageAnswer() {}

  static void write(PageFile file, WebScriptRequest request, WebScriptResponse response)
      throws IOException {
    String accepted = request.getHeader("Accept-Encoding");
    boolean isCompressed =
        file.isText() && accepted != null && accepted.toLowerCase(Locale.ROOT).contains("gzip");
    byte[] body = file.bytes(isCompressed);
    response.setContentType(file.type());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Vary", "Accept-Encoding");
    response.setHeader("Content-Length", Integer.toString(body.length));
    if (isCompressed) {
      response.setHeader("Content-Encoding", "gzip");
    }
    try (OutputStream out = response.getOutputStream()) {
      out.write(body);
    }
  }
}
