package id.naskah.letter;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Direction;
import id.naskah.configuration.LetterKind;
import id.naskah.configuration.SecurityLevel;
import id.naskah.model.LetterModel;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.alfresco.service.namespace.QName;

/** What a registered letter must have, by whichever door it came. */
class LetterRules {
  static final int LONGEST_LINE = 300;
  static final int LONGEST_CODE = 60;
  static final int LONGEST_SUBJECT = 1000;
  static final int LONGEST_NUMBER = 255;
  static final int LONGEST_SUMMARY = 10_000;
  static final int MOST_NAMES = 200;
  private static final Set<String> DIRECTIONS =
      Arrays.stream(Direction.values()).map(Direction::code).collect(Collectors.toSet());
  private static final Set<String> URGENCIES = Set.of("ordinary", "urgent", "veryUrgent");
  private static final Set<String> SECURITY_LEVELS =
      Arrays.stream(SecurityLevel.values()).map(SecurityLevel::code).collect(Collectors.toSet());
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final int MOST_DAYS_AHEAD = 31;

  private final Supplier<Configuration> configuration;
  private final OfficeClock clock;

  public LetterRules(Supplier<Configuration> configuration, OfficeClock clock) {
    this.configuration = configuration;
    this.clock = clock;
  }

  /**
   * The values that are added where the clerk left them open: the ordinary levels, and today as the
   * date.
   */
  public Map<QName, Serializable> defaults(Map<QName, Serializable> letter) {
    Map<QName, Serializable> added = new HashMap<>();
    addIfMissing(letter, added, LetterModel.URGENCY, "ordinary");
    addIfMissing(letter, added, LetterModel.SECURITY, SecurityLevel.ORDINARY.code());
    addIfMissing(letter, added, LetterModel.STATUS, LetterStatus.OPEN.code());
    boolean incoming = Direction.INCOMING.code().equals(letter.get(LetterModel.DIRECTION));
    QName date = incoming ? LetterModel.RECEIVED_DATE : LetterModel.LETTER_DATE;
    // A numbered letter has its date already: today's date would move the letter, perhaps to
    // another year.
    if (letter.get(date) == null && letter.get(LetterModel.SERIES) == null) {
      added.put(date, clock.toDate(clock.today()));
    }
    return added;
  }

  /** Whether this is a new draft of a letter of ours that nobody has dated. */
  static boolean isOursUndated(Map<QName, Serializable> values) {
    return LetterStatus.DRAFT.code().equals(values.get(LetterModel.STATUS))
        && !Direction.INCOMING.code().equals(values.get(LetterModel.DIRECTION))
        && values.get(LetterModel.LETTER_DATE) == null;
  }

  private static void addIfMissing(
      Map<QName, Serializable> letter, Map<QName, Serializable> added, QName name, String value) {
    Serializable there = letter.get(name);
    if (there == null || "".equals(there)) {
      added.put(name, value);
    }
  }

  /**
   * Checks a letter that is, or becomes, registered.
   *
   * @param before what was stored, to accept old values whose code has since left the
   *     configuration; empty for a new letter
   * @throws RuleViolation for the first thing wrong, naming the field and what is accepted
   */
  public void check(Map<QName, Serializable> properties, Map<QName, Serializable> before) {
    LetterValues letter = new LetterValues(properties, clock);
    Configuration now = configuration.get();
    checkTexts(letter);
    required(letter, LetterModel.DIRECTION);
    choice(letter, LetterModel.DIRECTION, DIRECTIONS);
    Direction direction = letter.direction();
    if (changed(properties, before, LetterModel.UNIT)) {
      String unit = required(letter, LetterModel.UNIT);
      now.unit(unit).life().requireInUse("unit", unit, clock.today());
    }
    if (changed(properties, before, LetterModel.KIND)) {
      checkKind(required(letter, LetterModel.KIND), direction, now);
    }
    if (changed(properties, before, LetterModel.CLASSIFICATION)) {
      checkClassification(letter, now);
    }
    required(letter, LetterModel.SUBJECT);
    choice(letter, LetterModel.URGENCY, URGENCIES);
    choice(letter, LetterModel.SECURITY, SECURITY_LEVELS);
    checkDates(letter, direction);
    checkPeople(letter, direction);
  }

  /** A draft may lack anything, but what it has must be something that can be kept. */
  public void checkDraft(Map<QName, Serializable> properties) {
    LetterValues letter = new LetterValues(properties, clock);
    checkTexts(letter);
    choice(letter, LetterModel.DIRECTION, DIRECTIONS);
    choice(letter, LetterModel.URGENCY, URGENCIES);
    choice(letter, LetterModel.SECURITY, SECURITY_LEVELS);
  }

  /** A new draft, which besides needs a place to lie in: that of a unit and direction. */
  void checkNewDraft(Map<QName, Serializable> properties) {
    LetterValues letter = new LetterValues(properties, clock);
    required(letter, LetterModel.DIRECTION);
    checkDraft(properties);
    String unit = required(letter, LetterModel.UNIT);
    configuration.get().unit(unit).life().requireInUse("unit", unit, clock.today());
    checkDates(letter, letter.direction());
  }

