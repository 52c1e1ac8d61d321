package id.naskah.configuration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a list of codes in the words of both languages: instructions.csv and events.csv. */
final class TermsFile extends ConfiguredFile<Map<String, Term>> {
  private static final List<Column> COLUMNS =
      List.of(
          Column.of("code", ColumnType.CODE),
          Column.text("english"),
          Column.text("indonesian"),
          Life.SUCCESSORS,
          Life.ENDS);

  TermsFile(String fileName) {
    super(fileName, "text/csv");
  }

  @Override
  public List<Column> columns() {
    return COLUMNS;
  }

  @Override
  Optional<Set<String>> codes(Map<String, Term> terms) {
    return Optional.of(terms.keySet());
  }

  @Override
  Map<String, Term> parse(String text, Accounts accounts, Problems problems) {
    Map<String, Term> terms = new LinkedHashMap<>();
    Map<String, Life> lives = new LinkedHashMap<>();
    List<CsvTable.Row> rows = CsvTable.of(text, COLUMNS, problems);
    for (CsvTable.Row row : rows) {
      String code = row.get("code");
      if (!Codes.isCode(code)) {
        problems.add(row.at("code"), "naskah.code", new ColumnName("code"), code);
      } else if (terms.containsKey(code)) {
        problems.add(row.at("code"), "naskah.twice", code);
      }
      for (String column : List.of("english", "indonesian")) {
        if (row.get(column).isEmpty()) {
          problems.add(row.at(column), "naskah.cell.missing", new ColumnName(column));
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
