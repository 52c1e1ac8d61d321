package id.naskah.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads classification.csv: thousands of rows, in either style of code. */
final class ClassificationFile extends ConfiguredFile<ClassificationScheme> {
  private static final List<Column> COLUMNS =
      List.of(Column.of("code", ColumnType.CODE), Column.text("name"), Life.SUCCESSORS, Life.ENDS);

  ClassificationFile() {
    super("classification.csv", "text/csv");
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
  Optional<Set<String>> codes(ClassificationScheme scheme) {
    return Optional.of(scheme.names().keySet());
  }

  @Override
  ClassificationScheme parse(String text, Accounts accounts, Problems problems) {
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, Life> lives = new LinkedHashMap<>();
    List<CsvTable.Row> rows = CsvTable.of(text, COLUMNS, problems);
    for (CsvTable.Row row : rows) {
      String code = row.get("code");
      if (!Codes.isClassification(code)) {
        problems.add(row.at("code"), "naskah.classification.code", code);
      } else if (names.containsKey(code)) {
        problems.add(row.at("code"), "naskah.twice", code);
      }
      if (row.get("name").isEmpty()) {
        problems.add(row.at("name"), "naskah.cell.missing", new ColumnName("name"));
      }
      names.put(code, row.get("name"));
      lives.put(code, Life.read(row, problems));
    }
    Life.checkSuccessors(rows, lives, problems);
    return new ClassificationScheme(names, lives);
  }
}
