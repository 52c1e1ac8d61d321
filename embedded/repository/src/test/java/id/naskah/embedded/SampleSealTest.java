package id.naskah.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newcomer can seal at once, with a key that was made here and is nobody's. */
class SampleSealTest {
  private static final String STORE = "naskah.signature.seal.store";
  private static final String PASSWORD = "naskah.signature.seal.passwordFile";

  @TempDir private Path data;

  @AfterEach
  void forget() {
    List.of(STORE, PASSWORD).forEach(System::clearProperty);
  }

  @Test
  void theKeyIsMadeOnceAndReadByItsOwnerAlone() throws Exception {
    SampleSeal.set(data);
    Path file = Path.of(System.getProperty(STORE));
    byte[] made = Files.readAllBytes(file);
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, Files.readString(Path.of(System.getProperty(PASSWORD))).toCharArray());
    }
    assertThat(store.isKeyEntry("office")).isTrue();
    assertThat(Files.getPosixFilePermissions(file.getParent())).hasSize(3);

    SampleSeal.set(data);
    assertThat(file).hasBinaryContent(made);
  }

  /** The first start that {@code ./naskah up} makes beside data of tests. */
  @Test
  void dataThatIsCopiedBringsNoKey(@TempDir Path other) throws Exception {
    SampleSeal.set(data);
    try (DataDirectory fresh = DataDirectory.open(other.resolve("data"))) {
      System.clearProperty(STORE);
      SampleSeal.set(fresh.root());
      Path file = Path.of(System.getProperty(STORE));
      byte[] made = Files.readAllBytes(file);
      fresh.fillFrom(data);
      assertThat(file).hasBinaryContent(made).startsWithRaw(fresh.root());
    }
  }

  @Test
  void whatIsGivenOnTheCommandLineWins() {
    System.setProperty(STORE, "/etc/naskah/office.p12");
    SampleSeal.set(data);
    assertThat(System.getProperty(STORE)).isEqualTo("/etc/naskah/office.p12");
  }
}
