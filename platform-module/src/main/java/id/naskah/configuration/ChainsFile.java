package id.naskah.configuration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads chains.csv. */
final class ChainsFile extends ConfiguredFile<ChainRules> {
  private static final String IN_TURN = "inTurn";
  private static final String TOGETHER = "together";
  private static final List<String> ORDERS = List.of(IN_TURN, TOGETHER);
  private static final List<Column> COLUMNS =
      List.of(
          Column.of("kind", ColumnType.KIND).orAny(),
          Column.of("unit", ColumnType.UNIT).orAny(),
          Column.of("initials", ColumnType.RECIPIENTS).mayBeEmpty(),
          Column.of("signatories", ColumnType.RECIPIENTS),
          Column.text("order").among(ORDERS).mayBeEmpty());

  ChainsFile() {
    super("chains.csv", "text/csv");
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
  ChainRules parse(String text, Accounts accounts, Problems problems) {
    List<ChainRule> rules = new ArrayList<>();
    for (CsvTable.Row row : CsvTable.of(text, COLUMNS, problems)) {
      for (String column : List.of("kind", "unit", "signatories")) {
        if (row.get(column).isEmpty()) {
          problems.add(row.at(column), "naskah.cell.missing", new ColumnName(column));
        }
      }
      for (String column : List.of("kind", "unit")) {
        String code = row.get(column);
        if (!code.isEmpty() && !ChainRule.ANY.equals(code) && !Codes.isCode(code)) {
          problems.add(row.at(column), "naskah.code", new ColumnName(column), code);
        }
      }
      String order = row.get("order");
      if (!order.isEmpty() && !ORDERS.contains(order)) {
        problems.add(row.at("order"), "naskah.choice", order, String.join(", ", ORDERS));
      }
      // Nobody initials a letter and signs it too.
      Set<String> seen = new HashSet<>();
      List<Recipient> initials = officials(row, "initials", seen, accounts, problems);
      List<Recipient> signatories = officials(row, "signatories", seen, accounts, problems);
      rules.add(
          new ChainRule(
              row.line(),
              row.get("kind"),
              row.get("unit"),
              initials,
              signatories,
              TOGETHER.equals(order)));
    }
    return new ChainRules(rules);
  }

  private static List<Recipient> officials(
      CsvTable.Row row, String column, Set<String> seen, Accounts accounts, Problems problems) {
    List<Recipient> officials = new ArrayList<>();
    for (String text : RoutingRules.split(row.get(column))) {
      Optional<Recipient> official =
          Recipient.parse(text).filter(one -> one.kind() != Recipient.Kind.UNIT);
      if (official.isEmpty()) {
        problems.add(row.at(column), "naskah.official", text);
        continue;
      }
      if (!seen.add(text)) {
        problems.add(row.at(column), "naskah.twice", text);
      }
      if (official.get().kind() == Recipient.Kind.USER && !accounts.isUser(official.get().code())) {
        problems.add(row.at(column), "naskah.user", official.get().code());
      }
      officials.add(official.get());
    }
    return List.copyOf(officials);
  }

  @Override
  void checkReferences(ChainRules rules, OtherFiles all, Problems problems) {
    References references = new References(all, problems);
    for (ChainRule rule : rules.rules()) {
      references.kind(rule.line(), rule.kind());
      references.unit(rule.line(), rule.unit());
      Place initials = new Place(rule.line(), "initials");
      rule.initials().forEach(official -> references.recipient(initials, official));
      Place signatories = new Place(rule.line(), "signatories");
      rule.signatories().forEach(official -> references.recipient(signatories, official));
    }
  }
}
