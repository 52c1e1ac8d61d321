package id.naskah.signature;

import java.time.Duration;

/** Times as they stand in alfresco-global.properties. */
final class Seconds {
  private Seconds() {}

  /**
   * A time between one second and the most; what is no number is the default.
   *
   * @param text as it was written
   */
  static Duration of(String text, long normally, long most) {
    try {
      return Duration.ofSeconds(Math.max(1, Math.min(most, Long.parseLong(text.strip()))));
    } catch (NumberFormatException e) {
      return Duration.ofSeconds(normally);
    }
  }
}
