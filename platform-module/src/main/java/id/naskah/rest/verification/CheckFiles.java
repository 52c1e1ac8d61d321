package id.naskah.rest.verification;

import id.naskah.platform.Hashes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Style and script of the page, with what a browser compares them with. */
public class CheckFiles {
  private static final String FOLDER = "/alfresco/module/naskah-platform/verification/";
  private static final int NAMED_BY = 12;

  private final String style = new String(bytes("page.css"), StandardCharsets.UTF_8);
  private final byte[] script = bytes("file-check.js");
  private final String styleSum = sum(style.getBytes(StandardCharsets.UTF_8));
  private final String scriptSum = sum(script);
  private final String scriptName =
      "file-check-" + Hashes.of(script).substring(0, NAMED_BY) + ".js";

  String style() {
    return style;
  }

  /** As a policy for content names it: this style and no other. */
  String styleSource() {
    return "'" + styleSum + "'";
  }

  byte[] script() {
    return script.clone();
  }

  /** The name of the script, which says what is in it: it can be kept for good. */
  String scriptName() {
    return scriptName;
  }

  String scriptSum() {
    return scriptSum;
  }

  private static String sum(byte[] bytes) {
    return "sha256-" + Base64.getEncoder().encodeToString(Hashes.sha256().digest(bytes));
  }

  private static byte[] bytes(String name) {
    try (InputStream in = CheckFiles.class.getResourceAsStream(FOLDER + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
