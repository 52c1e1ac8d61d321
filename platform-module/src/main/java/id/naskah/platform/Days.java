package id.naskah.platform;

import java.sql.Date;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days as they are written to us: 2026-11-21. */
public final class Days {
  private static final Pattern WRITTEN = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private Days() {}

  /** A day from the database; null stays null. */
  public static LocalDate of(Date day) {
    return day == null ? null : day.toLocalDate();
  }

  /** The day; nothing for what is no day of the years 1 to 9999, such as 2026-02-30. */
  public static Optional<LocalDate> parse(String text) {
    if (!WRITTEN.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 0);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
