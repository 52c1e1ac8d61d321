package id.naskah.configuration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads instructions.csv. */
final class InstructionsFile {
  static final List<String> COLUMNS = List.of("code", "english", "indonesian");

  private InstructionsFile() {}

  static Map<String, Instruction> parse(String text, Problems problems) {
    Map<String, Instruction> instructions = new LinkedHashMap<>();
    List<CsvTable.Row> rows = CsvTable.read(text, COLUMNS, problems);
    for (CsvTable.Row row : rows) {
      String code = row.get("code");
      if (!Codes.isCode(code)) {
        problems.add(row.line(), "naskah.code", "code", code);
      } else if (instructions.containsKey(code)) {
        problems.add(row.line(), "naskah.twice", code);
      }
      for (String column : List.of("english", "indonesian")) {
        if (row.get(column).isEmpty()) {
          problems.add(row.line(), "naskah.cell.missing", column);
        }
      }
      instructions.put(code, new Instruction(code, row.get("english"), row.get("indonesian")));
    }
    if (rows.isEmpty() && problems.isEmpty()) {
      problems.add(1, "naskah.csv.empty");
    }
    return Collections.unmodifiableMap(instructions);
  }
}
