package id.naskah.configuration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads routing.csv. */
final class RoutingFile extends ConfiguredFile<RoutingRules> {
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("name"),
          Column.text("direction").among(Direction.codes()).mayBeEmpty().orAny(),
          Column.of("kind", ColumnType.KIND).mayBeEmpty().orAny(),
          Column.of("unit", ColumnType.UNIT).mayBeEmpty().orAny(),
          Column.text("security").among(SecurityLevel.codes()).mayBeEmpty().orAny(),
          Column.of("classification", ColumnType.CLASSIFICATION).mayBeEmpty().orAny(),
          Column.text("sender").mayBeEmpty().orAny(),
          Column.text("words").mayBeEmpty().orAny(),
          Column.of("to", ColumnType.RECIPIENTS),
          Column.of("instructions", ColumnType.INSTRUCTIONS),
          Column.of("dueInWorkingDays", ColumnType.NUMBER).mayBeEmpty(),
          Column.text("mode").among(List.of("propose", "send")));
  private static final int LONGEST_NAME = 100;
  private static final String FOR_INFORMATION = "~";

  RoutingFile() {
    super("routing.csv", "text/csv");
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
  void checkReferences(RoutingRules rules, OtherFiles all, Problems problems) {
    References references = new References(all, problems);
    for (RoutingRule rule : rules.rules()) {
      references.unit(rule.line(), rule.unit());
      references.kind(rule.line(), rule.kind());
      references.classification(rule.line(), rule.classification());
      Place to = new Place(rule.line(), "to");
      rule.to().forEach(recipient -> references.recipient(to, recipient));
      rule.forInformation().forEach(recipient -> references.recipient(to, recipient));
      rule.instructions().forEach(code -> references.instruction(rule.line(), code));
    }
  }

  @Override
  RoutingRules parse(String text, Accounts accounts, Problems problems) {
    List<RoutingRule> rules = new ArrayList<>();
    for (CsvTable.Row row : CsvTable.of(text, COLUMNS, problems)) {
      checkName(row, problems);
      checkConditions(row, problems);
      List<Recipient> to = new ArrayList<>();
      List<Recipient> forInformation = new ArrayList<>();
      recipients(row, accounts, to, forInformation, problems);
      OptionalInt due = WholeNumber.of(row.get("dueInWorkingDays"), OfficeProperties.MOST_DAYS);
      if (due.isEmpty() && !row.get("dueInWorkingDays").isEmpty()) {
        problems.add(
            row.at("dueInWorkingDays"),
            "naskah.number.cell",
            new ColumnName("dueInWorkingDays"),
            row.get("dueInWorkingDays"),
            0,
            OfficeProperties.MOST_DAYS);
      }
      Optional<RoutingMode> mode = RoutingMode.of(row.get("mode"));
      if (mode.isEmpty()) {
        problems.add(row.at("mode"), "naskah.choice", row.get("mode"), "propose, send");
      }
      rules.add(rule(row, to, forInformation, due, mode.orElse(RoutingMode.PROPOSE)));
    }
    return new RoutingRules(rules);
  }

  private static RoutingRule rule(
      CsvTable.Row row,
      List<Recipient> to,
      List<Recipient> forInformation,
      OptionalInt due,
      RoutingMode mode) {
    return new RoutingRule(
        row.line(),
        row.get("name"),
        cell(row, "direction"),
        cell(row, "kind"),
        cell(row, "unit"),
        cell(row, "security"),
        cell(row, "classification"),
        cell(row, "sender"),
        cell(row, "words"),
        List.copyOf(to),
        List.copyOf(forInformation),
        instructions(row),
        due,
        mode);
  }

  /** Nothing written is any, as {@code *}. */
  private static String cell(CsvTable.Row row, String column) {
    String cell = row.get(column);
    return cell.isEmpty() ? RoutingRules.ANY : cell;
  }

  private static List<String> instructions(CsvTable.Row row) {
    return RoutingRules.split(row.get("instructions"));
  }

  private static void checkName(CsvTable.Row row, Problems problems) {
    int length = row.get("name").length();
    if (length == 0) {
      problems.add(row.at("name"), "naskah.cell.missing", new ColumnName("name"));
    } else if (length > LONGEST_NAME) {
      problems.add(row.at("name"), "naskah.text.tooLong", length, LONGEST_NAME);
    }
  }

  private static void checkConditions(CsvTable.Row row, Problems problems) {
    String direction = cell(row, "direction");
    if (!RoutingRules.ANY.equals(direction) && Direction.of(direction).isEmpty()) {
      problems.add(row.at("direction"), "naskah.direction", direction);
    }
    String security = cell(row, "security");
    if (!RoutingRules.ANY.equals(security) && SecurityLevel.of(security).isEmpty()) {
      problems.add(row.at("security"), "naskah.security", security);
    }
    for (String word : RoutingRules.words(cell(row, "words"))) {
      if (Wording.words(word).isBlank()) {
        problems.add(row.at("words"), "naskah.routing.word", word);
      }
    }
    List<String> instructions = instructions(row);
    if (instructions.isEmpty()) {
      problems.add(row.at("instructions"), "naskah.cell.missing", new ColumnName("instructions"));
    }
    noneTwice(row.at("instructions"), instructions, problems);
  }

  private static void recipients(
      CsvTable.Row row,
      Accounts accounts,
      List<Recipient> to,
      List<Recipient> forInformation,
      Problems problems) {
    List<String> written = new ArrayList<>();
    for (String text : RoutingRules.split(row.get("to"))) {
      boolean told = text.startsWith(FOR_INFORMATION);
      String plain = told ? text.substring(1) : text;
      Optional<Recipient> recipient = Recipient.parse(plain);
      if (recipient.isEmpty()) {
        problems.add(row.at("to"), "naskah.recipient", text);
        continue;
      }
      written.add(plain);
      (told ? forInformation : to).add(recipient.get());
      if (recipient.get().kind() == Recipient.Kind.USER
          && !accounts.isUser(recipient.get().code())) {
        problems.add(row.at("to"), "naskah.user", recipient.get().code());
      }
    }
    noneTwice(row.at("to"), written, problems);
    if (to.isEmpty()) {
      problems.add(row.at("to"), "naskah.routing.nobody", new ColumnName("to"));
    }
  }

  private static void noneTwice(Place place, List<String> codes, Problems problems) {
    Set<String> seen = new HashSet<>();
    for (String code : codes) {
      if (!seen.add(code)) {
        problems.add(place, "naskah.twice", code);
      }
    }
  }
}
