package id.naskah.signature;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.PrintedLetter;
import id.naskah.platform.OfficeClock;
import id.naskah.seal.SealKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.extensions.surf.util.I18NUtil;

/** A key of nobody, as an administrator makes one, and a letter as LibreOffice prints it. */
public final class TestSeal {
  private static final String PASSWORD = "segel-rahasia";
  private static final String STORE = "office.p12";
  private static byte[] kept;

  private TestSeal() {}

  /**
   * A seal with a key that is good for 400 days from now on: the same for all tests of this JVM, in
   * a file of their own.
   */
  static OfficeSeal made(Path folder, OfficeClock clock) throws Exception {
    Path store = Files.write(folder.resolve(STORE), kept(folder));
    return of(settings(store, password(folder), ""), clock);
  }

  /** Making a key takes a second. */
  private static synchronized byte[] kept(Path folder) throws Exception {
    if (kept == null) {
      kept = Files.readAllBytes(store(Files.createTempDirectory(folder, "key")));
    }
    return kept;
  }

  static OfficeSeal of(SealSettings settings, OfficeClock clock) {
    return new OfficeSeal(new SealKeys(settings), clock);
  }

  static SealSettings settings(Path store, Path password, String timeStamps) {
    return new SealSettings("PKCS12", store.toString(), password.toString(), "", timeStamps, "5");
  }

  public static Path password(Path folder) throws IOException {
    return Files.writeString(folder.resolve("password"), PASSWORD + "\n");
  }

  /** That of the file that {@link #store} makes. */
  public static SealKey key(Path folder) throws Exception {
    return SealKey.pkcs12(store(folder), PASSWORD.toCharArray(), "");
  }

  public static Path store(Path folder) throws Exception {
    Path store = folder.resolve(STORE);
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "office",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-startdate",
                "-1d",
                "-validity",
                "400",
                "-dname",
                "CN=Segel Kantor Contoh, C=ID",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.txt").toFile())
            .start();
    assertThat(keytool.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(keytool.exitValue()).isZero();
    return store;
  }

  /** So that it makes no difference which test came before. */
  public static void speakEnglish() {
    I18NUtil.registerResourceBundle("alfresco.module.naskah-platform.messages.naskah");
    I18NUtil.setLocale(Locale.ENGLISH);
  }

  static Path letter() {
    return PrintedLetter.FILE;
  }
}
