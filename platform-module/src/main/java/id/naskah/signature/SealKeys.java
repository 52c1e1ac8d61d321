package id.naskah.signature;

import id.naskah.seal.SealKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.util.List;

/** The office's key, read when it is needed and anew when its files have changed. */
class SealKeys {
  /** The key cannot be had; the message says why, for administrators, and holds no password. */
  static final class NoKey extends Exception {
    private static final long serialVersionUID = 1L;

    NoKey(Throwable cause) {
      super(reason(cause), cause);
    }

    private static String reason(Throwable cause) {
      return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
  }

  private final SealSettings settings;
  private SealKey key;
  private List<FileTime> readAt = List.of();

  SealKeys(SealSettings settings) {
    this.settings = settings;
  }

  synchronized SealKey key() throws NoKey {
    try {
      List<FileTime> changed =
          List.of(
              Files.getLastModifiedTime(settings.storePath()),
              Files.getLastModifiedTime(settings.passwordPath()));
      if (key == null || !changed.equals(readAt)) {
        key = read();
        readAt = changed;
      }
      return key;
    } catch (IOException | GeneralSecurityException | InvalidPathException e) {
      throw new NoKey(e);
    }
  }

  /** A device that was pulled out and put in again has to be asked for its key anew. */
  synchronized void forget() {
    key = null;
  }

  private SealKey read() throws IOException, GeneralSecurityException {
    char[] password = Passwords.read(settings.passwordPath());
    try {
      String alias = settings.alias().strip();
      return settings.isDevice()
          ? SealKey.pkcs11(settings.storePath(), password, alias)
          : SealKey.pkcs12(settings.storePath(), password, alias);
    } finally {
      SealKey.wipe(password);
    }
  }
}
