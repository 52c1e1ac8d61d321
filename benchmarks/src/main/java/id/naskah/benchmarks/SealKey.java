package id.naskah.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A key of nobody for the office seal, as an administrator makes one and sets it up. */
final class SealKey {
  private static final String PASSWORD = "segel-percobaan";

  private SealKey() {}

  /**
   * Makes it and names it in the settings of the repository, which has to be started after that.
   */
  static void setUp(Path folder) {
    Path store = folder.resolve("bench-seal.p12");
    Path password = folder.resolve("bench-seal.password");
    try {
      Files.deleteIfExists(store);
      Files.writeString(password, PASSWORD + "\n");
      make(store);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.setProperty("naskah.signature.seal.store", store.toAbsolutePath().toString());
    System.setProperty("naskah.signature.seal.passwordFile", password.toAbsolutePath().toString());
  }

  private static void make(Path store) throws IOException {
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    List<String> key =
        List.of(
            "-genkeypair",
            "-alias",
            "office",
            "-keyalg",
            "RSA",
            "-keysize",
            "2048",
            "-validity",
            "400",
            "-dname",
            "CN=Segel Kantor Contoh, C=ID",
            "-storetype",
            "PKCS12",
            "-keystore",
            store.toString(),
            "-storepass",
            PASSWORD);
    List<String> command = new ArrayList<>(List.of(keytool));
    command.addAll(key);
    try {
      Process made = new ProcessBuilder(command).redirectErrorStream(true).start();
      made.getInputStream().readAllBytes();
      if (made.waitFor() != 0) {
        throw new IOException("keytool made no key");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
