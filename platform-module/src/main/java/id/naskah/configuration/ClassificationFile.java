package id.naskah.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads classification.csv: thousands of rows, in either style of code. */
final class ClassificationFile {
  static final List<String> COLUMNS = List.of("code", "name");

  private ClassificationFile() {}

  static ClassificationScheme parse(String text, Problems problems) {
    Map<String, String> names = new LinkedHashMap<>();
    for (CsvTable.Row row : CsvTable.read(text, COLUMNS, problems)) {
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
    }
    return new ClassificationScheme(names);
  }
}
