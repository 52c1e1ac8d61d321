package id.naskah.configuration;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads kinds.csv. */
final class KindsFile extends ConfiguredFile<Map<String, LetterKind>> {
  private static final List<Column> COLUMNS =
      List.of(
          Column.of("code", ColumnType.CODE),
          Column.text("english"),
          Column.text("indonesian"),
          Column.text("directions").someOf(Direction.codes(), " "),
          Life.SUCCESSORS,
          Life.ENDS);

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  KindsFile() {
    super("kinds.csv", "text/csv");
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
  Optional<Set<String>> codes(Map<String, LetterKind> kinds) {
    return Optional.of(kinds.keySet());
  }

  @Override
  Map<String, LetterKind> parse(String text, Accounts accounts, Problems problems) {
    Map<String, LetterKind> kinds = new LinkedHashMap<>();
    Map<String, Life> lives = new LinkedHashMap<>();
    List<CsvTable.Row> rows = CsvTable.of(text, COLUMNS, problems);
    for (CsvTable.Row row : rows) {
      String code = row.get("code");
      if (!Codes.isCode(code)) {
        problems.add(row.at("code"), "naskah.code", new ColumnName("code"), code);
      } else if (kinds.containsKey(code)) {
        problems.add(row.at("code"), "naskah.twice", code);
      }
      for (String column : List.of("english", "indonesian")) {
        if (row.get(column).isEmpty()) {
          problems.add(row.at(column), "naskah.cell.missing", new ColumnName(column));
        }
      }
      Set<Direction> directions = directions(row, problems);
      Life life = Life.read(row, problems);
      lives.put(code, life);
      kinds.put(
          code, new LetterKind(code, row.get("english"), row.get("indonesian"), directions, life));
    }
    Life.checkSuccessors(rows, lives, problems);
    if (rows.isEmpty() && problems.isEmpty()) {
      problems.add(1, "naskah.csv.empty");
    }
    return kinds;
  }

  private static Set<Direction> directions(CsvTable.Row row, Problems problems) {
    Set<Direction> directions = EnumSet.noneOf(Direction.class);
    for (String code : SPACE.split(row.get("directions"))) {
      Direction.of(code)
          .ifPresentOrElse(
              directions::add, () -> problems.add(row.at("directions"), "naskah.direction", code));
    }
    return directions;
  }
}
