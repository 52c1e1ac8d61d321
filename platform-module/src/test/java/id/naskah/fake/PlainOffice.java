package id.naskah.fake;

import id.naskah.configuration.ChainRule;
import id.naskah.configuration.ChainRules;
import id.naskah.configuration.ClassificationScheme;
import id.naskah.configuration.Configuration;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.configuration.DayKind;
import id.naskah.configuration.Direction;
import id.naskah.configuration.FileValues;
import id.naskah.configuration.Holding;
import id.naskah.configuration.LetterKind;
import id.naskah.configuration.Life;
import id.naskah.configuration.Office;
import id.naskah.configuration.Official;
import id.naskah.configuration.Position;
import id.naskah.configuration.Positions;
import id.naskah.configuration.ReadingRole;
import id.naskah.configuration.Recipient;
import id.naskah.configuration.RoutingRules;
import id.naskah.configuration.SecrecyRule;
import id.naskah.configuration.SecrecyRules;
import id.naskah.configuration.SecurityLevel;
import id.naskah.configuration.SeriesRule;
import id.naskah.configuration.SigningRule;
import id.naskah.configuration.SigningRules;
import id.naskah.configuration.Term;
import id.naskah.configuration.Unit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A configuration put together by a test, of what it needs and no more. */
public final class PlainOffice {
  private static final Set<Direction> ALL = Set.of(Direction.values());

  private final Map<String, Unit> units = new LinkedHashMap<>();
  private final Map<String, LetterKind> kinds = new LinkedHashMap<>();
  private final Map<String, String> classification = new LinkedHashMap<>();
  private final Map<String, Life> classificationLives = new LinkedHashMap<>();
  private final List<SeriesRule> series = new ArrayList<>();
  private final Map<String, Term> instructions = new LinkedHashMap<>();
  private final Map<String, Position> positions = new LinkedHashMap<>();
  private final NavigableMap<LocalDate, DayKind> days = new TreeMap<>();
  private final Map<String, Term> events = new LinkedHashMap<>();
  private final List<SecrecyRule> secrecy = new ArrayList<>();
  private String provider = "none";
  private String foot = "";
  private final List<ChainRule> chains = new ArrayList<>();
  private final Map<String, Official> officials = new LinkedHashMap<>();
  private int reminderBefore = 1;
  private int reminderOverdueEvery = 5;
  private int reminderDraftEvery = 2;

  /** A unit that goes on; its group is GROUP_ and its code. */
  public PlainOffice unit(String code) {
    return unit(code, null, Life.OPEN);
  }

  public PlainOffice unit(String code, String parent, Life life) {
    units.put(code, new Unit(code, "Unit " + code, "GROUP_" + code, parent, life));
    return this;
  }

  /** A kind of letter; without directions for all of them. */
  public PlainOffice kind(String code, Life life, Direction... directions) {
    Set<Direction> some = directions.length == 0 ? ALL : Set.of(directions);
    kinds.put(code, new LetterKind(code, code, code, some, life));
    return this;
  }

  public PlainOffice classification(String code, Life life) {
    classification.put(code, "Class " + code);
    classificationLives.put(code, life);
    return this;
  }

  public PlainOffice series(SeriesRule rule) {
    series.add(rule);
    return this;
  }

  public PlainOffice instruction(String code, Life life) {
    instructions.put(code, new Term(code, code, code, life));
    return this;
  }

  public PlainOffice event(String code, Life life) {
    events.put(code, new Term(code, code, code, life));
    return this;
  }

  /** A position of the first unit, with those who hold it one after the other. */
  public PlainOffice position(String code, Life life, Holding... holdings) {
    String unit = units.isEmpty() ? "U" : units.keySet().iterator().next();
    positions.put(code, new Position(code, code, unit, List.of(holdings), life));
    return this;
  }

  /** How all letters are signed. */
  public PlainOffice signing(String by, String sentence) {
    provider = by;
    foot = sentence;
    return this;
  }

  /** A line of secrecy.csv. */
  public PlainOffice secrecy(String level, String unit, String group, ReadingRole... roles) {
    SecurityLevel security = SecurityLevel.of(level).orElseThrow();
    secrecy.add(new SecrecyRule(secrecy.size() + 2, security, unit, Set.of(roles), group));
    return this;
  }

  /** A line of chains.csv, for all kinds and units. */
  public PlainOffice chain(List<Recipient> initials, List<Recipient> signatories) {
    chains.add(new ChainRule(chains.size() + 2, "*", "*", initials, signatories, false));
    return this;
  }

  /** A line of officials.csv. */
  public PlainOffice official(String user, String name, String rank, String number) {
    officials.put(user, new Official(user, name, rank, number));
    return this;
  }

  public PlainOffice day(String day, DayKind kind) {
    days.put(LocalDate.parse(day), kind);
    return this;
  }

  /** When people are reminded, in working days; 0 is not at all, and once. */
  public PlainOffice reminders(int before, int overdueEvery) {
    reminderBefore = before;
    reminderOverdueEvery = overdueEvery;
    return this;
  }

  /** After how many working days what the office writes is remembered; 0 is not at all. */
  public PlainOffice remindersOfDrafts(int every) {
    reminderDraftEvery = every;
    return this;
  }

  /** All of it, for an office in Makassar that works from Monday to Friday. */
  public Configuration done() {
    Office office =
        new Office(
            "SETDA",
            ZoneId.of("Asia/Makassar"),
            Optional.of("GROUP_REGISTRARS"),
            Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
            Map.of("veryUrgent", 1, "urgent", 3, "ordinary", 5),
            reminderBefore,
            reminderOverdueEvery,
            reminderDraftEvery,
            "GROUP_MANAGERS",
            "GROUP_APPROVERS",
            Optional.empty(),
            0,
            0,
            Set.of(),
            "",
            "");
    return new Configuration(
        new FileValues()
            .put(ConfigurationFiles.OFFICE, office)
            .put(ConfigurationFiles.UNITS, units)
            .put(ConfigurationFiles.KINDS, kinds)
            .put(
                ConfigurationFiles.CLASSIFICATION,
                new ClassificationScheme(classification, classificationLives))
            .put(ConfigurationFiles.SERIES, series)
            .put(ConfigurationFiles.INSTRUCTIONS, instructions)
            .put(ConfigurationFiles.POSITIONS, new Positions(positions, Map.of()))
            .put(ConfigurationFiles.CALENDAR, days)
            .put(ConfigurationFiles.ROUTING, new RoutingRules(List.of()))
            .put(ConfigurationFiles.EVENTS, events)
            .put(ConfigurationFiles.SECRECY, new SecrecyRules(secrecy))
            .put(
                ConfigurationFiles.SIGNING,
                new SigningRules(List.of(new SigningRule(2, "*", "*", provider, foot, true))))
            .put(ConfigurationFiles.CHAINS, new ChainRules(chains))
            .put(ConfigurationFiles.OFFICIALS, officials)
            .put(ConfigurationFiles.OFFICES, List.of()));
  }
}
