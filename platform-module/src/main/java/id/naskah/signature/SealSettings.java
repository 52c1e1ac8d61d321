package id.naskah.signature;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The office's key as alfresco-global.properties has it. Nothing is checked here: a wrong value is
 * told to whoever signs, and does not keep Alfresco from starting.
 *
 * @param type PKCS12, or PKCS11 for a device
 * @param store the file with the key, or the configuration of the device; empty for none
 * @param passwordFile the file whose first line is its password
 * @param alias the key's name; empty if there is only one
 * @param timeStamps address of a server of time stamps; empty for none
 * @param timeStampSeconds how long that may take, as it was written
 */
record SealSettings(
    String type,
    String store,
    String passwordFile,
    String alias,
    String timeStamps,
    String timeStampSeconds) {
  private static final String FILE = "PKCS12";
  private static final String DEVICE = "PKCS11";
  private static final long LONGEST_SECONDS = 45;

  boolean isEmpty() {
    return store.isBlank();
  }

  boolean isDevice() {
    return DEVICE.equalsIgnoreCase(type.strip());
  }

  boolean isKnownType() {
    return isDevice() || FILE.equalsIgnoreCase(type.strip());
  }

  Path storePath() {
    return Path.of(store.strip());
  }

  Path passwordPath() {
    return Path.of(passwordFile.strip());
  }

  boolean hasTimeStamps() {
    return !timeStamps.isBlank();
  }

  /**
   * The server of time stamps.
   *
   * @throws IllegalArgumentException for an address that is none
   */
  URI timeStampAddress() {
    URI address = URI.create(timeStamps.strip());
    boolean isHttp = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
    if (!isHttp || address.getHost() == null) {
      throw new IllegalArgumentException(timeStamps);
    }
    return address;
  }

  Duration timeStampLimit() {
    return Seconds.of(timeStampSeconds, 20, LONGEST_SECONDS);
  }
}
