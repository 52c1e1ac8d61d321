package id.naskah.signature;

import id.naskah.platform.Messages;
import id.naskah.seal.SealDevice;
import id.naskah.seal.SealKey;
import id.naskah.seal.SealKeyRefusal;
import id.naskah.seal.SealKeyRefusal.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * The office's key, read when it is needed and anew when its files have changed.
 *
 * <p>A device locks itself after some wrong PINs, and pages ask often whether it works. So a PIN
 * that was refused is not shown again until the files change, and a device that does not work is
 * tried again after some seconds.
 */
public class SealKeys {
  private static final Duration PAUSE = Duration.ofSeconds(10);
  private static final Set<Reason> FOR_GOOD = Set.of(Reason.PIN, Reason.PIN_LOCKED);

  /** Then the device may have been pulled out: it is begun anew. */
  private static final Set<Reason> GONE = Set.of(Reason.DEVICE, Reason.EMPTY);

  /** The key cannot be had. */
  static final class NoKey extends Exception {
    private static final long serialVersionUID = 1L;

    private final String words;
    private final String detail;

    NoKey(String words, String detail, Throwable cause) {
      super(words + " " + detail, cause);
      this.words = words;
      this.detail = detail;
    }

    NoKey(SealKeyRefusal refusal, String detail) {
      this("naskah.seal.key." + code(refusal.reason()), detail, refusal);
    }

    private static String code(Reason reason) {
      return reason.name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    /** Why, for administrators, in the language of who asks. No password is in it. */
    String text() {
      return Messages.text(words, detail);
    }
  }

  /** Where the key is; each question to a device shows it the PIN. */
  interface Source {
    SealKey read(char[] password) throws SealKeyRefusal;
  }

  private final SealSettings settings;
  private final Source source;
  private final LongSupplier nanos;
  private SealKey key;
  private SealDevice device;
  private NoKey failure;
  private boolean isForGood;
  private long failedAt;
  private List<FileTime> readAt = List.of();

  public SealKeys(SealSettings settings) {
    this.settings = settings;
    this.source = settings.isDevice() ? this::ofDevice : this::ofFile;
    this.nanos = System::nanoTime;
  }

  SealKeys(SealSettings settings, Source source, LongSupplier nanos) {
    this.settings = settings;
    this.source = source;
    this.nanos = nanos;
  }

  SealSettings settings() {
    return settings;
  }

  synchronized SealKey key() throws NoKey {
    if (!settings.isKnownType()) {
      throw new NoKey("naskah.seal.key.type", settings.type(), null);
    }
    List<FileTime> changed = List.of(changed(settings.store()), changed(settings.passwordFile()));
    if (!changed.equals(readAt)) {
      key = null;
      device = null;
      failure = null;
      readAt = changed;
    }
    boolean isTooSoon =
        failure != null && (isForGood || nanos.getAsLong() - failedAt < PAUSE.toNanos());
    if (key == null && isTooSoon) {
      throw failure;
    }
    if (key == null) {
      key = read();
    }
    return key;
  }

  /** A device that was pulled out and put in again has to be asked for its key anew. */
  synchronized void forget() {
    key = null;
  }

  private static FileTime changed(String file) throws NoKey {
    try {
      return Files.getLastModifiedTime(Path.of(file.strip()));
    } catch (IOException | InvalidPathException e) {
      throw new NoKey("naskah.seal.key.file", file, e);
    }
  }

  private SealKey read() throws NoKey {
    char[] password = password();
    try {
      SealKey found = source.read(password);
      failure = null;
      return found;
    } catch (SealKeyRefusal e) {
      throw failed(e);
    } finally {
      SealKey.wipe(password);
    }
  }

  private char[] password() throws NoKey {
    try {
      return Passwords.read(settings.passwordPath());
    } catch (IOException e) {
      throw new NoKey("naskah.seal.key.file", settings.passwordFile(), e);
    }
  }

  private SealKey ofFile(char[] password) throws SealKeyRefusal {
    return SealKey.pkcs12(settings.storePath(), password, settings.alias().strip());
  }

  private SealKey ofDevice(char[] pin) throws SealKeyRefusal {
    if (device == null) {
      device = SealDevice.open(settings.storePath());
    }
    return device.key(pin, settings.alias().strip());
  }

  private NoKey failed(SealKeyRefusal refusal) {
    boolean isOfPassword = Set.of(Reason.PASSWORD, Reason.PIN).contains(refusal.reason());
    NoKey failed = new NoKey(refusal, isOfPassword ? settings.passwordFile() : refusal.detail());
    if (settings.isDevice()) {
      failure = failed;
      failedAt = nanos.getAsLong();
      isForGood = FOR_GOOD.contains(refusal.reason());
    }
    if (GONE.contains(refusal.reason())) {
      device = null;
    }
    return failed;
  }
}
