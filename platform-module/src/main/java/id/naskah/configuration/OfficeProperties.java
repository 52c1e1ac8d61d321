package id.naskah.configuration;

import id.naskah.platform.Texts;
import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The lines of office.properties. Files of earlier versions lack keys: those have their defaults.
 */
final class OfficeProperties {
  /** The longest time that can be given for a disposition, in working days. */
  static final int MOST_DAYS = 365;

  private static final int MOST_MEGABYTES = 100_000;

  private static final String CODE = "office.code";
  private static final String NAME = "office.name";
  private static final String ZONE = "office.timeZone";
  private static final String REGISTRARS = "office.registrars";
  private static final String WEEKEND = "office.weekend";
  private static final String VERY_URGENT = "due.veryUrgent";
  private static final String URGENT = "due.urgent";
  private static final String DUE = "due.ordinary";
  private static final String BEFORE = "reminder.before";
  private static final String OVERDUE = "reminder.overdueEvery";
  private static final String DRAFTS = "reminder.draftEvery";
  private static final String MANAGERS = "retention.managers";
  private static final String APPROVERS = "retention.approvers";
  private static final String OFFICERS = "secrecy.officers";
  private static final String CONTENT = "content.mostMegabytes";
  private static final String UNPACKED = "content.mostUnpackedMegabytes";
  private static final String ORIGINS = "web.origins";
  private static final String VERIFICATION = "verification.address";
  static final List<Column> COLUMNS =
      List.of(
          Column.of(CODE, ColumnType.CODE),
          Column.text(NAME).mayBeEmpty(),
          Column.text(ZONE),
          Column.of(REGISTRARS, ColumnType.GROUP).mayBeEmpty(),
          Column.text(WEEKEND)
              .mayBeEmpty()
              .someOf(Arrays.stream(DayOfWeek.values()).map(DayOfWeek::name).toList(), ","),
          Column.of(VERY_URGENT, ColumnType.NUMBER),
          Column.of(URGENT, ColumnType.NUMBER),
          Column.of(DUE, ColumnType.NUMBER),
          Column.of(BEFORE, ColumnType.NUMBER),
          Column.of(OVERDUE, ColumnType.NUMBER),
          Column.of(DRAFTS, ColumnType.NUMBER),
          Column.of(MANAGERS, ColumnType.GROUP),
          Column.of(APPROVERS, ColumnType.GROUP),
          Column.of(OFFICERS, ColumnType.GROUP).mayBeEmpty(),
          Column.of(CONTENT, ColumnType.NUMBER),
          Column.of(UNPACKED, ColumnType.NUMBER),
          Column.text(ORIGINS).mayBeEmpty(),
          Column.text(VERIFICATION).mayBeEmpty());

  private static final List<String> KEYS = COLUMNS.stream().map(Column::name).toList();
  static final Map<String, String> DEFAULTS =
      Map.ofEntries(
          Map.entry(WEEKEND, "SATURDAY,SUNDAY"),
          Map.entry(VERY_URGENT, "1"),
          Map.entry(URGENT, "3"),
          Map.entry(DUE, "5"),
          Map.entry(BEFORE, "1"),
          Map.entry(OVERDUE, "5"),
          Map.entry(DRAFTS, "2"),
          Map.entry(MANAGERS, Office.RECORDS_MANAGERS),
          Map.entry(APPROVERS, Office.RECORDS_APPROVERS),
          Map.entry(CONTENT, "500"),
          Map.entry(UNPACKED, "50"));
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
  private static final int LONGEST_NAME = 250;
  private static final Pattern AFTER_KEY = Pattern.compile("[\\s=:].*|");

  private final String text;
  private final Properties properties = new Properties();
  private final Problems problems;

  private OfficeProperties(String text, Problems problems) {
    this.text = text;
    this.problems = problems;
  }

  static Office parse(String text, Accounts accounts, Problems problems) {
    OfficeProperties file = new OfficeProperties(text, problems);
    try {
      file.properties.load(new StringReader(text));
    } catch (IOException | IllegalArgumentException e) {
      problems.add(1, "naskah.properties.broken");
      return null;
    }
    return file.office(accounts);
  }

