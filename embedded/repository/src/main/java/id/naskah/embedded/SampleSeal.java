package id.naskah.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * An office seal to try signing with: a key that is made for one data directory and stays in it. It
 * proves nothing to anybody.
 */
final class SampleSeal {
  /** Directory of the key, below that of the data. */
  static final String FOLDER = "seal";

  private static final String STORE = "office.p12";
  private static final String PASSWORD = "password";
  private static final long LIMIT_SECONDS = 60;

  private SampleSeal() {}

  /** Makes the key if there is none, and has Alfresco seal with it. */
  static void set(Path data) {
    Path folder = data.resolve(FOLDER);
    Path store = folder.resolve(STORE);
    try {
      if (!Files.exists(store)) {
        make(folder);
      }
    } catch (IOException e) {
      throw new StartFailure("No key can be made in " + folder + ": " + e.getMessage(), e);
    }
    property("naskah.signature.seal.store", store);
    property("naskah.signature.seal.passwordFile", folder.resolve(PASSWORD));
  }

  /** One given on the command line wins. */
  private static void property(String name, Path value) {
    if (System.getProperty(name) == null) {
      System.setProperty(name, value.toString());
    }
  }

  private static void make(Path folder) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    Path password = Files.writeString(folder.resolve(PASSWORD), HexFormat.of().formatHex(random));
    Path unfinished = folder.resolve("unfinished.p12");
    Files.deleteIfExists(unfinished);
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            "office",
            "-keyalg",
            "RSA",
            "-keysize",
            "3072",
            "-validity",
            "1095",
            "-dname",
            "CN=Segel Kantor Contoh, O=Naskah, C=ID",
            "-ext",
            "KU:critical=digitalSignature,nonRepudiation",
            "-storetype",
            "PKCS12",
            "-keystore",
            unfinished.toString(),
            "-storepass:file",
            password.toString());
    Process keytool =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (!keytool.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
        keytool.destroyForcibly();
        throw new IOException("keytool does not make it");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    // Only a whole one has its name: a start that is cut off here makes another.
    Files.move(unfinished, folder.resolve(STORE));
  }
}
