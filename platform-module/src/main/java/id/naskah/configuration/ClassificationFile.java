package id.naskah.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads classification.csv: thousands of rows, in either style of code. */
final class ClassificationFile extends ConfiguredFile<ClassificationScheme> {
  static final List<String> COLUMNS = List.of("code", "name");
  private static final List<String> OPTIONAL = List.of(Life.SUCCESSOR, Life.UNTIL);

  ClassificationFile() {
    super("classification.csv", "text/csv");
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
    List<CsvTable.Row> rows = CsvTable.read(text, COLUMNS, OPTIONAL, problems);
    for (CsvTable.Row row : rows) {
      String code = row.get("code");
      if (!Codes.isClassification(code)) {
        problems.add(row.line(), "naskah.classification.code", code);
      } else if (names.containsKey(code)) {
        problems.add(row.line(), "naskah.twice", code);
      }
      if (row.get("name").isEmpty()) {
        problems.add(row.line(), "naskah.cell.missing", "name");
      }
      names.put(code, row.get("name"));
      lives.put(code, Life.read(row, problems));
    }
    Life.checkSuccessors(rows, lives, problems);
    return new ClassificationScheme(names, lives);
  }
}
