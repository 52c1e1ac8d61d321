package id.naskah.configuration;

import java.util.ArrayList;
import java.util.List;

/** Reads signing.csv. */
final class SigningFile extends ConfiguredFile<SigningRules> {
  static final String FOOT = "foot";
  private static final List<String> WITHOUT_MARKER = List.of("refuse", FOOT);
  private static final List<Column> COLUMNS =
      List.of(
          Column.of("unit", ColumnType.UNIT).orAny(),
          Column.of("kind", ColumnType.KIND).orAny(),
          Column.text("provider"),
          Column.text("foot").mayBeEmpty(),
          Column.text("withoutMarker").among(WITHOUT_MARKER));

  /** As many as stand in three lines at the foot of a page. */
  private static final int LONGEST_FOOT = 400;

  SigningFile() {
    super("signing.csv", "text/csv");
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
  SigningRules parse(String text, Accounts accounts, Problems problems) {
    List<SigningRule> rules = new ArrayList<>();
    for (CsvTable.Row row : CsvTable.of(text, COLUMNS, problems)) {
      String provider = row.get("provider");
      if (!Codes.isCode(provider)) {
        problems.add(row.at("provider"), "naskah.code", new ColumnName("provider"), provider);
      }
      String foot = row.get("foot");
      if (foot.length() > LONGEST_FOOT) {
        problems.add(row.at("foot"), "naskah.text.tooLong", foot.length(), LONGEST_FOOT);
      }
      String without = row.get("withoutMarker");
      if (!WITHOUT_MARKER.contains(without)) {
        problems.add(
            row.at("withoutMarker"), "naskah.choice", without, String.join(", ", WITHOUT_MARKER));
      }
      rules.add(
          new SigningRule(
              row.line(), row.get("unit"), row.get("kind"), provider, foot, FOOT.equals(without)));
    }
    boolean isComplete = rules.stream().anyMatch(SigningRule::isForAll);
    if (!isComplete && problems.isEmpty()) {
      long last = rules.isEmpty() ? 1 : rules.get(rules.size() - 1).line();
      problems.add(last, "naskah.signing.incomplete");
    }
    return new SigningRules(rules);
  }

  @Override
  void checkReferences(SigningRules rules, OtherFiles all, Problems problems) {
    References references = new References(all, problems);
    for (SigningRule rule : rules.rules()) {
      references.unit(rule.line(), rule.unit());
      references.kind(rule.line(), rule.kind());
    }
  }
}
