package id.naskah.rest;

import id.naskah.platform.Texts;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.extensions.webscripts.WebScriptResponse;

/**
 * What keeps a file that somebody sent from acting as whoever opens it.
 *
 * <p>A browser takes it for nothing but what the server says it is, shows only what can't run, and
 * gives what it shows no origin: not this server's cookies, not its API.
 */
final class FileHeaders {
  /** Shown in the browser; everything else is saved. SVG is not among them: it has scripts. */
  private static final Set<String> SHOWN =
      Set.of(
          "application/pdf",
          "image/png",
          "image/jpeg",
          "image/gif",
          "image/webp",
          "image/bmp",
          "image/tiff",
          "text/plain");

  /** The characters that RFC 5987 lets stand for themselves, besides letters and digits. */
  private static final String PLAIN = "!#$&+-.^_`|~";

  /** What turns the direction of writing: a name may seem to end in another type. */
  private static final Pattern TURNED = Pattern.compile("[" + Texts.TURNING + "]");

  private FileHeaders() {}

  static void set(WebScriptResponse response, String fileName, String mimeType) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "sandbox");
    response.setHeader("Content-Disposition", disposition(fileName, mimeType));
  }

  /** RFC 6266: the name as it is, and one in ASCII for clients of before 2011. */
  static String disposition(String fileName, String mimeType) {
    String type =
        SHOWN.contains(String.valueOf(mimeType).toLowerCase(Locale.ROOT)) ? "inline" : "attachment";
    String name =
        fileName == null || fileName.isBlank() ? "file" : TURNED.matcher(fileName).replaceAll("_");
    return type
        + "; filename=\""
        + ascii(name)
        + "\"; filename*=UTF-8''"
        + Texts.percentEncoded(name, PLAIN);
  }

  private static String ascii(String name) {
    StringBuilder ascii = new StringBuilder();
    name.codePoints()
        .forEach(
            c -> {
              boolean kept = c >= ' ' && c < 127 && "\"\\%;".indexOf(c) < 0;
              ascii.append(kept ? (char) c : '_');
            });
    return ascii.toString();
  }
}