  private static boolean changed(
      Map<QName, Serializable> after, Map<QName, Serializable> before, QName name) {
    return after.get(name) == null || !Objects.equals(after.get(name), before.get(name));
  }

  private static void checkTexts(LetterValues letter) {
    line(letter, LetterModel.SUBJECT, LONGEST_SUBJECT);
    line(letter, LetterModel.LETTER_NUMBER, LONGEST_NUMBER);
    line(letter, LetterModel.SENDER_NAME, LONGEST_LINE);
    line(letter, LetterModel.SENDER_ORGANISATION, LONGEST_LINE);
    line(letter, LetterModel.KIND, LONGEST_CODE);
    line(letter, LetterModel.UNIT, LONGEST_CODE);
    line(letter, LetterModel.CLASSIFICATION, LONGEST_CODE);
    String summary = letter.text(LetterModel.SUMMARY);
    if (summary != null) {
      Texts.check("summary", summary, LONGEST_SUMMARY, true);
    }
    for (QName name : List.of(LetterModel.RECIPIENTS, LetterModel.COPY_TO)) {
      List<String> names = letter.texts(name);
      if (names.size() > MOST_NAMES) {
        throw RuleViolation.invalid(
            name.getLocalName(), "naskah.tooMany", names.size(), MOST_NAMES);
      }
      names.forEach(n -> Texts.check(name.getLocalName(), n, LONGEST_LINE, false));
    }
  }

  private static void line(LetterValues letter, QName name, int most) {
    String text = letter.text(name);
    if (text != null) {
      Texts.check(name.getLocalName(), text, most, false);
    }
  }

  private static String required(LetterValues letter, QName name) {
    String text = letter.text(name);
    required(text, name.getLocalName());
    return text;
  }

  private static void required(Object value, String field) {
    if (value == null) {
      throw RuleViolation.invalid(field, "naskah.missing");
    }
  }

  private static void choice(LetterValues letter, QName name, Set<String> accepted) {
    String value = letter.text(name);
    if (value != null && !accepted.contains(value)) {
      throw RuleViolation.invalid(
          name.getLocalName(),
          "naskah.choice",
          Texts.shortened(value),
          String.join(", ", accepted.stream().sorted().toList()));
    }
  }

  private void checkKind(String code, Direction direction, Configuration now) {
    LetterKind kind = now.kinds().get(code);
    if (kind == null || !kind.directions().contains(direction)) {
      String accepted =
          now.kinds().values().stream()
              .filter(k -> k.directions().contains(direction))
              .map(LetterKind::code)
              .collect(Collectors.joining(", "));
      throw RuleViolation.invalid("kind", "naskah.kind.unknown", Texts.shortened(code), accepted);
    }
    kind.life().requireInUse("kind", code, clock.today());
  }

  private void checkClassification(LetterValues letter, Configuration now) {
    String code = letter.text(LetterModel.CLASSIFICATION);
    if (code != null && !now.classification().contains(code)) {
      throw RuleViolation.invalid(
          "classification", "naskah.classification.unknown", Texts.shortened(code));
    }
    if (code != null) {
      now.classification().life(code).requireInUse("classification", code, clock.today());
    }
  }

  private void checkDates(LetterValues letter, Direction direction) {
    LocalDate today = clock.today();
    boolean incoming = direction == Direction.INCOMING;
    required(letter.registerDay(), incoming ? "receivedDate" : "letterDate");
    LocalDate received = letter.day(LetterModel.RECEIVED_DATE);
    LocalDate dated = letter.day(LetterModel.LETTER_DATE);
    between("receivedDate", received, EARLIEST, today);
    between("letterDate", dated, EARLIEST, incoming ? today : today.plusDays(MOST_DAYS_AHEAD));
    if (incoming && received != null && dated != null && dated.isAfter(received)) {
      throw RuleViolation.invalid("letterDate", "naskah.date.afterReceived", dated, received);
    }
  }

  private static void between(String field, LocalDate day, LocalDate first, LocalDate last) {
    if (day != null && (day.isBefore(first) || day.isAfter(last))) {
      throw RuleViolation.invalid(field, "naskah.date.range", day, first, last);
    }
  }

  private static void checkPeople(LetterValues letter, Direction direction) {
    if (direction == Direction.INCOMING) {
      if (letter.text(LetterModel.SENDER_NAME) == null
          && letter.text(LetterModel.SENDER_ORGANISATION) == null) {
        throw RuleViolation.invalid("senderOrganisation", "naskah.sender.missing");
      }
    } else if (letter.texts(LetterModel.RECIPIENTS).stream().allMatch(String::isBlank)) {
      throw RuleViolation.invalid("recipients", "naskah.missing");
    }
  }
}
