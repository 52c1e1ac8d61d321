package id.naskah.configuration;

import id.naskah.platform.Days;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Reads calendar.csv: the days that differ from others of their weekday. */
final class CalendarFile extends ConfiguredFile<NavigableMap<LocalDate, DayKind>> {
  static final List<String> COLUMNS = List.of("date", "name", "kind");
  private static final String KINDS = "holiday, collectiveLeave, workingDay";

  CalendarFile() {
    super("calendar.csv", "text/csv");
  }

  @Override
  NavigableMap<LocalDate, DayKind> parse(String text, Accounts accounts, Problems problems) {
    NavigableMap<LocalDate, DayKind> days = new TreeMap<>();
    for (CsvTable.Row row : CsvTable.read(text, COLUMNS, problems)) {
      LocalDate day = Days.parse(row.get("date")).orElse(null);
      DayKind kind = DayKind.of(row.get("kind")).orElse(null);
      if (day == null) {
        problems.add(row.line(), "naskah.date.cell", "date", row.get("date"));
      } else if (days.containsKey(day)) {
        problems.add(row.line(), "naskah.calendar.twice", day);
      }
      if (row.get("name").isEmpty()) {
        problems.add(row.line(), "naskah.cell.missing", "name");
      }
      if (kind == null) {
        problems.add(row.line(), "naskah.choice", row.get("kind"), KINDS);
      }
      if (day != null && kind != null) {
        days.put(day, kind);
      }
    }
    return Collections.unmodifiableNavigableMap(days);
  }
}
