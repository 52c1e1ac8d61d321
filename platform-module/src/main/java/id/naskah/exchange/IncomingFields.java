package id.naskah.exchange;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Direction;
import id.naskah.configuration.LetterKind;
import id.naskah.configuration.SecurityLevel;
import id.naskah.configuration.UnitRights;
import id.naskah.exchange.Manifest.Named;
import id.naskah.exchange.Manifest.Sender;
import id.naskah.exchange.Manifest.Sent;
import id.naskah.exchange.Manifest.Signed;
import id.naskah.model.LetterModel;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.alfresco.service.namespace.QName;

/** What a letter of another office is here, as one that comes in. */
class IncomingFields {
  private static final int LONGEST_LINE = 300;

  private final Supplier<Configuration> configuration;
  private final UnitRights rights;
  private final OfficeClock clock;

  public IncomingFields(
      Supplier<Configuration> configuration, UnitRights rights, OfficeClock clock) {
    this.configuration = configuration;
    this.rights = rights;
    this.clock = clock;
  }

  /**
   * The properties of the letter.
   *
   * @throws RuleViolation 400 for an unknown unit, and a level below that of its sender; 403 for
   *     who may not register in the unit
   */
  Map<QName, Serializable> of(String unit, Sent sent, Choice choice) {
    configuration.get().unit(unit);
    if (!rights.mayRegister(unit)) {
      throw RuleViolation.forbidden("naskah.unit.notYours", unit);
    }
    Map<QName, Serializable> letter = new HashMap<>();
    letter.put(LetterModel.DIRECTION, Direction.INCOMING.code());
    letter.put(LetterModel.UNIT, unit);
    letter.put(LetterModel.KIND, choice.kind() == null ? kind(sent.kind()) : choice.kind());
    letter.put(
        LetterModel.CLASSIFICATION,
        choice.classification() == null
            ? classification(sent.classification())
            : choice.classification());
    letter.put(LetterModel.SECURITY, security(sent.security(), choice.security()));
    letter.put(LetterModel.URGENCY, sent.urgency());
    letter.put(LetterModel.LETTER_NUMBER, sent.number());
    letter.put(LetterModel.LETTER_DATE, clock.toDate(sent.date()));
    letter.put(LetterModel.SUBJECT, sent.subject());
    letter.put(LetterModel.SUMMARY, sent.summary());
    letter.put(LetterModel.SENDER_ORGANISATION, organisation(sent.sender()));
    letter.put(LetterModel.SENDER_NAME, signatories(sent.sender()));
    letter.put(LetterModel.RECIPIENTS, new ArrayList<>(sent.recipients()));
    letter.put(LetterModel.COPY_TO, new ArrayList<>(sent.copies()));
    letter.values().removeIf(value -> value == null);
    return letter;
  }

  /**
   * Where both offices have the code it is taken over; else it is the first one for such letters.
   */
  private String kind(Named theirs) {
    Map<String, LetterKind> kinds = configuration.get().kinds();
    LetterKind same = theirs == null ? null : kinds.get(theirs.code());
    if (same != null && isForIncoming(same)) {
      return same.code();
    }
    return kinds.values().stream()
        .filter(this::isForIncoming)
        .findFirst()
        .map(LetterKind::code)
        .orElseThrow(() -> RuleViolation.invalid("kind", "naskah.exchange.kind"));
  }

  private boolean isForIncoming(LetterKind kind) {
    return kind.directions().contains(Direction.INCOMING) && !kind.life().isOver(clock.today());
  }

  private String classification(Named theirs) {
    LocalDate today = clock.today();
    var scheme = configuration.get().classification();
    return theirs != null
            && scheme.contains(theirs.code())
            && !scheme.life(theirs.code()).isOver(today)
        ? theirs.code()
        : null;
  }

  private static String security(String theirs, String chosen) {
    if (chosen == null) {
      return theirs;
    }
    SecurityLevel least = SecurityLevel.orOrdinary(theirs);
    SecurityLevel wanted = SecurityLevel.of(chosen).orElse(null);
    if (wanted == null || wanted.compareTo(least) < 0) {
      throw RuleViolation.invalid(
          "security", "naskah.exchange.security", Texts.shortened(chosen), theirs);
    }
    return chosen;
  }

  /** {@code Dinas Kominfo, Pemerintah Provinsi …}: the office, with the unit where it names one. */
  private static String organisation(Sender sender) {
    String office = sender.organisation().name();
    String unit = sender.unit() == null ? null : sender.unit().name();
    if (unit == null || office.toLowerCase(Locale.ROOT).contains(unit.toLowerCase(Locale.ROOT))) {
      return fitting(office);
    }
    String both = unit + ", " + office;
    return both.length() > LONGEST_LINE ? fitting(office) : both;
  }

  private static String signatories(Sender sender) {
    String all =
        sender.signatories().stream()
            .map(IncomingFields::signatory)
            .collect(Collectors.joining("; "));
    return all.isEmpty() ? null : fitting(all);
  }

  private static String signatory(Signed signed) {
    return signed.post() == null ? signed.name() : signed.name() + " (" + signed.post() + ")";
  }

  private static String fitting(String text) {
    int end = Math.min(text.length(), LONGEST_LINE);
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }
}
