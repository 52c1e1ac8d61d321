package id.naskah.configuration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a list of codes in the words of both languages: instructions.csv and events.csv. */
final class TermsFile extends ConfiguredFile<Map<String, Term>> {
  static final List<String> COLUMNS = List.of("code", "english", "indonesian");
  private static final List<String> OPTIONAL = List.of(Life.SUCCESSOR, Life.UNTIL);

  TermsFile(String fileName) {
    super(fileName, "text/csv");
  }

  @Override
  Optional<Set<String>> codes(Map<String, Term> terms) {
    return Optional.of(terms.keySet());
  }

  @Override
  Map<String, Term> parse(String text, Accounts accounts, Problems problems) {
    Map<String, Term> terms = new LinkedHashMap<>();
    Map<String, Life> lives = new LinkedHashMap<>();
    List<CsvTable.Row> rows = CsvTable.read(text, COLUMNS, OPTIONAL, problems);
    for (CsvTable.Row row : rows) {
      String code = row.get("code");
      if (!Codes.isCode(code)) {
        problems.add(row.line(), "naskah.code", "code", code);
      } else if (terms.containsKey(code)) {
        problems.add(row.line(), "naskah.twice", code);
      }
      for (String column : List.of("english", "indonesian")) {
        if (row.get(column).isEmpty()) {
          problems.add(row.line(), "naskah.cell.missing", column);
        }
      }
      Life life = Life.read(row, problems);
      lives.put(code, life);
      terms.put(code, new Term(code, row.get("english"), row.get("indonesian"), life));
    }
    Life.checkSuccessors(rows, lives, problems);
    if (rows.isEmpty() && problems.isEmpty()) {
      problems.add(1, "naskah.csv.empty");
    }
    return Collections.unmodifiableMap(terms);
  }
}
