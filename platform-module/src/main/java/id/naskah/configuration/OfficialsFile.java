package id.naskah.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads officials.csv. */
final class OfficialsFile extends ConfiguredFile<Map<String, Official>> {
  private static final int LONGEST = 200;
  private static final List<Column> COLUMNS =
      List.of(
          Column.of("user", ColumnType.USER),
          Column.text("name"),
          Column.text("rank").mayBeEmpty(),
          Column.text("number").mayBeEmpty());

  OfficialsFile() {
    super("officials.csv", "text/csv");
  }

  @Override
  public List<Column> columns() {
    return COLUMNS;
  }

  @Override
  Map<String, Official> parse(String text, Accounts accounts, Problems problems) {
    Map<String, Official> officials = new LinkedHashMap<>();
    for (CsvTable.Row row : CsvTable.of(text, COLUMNS, problems)) {
      String user = row.get("user");
      for (String column : List.of("user", "name")) {
        if (row.get(column).isEmpty()) {
          problems.add(row.at(column), "naskah.cell.missing", new ColumnName(column));
        }
      }
      for (String column : List.of("user", "name", "rank", "number")) {
        if (row.get(column).length() > LONGEST) {
          problems.add(row.at(column), "naskah.text.tooLong", row.get(column).length(), LONGEST);
        }
      }
      if (!user.isEmpty() && !accounts.isUser(user)) {
        problems.add(row.at("user"), "naskah.user", user);
      }
      Official before =
          officials.put(
              user, new Official(user, row.get("name"), row.get("rank"), row.get("number")));
      if (before != null) {
        problems.add(row.at("user"), "naskah.twice", user);
      }
    }
    return officials;
  }
}