  private Office office(Accounts accounts) {
    for (String key : properties.stringPropertyNames()) {
      if (!KEYS.contains(key)) {
        problems.add(
            new Place(lineOf(key), null),
            "naskah.properties.unknown",
            key,
            String.join(", ", KEYS));
      }
    }
    String code = value(CODE);
    if (!Codes.isCode(code)) {
      problems.add(at(CODE), "naskah.code", new ColumnName(CODE), code);
    }
    Optional<String> registrars = group(REGISTRARS, accounts);
    Optional<String> officers = group(OFFICERS, accounts);
    checkGroup(MANAGERS, accounts);
    checkGroup(APPROVERS, accounts);
    ZoneId zone = zone();
    Set<DayOfWeek> weekend = weekend();
    Map<String, Integer> due =
        Map.of(
            "veryUrgent",
            number(VERY_URGENT),
            "urgent",
            number(URGENT),
            Office.ORDINARY,
            number(DUE));
    int before = number(BEFORE);
    int overdue = number(OVERDUE);
    int drafts = number(DRAFTS);
    long content = number(CONTENT, MOST_MEGABYTES) * Office.MEGABYTE;
    long unpacked = number(UNPACKED, MOST_MEGABYTES) * Office.MEGABYTE;
    Set<String> origins =
        WebAddresses.origins(
            value(ORIGINS), wrong -> problems.add(at(ORIGINS), "naskah.origin.format", wrong));
    checkPublic();
    if (!problems.isEmpty()) {
      return null;
    }
    return new Office(
        code,
        zone,
        registrars,
        weekend,
        due,
        before,
        overdue,
        drafts,
        value(MANAGERS),
        value(APPROVERS),
        officers,
        content,
        unpacked,
        origins,
        value(NAME),
        value(VERIFICATION));
  }

  private void checkPublic() {
    if (value(NAME).length() > LONGEST_NAME) {
      problems.add(at(NAME), "naskah.text.tooLong", value(NAME).length(), LONGEST_NAME);
    }
    if (!value(VERIFICATION).isEmpty() && !WebAddresses.isFolder(value(VERIFICATION))) {
      problems.add(at(VERIFICATION), "naskah.verification.address", value(VERIFICATION));
    }
  }

  /** One that may be left out. */
  private Optional<String> group(String key, Accounts accounts) {
    if (value(key).isEmpty()) {
      return Optional.empty();
    }
    checkGroup(key, accounts);
    return Optional.of(value(key));
  }

  /** A default is not checked: its group is made when the repository starts. */
  private void checkGroup(String key, Accounts accounts) {
    if (properties.containsKey(key) && !accounts.isGroup(value(key))) {
      problems.add(at(key), "naskah.group", value(key));
    }
  }

  private String value(String key) {
    return properties.getProperty(key, DEFAULTS.getOrDefault(key, "")).transform(Texts::stripped);
  }

  private ZoneId zone() {
    try {
      return ZoneId.of(value(ZONE));
    } catch (DateTimeException e) {
      problems.add(at(ZONE), "naskah.zone", value(ZONE));
      return null;
    }
  }

  /** Nothing written: the office works seven days a week. */
  private Set<DayOfWeek> weekend() {
    Set<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
    List<String> names = Arrays.stream(DayOfWeek.values()).map(DayOfWeek::name).toList();
    for (String name : COMMA.splitAsStream(value(WEEKEND)).toList()) {
      if (names.contains(name)) {
        weekend.add(DayOfWeek.valueOf(name));
      } else if (!name.isEmpty()) {
        problems.add(at(WEEKEND), "naskah.choice", name, String.join(", ", names));
      }
    }
    if (weekend.size() == names.size()) {
      problems.add(at(WEEKEND), "naskah.weekend.all");
    }
    return Collections.unmodifiableSet(weekend);
  }

  private int number(String key) {
    return number(key, MOST_DAYS);
  }

  private int number(String key, int most) {
    OptionalInt number = WholeNumber.of(value(key), most);
    if (number.isEmpty()) {
      problems.add(at(key), "naskah.number.cell", new ColumnName(key), value(key), 0, most);
    }
    return number.orElse(0);
  }

  private Place at(String key) {
    return new Place(lineOf(key), key);
  }

  /** Of a key that is there twice the last counts. */
  private long lineOf(String key) {
    long line = 0;
    long found = 1;
    for (String content : text.lines().toList()) {
      line++;
      String written = content.strip();
      if (written.startsWith(key) && AFTER_KEY.matcher(written.substring(key.length())).matches()) {
        found = line;
      }
    }
    return found;
  }
}
