package id.naskah.seal;

import id.naskah.seal.SealKeyRefusal.Reason;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A device that keeps keys (PKCS#11), by the JDK's provider SunPKCS11. One is made once and kept:
 * it waits by itself for a token that was not there, and each further one would wait as well.
 */
public final class SealDevice {
  /** How devices name what is wrong. */
  private static final Pattern CODE = Pattern.compile("CKR_[A-Z_]+");

  private static final String STORE = "PKCS11";

  private final Provider provider;

  private SealDevice(Provider provider) {
    this.provider = provider;
  }

  /**
   * Begins to use a device.
   *
   * @param configuration as SunPKCS11 reads it: name, library, slot
   */
  public static SealDevice open(Path configuration) throws SealKeyRefusal {
    Provider plain = Security.getProvider("SunPKCS11");
    if (plain == null) {
      throw new SealKeyRefusal(Reason.DEVICE, "This Java has no SunPKCS11");
    }
    try {
      return new SealDevice(plain.configure(configuration.toString()));
    } catch (ProviderException e) {
      throw new SealKeyRefusal(Reason.DEVICE, said(e), e);
    } catch (IllegalArgumentException | IllegalStateException | UnsupportedOperationException e) {
      boolean isAbsent = causes(e).anyMatch(FileNotFoundException.class::isInstance);
      throw isAbsent
          ? new SealKeyRefusal(Reason.FILE, configuration.toString(), e)
          : new SealKeyRefusal(Reason.CONFIGURATION, configuration + ": " + said(e), e);
    }
  }

  /**
   * A key in it. Each call shows the PIN to the device, which may count those that are wrong.
   *
   * @param alias its name in the device; empty if there is only one
   */
  public SealKey key(char[] pin, String alias) throws SealKeyRefusal {
    if (provider.getService("KeyStore", STORE) == null) {
      throw new SealKeyRefusal(Reason.NO_TOKEN, provider.getName());
    }
    try {
      KeyStore store = KeyStore.getInstance(STORE, provider);
      store.load(null, pin);
      return SealKey.of(store, pin, alias, provider);
    } catch (SealKeyRefusal e) {
      throw e;
    } catch (IOException | GeneralSecurityException | ProviderException e) {
      throw refusal(e);
    }
  }

  private static SealKeyRefusal refusal(Exception e) {
    String code = code(e).orElse("");
    Reason reason =
        switch (code) {
          case "CKR_PIN_INCORRECT", "CKR_PIN_INVALID", "CKR_PIN_LEN_RANGE", "CKR_PIN_EXPIRED" ->
              Reason.PIN;
          case "CKR_PIN_LOCKED" -> Reason.PIN_LOCKED;
          case "CKR_TOKEN_NOT_PRESENT", "CKR_DEVICE_REMOVED" -> Reason.NO_TOKEN;
          default -> Reason.DEVICE;
        };
    return new SealKeyRefusal(reason, code.isEmpty() ? said(e) : code, e);
  }

  private static Optional<String> code(Throwable e) {
    return causes(e)
        .map(each -> CODE.matcher(String.valueOf(each.getMessage())))
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst();
  }

  /** What the device itself said, or what lies next to it. */
  public static String said(Throwable e) {
    return causes(e)
        .filter(each -> each.getMessage() != null)
        .reduce((first, last) -> last)
        .map(Throwable::getMessage)
        .orElse(e.getClass().getSimpleName());
  }

  private static Stream<Throwable> causes(Throwable e) {
    return Stream.iterate(e, each -> each != null, Throwable::getCause);
  }
}
