package id.naskah.configuration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads units.csv. */
final class UnitsFile extends ConfiguredFile<Map<String, Unit>> {
  private static final List<Column> COLUMNS =
      List.of(
          Column.of("code", ColumnType.CODE),
          Column.text("name"),
          Column.of("group", ColumnType.GROUP),
          Column.of("parent", ColumnType.OWN_CODE).mayBeEmpty(),
          Life.SUCCESSORS,
          Life.ENDS);

  UnitsFile() {
    super("units.csv", "text/csv");
  }

  @Override
  public List<Column> columns() {
    return COLUMNS;
  }

  @Override
  boolean canBeMissing() {
    return false;
  }

  @Override
  Optional<Set<String>> codes(Map<String, Unit> units) {
    return Optional.of(units.keySet());
  }

  @Override
  Map<String, Unit> parse(String text, Accounts accounts, Problems problems) {
    Map<String, Unit> units = new LinkedHashMap<>();
    Set<String> folders = new HashSet<>();
    List<CsvTable.Row> rows = CsvTable.of(text, COLUMNS, problems);
    for (CsvTable.Row row : rows) {
      String code = row.get("code");
      if (!Codes.isCode(code)) {
        problems.add(row.at("code"), "naskah.code", new ColumnName("code"), code);
      } else if (!folders.add(code.toLowerCase(Locale.ROOT))) {
        problems.add(row.at("code"), "naskah.twice", code);
      }
      if (row.get("name").isEmpty()) {
        problems.add(row.at("name"), "naskah.cell.missing", new ColumnName("name"));
      }
      Life life = Life.read(row, problems);
      // The group of a unit that was merged into another may be gone with it.
      if (life.successor() == null && !accounts.isGroup(row.get("group"))) {
        problems.add(row.at("group"), "naskah.group", row.get("group"));
      }
      String parent = row.get("parent");
      units.put(
          code,
          new Unit(
              code, row.get("name"), row.get("group"), parent.isEmpty() ? null : parent, life));
    }
    if (rows.isEmpty() && problems.isEmpty()) {
      problems.add(1, "naskah.csv.empty");
    }
    checkParents(rows, units, problems);
    return succeeded(rows, units, problems);
  }

  /** What a unit had to do goes to the group of its successor, with the rights to do it. */
  private static Map<String, Unit> succeeded(
      List<CsvTable.Row> rows, Map<String, Unit> units, Problems problems) {
    Map<String, Life> lives = new LinkedHashMap<>();
    units.forEach((code, unit) -> lives.put(code, unit.life()));
    Life.checkSuccessors(rows, lives, problems);
    Map<String, Unit> succeeded = new LinkedHashMap<>();
    units.forEach(
        (code, unit) -> {
          Unit last = Life.last(code, lives).map(units::get).orElse(unit);
          succeeded.put(
              code, new Unit(code, unit.name(), last.group(), unit.parent(), unit.life()));
        });
    return succeeded;
  }

  private static void checkParents(
      List<CsvTable.Row> rows, Map<String, Unit> units, Problems problems) {
    for (CsvTable.Row row : rows) {
      String parent = row.get("parent");
      if (!parent.isEmpty() && !units.containsKey(parent)) {
        problems.add(row.at("parent"), "naskah.unit.unknown", parent, shown(units));
        continue;
      }
      List<String> above = new ArrayList<>();
      for (Unit u = units.get(row.get("code")); u != null; u = units.get(u.parent())) {
        if (above.contains(u.code())) {
          problems.add(row.at("parent"), "naskah.unit.circle", String.join(" > ", above));
          break;
        }
        above.add(u.code());
        if (u.parent() == null) {
          break;
        }
      }
    }
  }

  private static String shown(Map<String, Unit> units) {
    return String.join(", ", units.keySet());
  }
}
