package id.naskah.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads series.csv. */
final class SeriesFile extends ConfiguredFile<List<SeriesRule>> {
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("direction").among(Direction.codes()).orAny(),
          Column.of("unit", ColumnType.UNIT).orAny(),
          Column.of("kind", ColumnType.KIND).orAny(),
          Column.text("security").among(SecurityLevel.codes()).orAny(),
          Column.of("classification", ColumnType.CLASSIFICATION).orAny(),
          Column.of("series", ColumnType.TEMPLATE),
          Column.of("template", ColumnType.TEMPLATE).mayBeEmpty());
  private static final Set<String> IN_SERIES_NAME =
      Set.of("unit", "direction", "classification", "kind", "security", "office");
  private static final int LONGEST_NAME = 60;

  SeriesFile() {
    super("series.csv", "text/csv");
  }

  @Override
  public List<Column> columns() {
    return COLUMNS;
  }

  @Override
  public boolean isOrdered() {
    return true;
  }

  @Override
  boolean canBeMissing() {
    return false;
  }

  @Override
  List<SeriesRule> parse(String text, Accounts accounts, Problems problems) {
    List<SeriesRule> rules = new ArrayList<>();
    for (CsvTable.Row row : CsvTable.of(text, COLUMNS, problems)) {
      String direction = row.get("direction");
      if (!"*".equals(direction) && Direction.of(direction).isEmpty()) {
        problems.add(row.at("direction"), "naskah.direction", direction);
      }
      String security = row.get("security");
      if (!"*".equals(security) && SecurityLevel.of(security).isEmpty()) {
        problems.add(row.at("security"), "naskah.security", security);
      }
      NumberTemplate series = template(row, "series", problems);
      NumberTemplate number = template(row, "template", problems);
      if (series != null && number != null) {
        checkSeries(row, series, number, problems);
        rules.add(
            new SeriesRule(
                row.line(),
                direction,
                row.get("unit"),
                row.get("kind"),
                security,
                row.get("classification"),
                series,
                number));
      }
    }
    checkComplete(rules, problems);
    return rules;
  }

  private static NumberTemplate template(CsvTable.Row row, String column, Problems problems) {
    try {
      return NumberTemplate.parse(row.get(column));
    } catch (IllegalArgumentException e) {
      problems.add(
          row.at(column),
          "naskah.template.token",
          column,
          e.getMessage(),
          NumberTemplate.TOKENS.stream().sorted().toList());
      return null;
    }
  }

  private static void checkSeries(
      CsvTable.Row row, NumberTemplate series, NumberTemplate number, Problems problems) {
    if (series.isEmpty()) {
      problems.add(row.at("series"), "naskah.cell.missing", new ColumnName("series"));
    }
    int length = series.toString().length();
    if (length > LONGEST_NAME) {
      problems.add(row.at("series"), "naskah.text.tooLong", length, LONGEST_NAME);
    }
    NumberTemplate.TOKENS.stream()
        .filter(token -> series.uses(token) && !IN_SERIES_NAME.contains(token))
        .forEach(
            token -> problems.add(row.at("series"), "naskah.series.token", token, IN_SERIES_NAME));
    if (series.toString().contains("~")) {
      problems.add(row.at("series"), "naskah.series.tilde", series);
    }
    boolean numbered = !"incoming".equals(row.get("direction"));
    if (numbered && !number.uses("serial")) {
      problems.add(row.at("template"), "naskah.template.serial", number);
    }
    if (!numbered && !number.isEmpty()) {
      problems.add(row.at("template"), "naskah.template.incoming", number);
    }
  }

  /** Every letter must find a rule: the last one of each direction has to match all of them. */
  private static void checkComplete(List<SeriesRule> rules, Problems problems) {
    long lastLine = rules.isEmpty() ? 1 : rules.get(rules.size() - 1).line();
    for (Direction direction : Direction.values()) {
      boolean covered =
          rules.stream()
              .anyMatch(
                  r ->
                      ("*".equals(r.direction()) || r.direction().equals(direction.code()))
                          && List.of(r.unit(), r.kind(), r.security(), r.classification()).stream()
                              .allMatch("*"::equals));
      if (!covered && problems.isEmpty()) {
        problems.add(lastLine, "naskah.series.incomplete", direction.code());
      }
    }
  }

  @Override
  void checkReferences(List<SeriesRule> rules, OtherFiles all, Problems problems) {
    References references = new References(all, problems);
    for (SeriesRule rule : rules) {
      references.unit(rule.line(), rule.unit());
      references.kind(rule.line(), rule.kind());
      references.classification(rule.line(), rule.classification());
    }
  }
}
