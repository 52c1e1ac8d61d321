package id.naskah.sheet;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the page says in plain words whether a sheet is genuine; there its QR code leads. */
public final class SheetAddress {
  private static final String PAGE = "/naskah/index.html#/verify/";

  private SheetAddress() {}

  /**
   * The address below that of Alfresco.
   *
   * @param code as it was printed, or as somebody wrote it; null leads to the form alone
   */
  public static String of(String letter, String code) {
    String given = code == null ? "" : escaped(code);
    return PAGE + given + "?letter=" + escaped(letter);
  }

  /** As in a segment of an address, where a plus sign is no blank. */
  private static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
