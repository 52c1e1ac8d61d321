package id.naskah.configuration;

import id.naskah.platform.Days;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Reads calendar.csv: the days that differ from others of their weekday. */
final class CalendarFile extends ConfiguredFile<NavigableMap<LocalDate, DayKind>> {
  private static final List<Column> COLUMNS =
      List.of(
          Column.of("date", ColumnType.DATE),
          Column.text("name"),
          Column.text("kind").among(List.of("holiday", "collectiveLeave", "workingDay")));
  private static final String KINDS = "holiday, collectiveLeave, workingDay";

  CalendarFile() {
    super("calendar.csv", "text/csv");
  }

  @Override
  public List<Column> columns() {
    return COLUMNS;
  }

  @Override
  NavigableMap<LocalDate, DayKind> parse(String text, Accounts accounts, Problems problems) {
    NavigableMap<LocalDate, DayKind> days = new TreeMap<>();
    for (CsvTable.Row row : CsvTable.of(text, COLUMNS, problems)) {
      LocalDate day = Days.parse(row.get("date")).orElse(null);
      DayKind kind = DayKind.of(row.get("kind")).orElse(null);
      if (day == null) {
        problems.add(row.at("date"), "naskah.date.cell", new ColumnName("date"), row.get("date"));
      } else if (days.containsKey(day)) {
        problems.add(row.at("date"), "naskah.calendar.twice", day);
      }
      if (row.get("name").isEmpty()) {
        problems.add(row.at("name"), "naskah.cell.missing", new ColumnName("name"));
      }
      if (kind == null) {
        problems.add(row.at("kind"), "naskah.choice", row.get("kind"), KINDS);
      }
      if (day != null && kind != null) {
        days.put(day, kind);
      }
    }
    return Collections.unmodifiableNavigableMap(days);
  }
}
