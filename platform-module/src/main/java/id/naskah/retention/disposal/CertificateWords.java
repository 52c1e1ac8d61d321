package id.naskah.retention.disposal;

import id.naskah.delegation.Names;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.extensions.surf.util.I18NUtil;

/**
 * The words of a certificate: Indonesian, which is what the regulation asks for, and English.
 *
 * <p>Not in the language of whoever asks: it is one document for all.
 */
final class CertificateWords {
  static final Locale INDONESIAN = Locale.forLanguageTag("id");

  /** The bundle without a language is the English one. */
  private static final Locale ENGLISH = Locale.ROOT;

  private final Names names;
  private final ZoneId zone;

  CertificateWords(Names names, ZoneId zone) {
    this.names = names;
    this.zone = zone;
  }

  static String indonesian(String key, Object... arguments) {
    return text(INDONESIAN, key, arguments);
  }

  static String english(String key, Object... arguments) {
    return text(ENGLISH, key, arguments);
  }

  /** Both, in one line. */
  static String both(String key) {
    return indonesian(key) + " / " + english(key);
  }

  /** One beneath the other. */
  static List<String> beneath(String key, Object... arguments) {
    return List.of(indonesian(key, arguments), english(key, arguments));
  }

  private static String text(Locale locale, String key, Object... arguments) {
    Object[] shown = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      shown[i] = String.valueOf(arguments[i]);
    }
    String text = I18NUtil.getMessage(key, locale, shown);
    return text == null ? key : text;
  }

  /** As {@link Names#withAccount}; null for nobody. */
  String person(String user) {
    return user == null ? null : names.withAccount(user);
  }

  /** A day in full. */
  static String day(LocalDate day) {
    return day == null ? null : DateTimeFormatter.ofPattern("d MMMM yyyy", INDONESIAN).format(day);
  }

  /** The same of a day as it is written in stubs: 2026-11-21; null for null. */
  static String day(String day) {
    return day == null ? null : day(LocalDate.parse(day));
  }

  /** A moment in the office's zone. */
  String time(Instant time) {
    return time == null
        ? null
        : DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss", INDONESIAN).format(time.atZone(zone))
            + " "
            + zone.getId();
  }
}
