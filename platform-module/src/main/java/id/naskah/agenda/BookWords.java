package id.naskah.agenda;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Recipient;
import id.naskah.configuration.Unit;
import id.naskah.delegation.Names;
import id.naskah.platform.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.extensions.surf.util.I18NUtil;

/** The words of a book as a file, in the language of the one who asks. */
final class BookWords {
  private final Locale locale = I18NUtil.getLocale();
  private final Configuration current;
  private final Names names;
  private final DateTimeFormatter days;
  private final DateTimeFormatter times;
  private final DateTimeFormatter months = DateTimeFormatter.ofPattern("MMMM yyyy", locale);
  private final Map<String, String> known = new HashMap<>();

  BookWords(Configuration current, Names names) {
    this.current = current;
    this.names = names;
    ZoneId zone = current.office().zone();
    this.days = DateTimeFormatter.ofPattern(Messages.text("naskah.sheet.day"), locale);
    this.times =
        DateTimeFormatter.ofPattern(Messages.text("naskah.sheet.time"), locale).withZone(zone);
  }

  String language() {
    return locale.toLanguageTag();
  }

  static String text(String key, Object... arguments) {
    return Messages.text(key, arguments);
  }

  /** Incoming letters come from somebody and are received; others go to somebody. */
  static String ofDirection(String key, Book book) {
    return text(key + (book.isIncoming() ? "incoming" : "ours"));
  }

  String day(LocalDate day) {
    return day == null ? null : days.format(day);
  }

  String time(Instant time) {
    return times.format(time);
  }

  String month(YearMonth month) {
    return months.format(month);
  }

  String unit(String code) {
    Unit unit = current.units().get(code);
    return unit == null ? code : unit.name();
  }

  String kind(String code) {
    var kind = code == null ? null : current.kinds().get(code);
    if (kind == null) {
      return code;
    }
    return Messages.areIndonesian() ? kind.indonesian() : kind.english();
  }

  String person(String user) {
    return names.withAccount(user);
  }

  String passedOnTo(BookRow row) {
    return row.passedOnTo().stream()
        .map(to -> known.computeIfAbsent(to, this::recipient))
        .collect(Collectors.joining("; "));
  }

  private String recipient(String written) {
    String name = Recipient.parse(written).map(names::of).orElse(null);
    return name == null ? written : name;
  }

  /** What the last column says: the state where there is something to say, and the reason. */
  String remarks(BookRow row) {
    List<String> remarks = new ArrayList<>();
    boolean isPlain = "issued".equals(row.state());
    if (!isPlain || row.letter() == null) {
      remarks.add(text("naskah.agenda.state." + row.state()));
    }
    if (row.cells().reason() != null) {
      remarks.add(row.cells().reason());
    }
    if (row.isGone()) {
      remarks.add(text("naskah.agenda.gone"));
    }
    return String.join(": ", remarks);
  }

  /** What came after the month was closed, one beneath the other. */
  List<String> corrections(BookRow row) {
    return row.corrections().stream().map(this::correction).toList();
  }

  private String correction(Correction correction) {
    String who = correction.by() + ", " + time(correction.at());
    if (Correction.ROW.equals(correction.field())) {
      return text("naskah.agenda.added", who);
    }
    return text(
        "naskah.agenda.corrected",
        text("naskah.agenda.field." + correction.field()),
        shown(correction.field(), correction.before()),
        shown(correction.field(), correction.after()),
        who);
  }

  private String shown(String field, String value) {
    if (value == null) {
      return "-";
    }
    return switch (field) {
      case "day", "letterDate" -> day(LocalDate.parse(value));
      case "kind" -> kind(value);
      case "state" -> text("naskah.agenda.state." + value);
      default -> value;
    };
  }
}
