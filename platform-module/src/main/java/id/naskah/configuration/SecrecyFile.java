package id.naskah.configuration;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads secrecy.csv. */
final class SecrecyFile extends ConfiguredFile<SecrecyRules> {
  private static final List<String> LEVELS =
      SecurityLevel.codes().stream()
          .filter(code -> !code.equals(SecurityLevel.ORDINARY.code()))
          .toList();
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("security").among(LEVELS),
          Column.of("unit", ColumnType.UNIT).orAny(),
          Column.text("roles").someOf(ReadingRole.codes(), " ").mayBeEmpty(),
          Column.of("group", ColumnType.GROUP).mayBeEmpty());

  SecrecyFile() {
    super("secrecy.csv", "text/csv");
  }

  @Override
  public List<Column> columns() {
    return COLUMNS;
  }

  @Override
  SecrecyRules parse(String text, Accounts accounts, Problems problems) {
    List<SecrecyRule> rules = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    for (CsvTable.Row row : CsvTable.of(text, COLUMNS, problems)) {
      String code = row.get("security");
      Optional<SecurityLevel> level = SecurityLevel.of(code).filter(SecurityLevel::isAboveOrdinary);
      if (level.isEmpty()) {
        problems.add(row.at("security"), "naskah.choice", code, String.join(", ", LEVELS));
      }
      String unit = row.get("unit");
      if (!seen.add(List.of(code, unit.toLowerCase(Locale.ROOT)))) {
        problems.add(row.at("unit"), "naskah.twice", code + " " + unit);
      }
      String group = row.get("group");
      if (!group.isEmpty() && !accounts.isGroup(group)) {
        problems.add(row.at("group"), "naskah.group", group);
      }
      Set<ReadingRole> roles = roles(row, problems);
      level.ifPresent(
          l ->
              rules.add(
                  new SecrecyRule(row.line(), l, unit, roles, group.isEmpty() ? null : group)));
    }
    return new SecrecyRules(rules);
  }

  private static Set<ReadingRole> roles(CsvTable.Row row, Problems problems) {
    Set<ReadingRole> roles = EnumSet.noneOf(ReadingRole.class);
    for (String code : RoutingRules.split(row.get("roles"))) {
      ReadingRole.of(code)
          .ifPresentOrElse(
              roles::add,
              () ->
                  problems.add(
                      row.at("roles"),
                      "naskah.choice",
                      code,
                      String.join(", ", ReadingRole.codes())));
    }
    return roles;
  }

  @Override
  void checkReferences(SecrecyRules rules, OtherFiles all, Problems problems) {
    References references = new References(all, problems);
    rules.rules().forEach(rule -> references.unit(rule.line(), rule.unit()));
  }
}
