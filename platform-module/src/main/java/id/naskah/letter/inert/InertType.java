package id.naskah.letter.inert;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Under which media type a file of a letter is kept, so that no browser ever runs what is in it.
 *
 * <p>Alfresco's own doors (WebDAV, CMIS, the content addresses of Share) send a file under the type
 * that it is kept with, from the same server as the pages of those who work here: a script in a
 * page or a drawing would act as whoever opens it. Kept as plain text its words are found all the
 * same, and its bytes are what was sent.
 */
public final class InertType {
  static final String TEXT = "text/plain";
  static final String BYTES = "application/octet-stream";

  private static final Pattern TYPE =
      Pattern.compile("([a-z0-9][a-z0-9!#$&^_.+-]*)/([a-z0-9][a-z0-9!#$&^_.+-]*)");

  /** What browsers take for pages, scripts, styles or drawings with scripts, whatever the tree. */
  private static final Set<String> ACTIVE =
      Set.of(
          "html",
          "xhtml",
          "xml",
          "svg",
          "xsl",
          "xslt",
          "mathml",
          "css",
          "javascript",
          "x-javascript",
          "ecmascript",
          "x-ecmascript",
          "jscript",
          "livescript",
          "vbscript",
          "x-component",
          "vnd.wap.wml",
          "wml",
          "cache-manifest",
          "x-mixed-replace",
          "x-shockwave-flash",
          "hta",
          "x-httpd-php");

  /** Browsers guess what a file of one of these types is. */
  private static final Set<String> GUESSED = Set.of("unknown/unknown", "application/unknown");

  private InertType() {}

  /**
   * The type to keep instead; the same if there is nothing to fear.
   *
   * @param mimeType as a client gave it; null where a door gave none, and Alfresco would let the
   *     address of a request decide
   */
  public static String of(String mimeType) {
    String type = mimeType == null ? "" : mimeType.strip().toLowerCase(Locale.ROOT);
    int parameters = type.indexOf(';');
    var matcher = TYPE.matcher(parameters < 0 ? type : type.substring(0, parameters).strip());
    if (!matcher.matches() || GUESSED.contains(matcher.group())) {
      return BYTES;
    }
    String kind = matcher.group(2);
    boolean active =
        ACTIVE.contains(kind) || kind.endsWith("+xml") || kind.startsWith("javascript");
    if (active) {
      return TEXT;
    }
    return mimeType;
  }
}
