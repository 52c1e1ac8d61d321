package id.naskah.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naskah.seal.SealKey;
import id.naskah.seal.SealKeyRefusal;
import id.naskah.seal.SealKeyRefusal.Reason;
import id.naskah.signature.SealKeys.NoKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often a device is asked: it counts wrong PINs, and pages ask all the time. */
class SealKeysTest {
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicLong nanos = new AtomicLong();

  @TempDir private Path folder;
  private Path pin;
  private SealSettings settings;

  @BeforeEach
  void aDevice() throws Exception {
    TestSeal.speakEnglish();
    pin = Files.writeString(folder.resolve("pin"), "111111\n");
    Path device = Files.writeString(folder.resolve("device.cfg"), "name = kantor\n");
    settings = new SealSettings("PKCS11", device.toString(), pin.toString(), "", "", "");
  }

  @Test
  void aPinThatWasRefusedIsNotShownAgain() throws Exception {
    SealKeys keys = refusing(Reason.PIN);
    for (int i = 0; i < 20; i++) {
      assertNoKey(keys, "does not accept the PIN in " + pin);
      keys.forget();
      nanos.addAndGet(Duration.ofHours(1).toNanos());
    }
    assertThat(asked).hasValue(1);

    Files.setLastModifiedTime(pin, FileTime.from(Instant.now().plusSeconds(5)));
    assertNoKey(keys, "does not accept the PIN");
    assertThat(asked).hasValue(2);
  }

  @Test
  void aDeviceThatDoesNotWorkIsTriedAgainAfterAWhile() {
    SealKeys keys = refusing(Reason.DEVICE);
    assertNoKey(keys, "does not work: CKR_SAMPLE");
    assertNoKey(keys, "does not work: CKR_SAMPLE");
    assertThat(asked).hasValue(1);
    nanos.addAndGet(Duration.ofSeconds(11).toNanos());
    assertNoKey(keys, "does not work: CKR_SAMPLE");
    assertThat(asked).hasValue(2);
  }

  @Test
  void aKeyIsKeptUntilItDoesNotSign() throws Exception {
    SealKey key = TestSeal.key(folder);
    SealKeys keys =
        new SealKeys(
            settings,
            password -> {
              assertThat(password).containsExactly('1', '1', '1', '1', '1', '1');
              asked.incrementAndGet();
              return key;
            },
            nanos::get);
    assertThat(keys.key()).isSameAs(key);
    assertThat(keys.key()).isSameAs(key);
    assertThat(asked).hasValue(1);
    keys.forget();
    assertThat(keys.key()).isSameAs(key);
    assertThat(asked).hasValue(2);
  }

  private SealKeys refusing(Reason reason) {
    return new SealKeys(
        settings,
        password -> {
          asked.incrementAndGet();
          throw new SealKeyRefusal(reason, "CKR_SAMPLE", null);
        },
        nanos::get);
  }

  private static void assertNoKey(SealKeys keys, String words) {
    assertThatThrownBy(keys::key)
        .isInstanceOfSatisfying(NoKey.class, e -> assertThat(e.text()).contains(words));
  }
}
