package id.naskah.retention.hold;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import id.naskah.search.Condition;
import id.naskah.search.Where;
import id.naskah.search.WhereField;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.alfresco.service.cmr.security.PersonService;

/** What is accepted of those who place and change holds. */
class HoldRules {
  private static final int LONGEST_REASON = 1000;
  private static final int LONGEST_REFERENCE = 255;
  private static final int LONGEST_WHERE = 2000;

  /** What stays the same of a held letter: else a change would take it from under the hold. */
  private static final Set<WhereField> STEADY =
      EnumSet.of(
          WhereField.DIRECTION,
          WhereField.KIND,
          WhereField.UNIT,
          WhereField.URGENCY,
          WhereField.SECURITY,
          WhereField.CLASSIFICATION,
          WhereField.SERIES,
          WhereField.LETTER_NUMBER,
          WhereField.AGENDA_NUMBER,
          WhereField.AGENDA_YEAR,
          WhereField.LETTER_DATE,
          WhereField.RECEIVED_DATE,
          WhereField.CREATED_BY);

  private final PersonService personService;

  /**
   * @param personService the one that checks no permission: every user may name every other
   */
  public HoldRules(PersonService personService) {
    this.personService = personService;
  }

  /** A text that has to be there; trimmed. */
  static String reason(String text) {
    return Texts.required("reason", text, LONGEST_REASON);
  }

  static String reference(String text) {
    String reference = Texts.trimmed(text);
    if (reference != null) {
      Texts.check("reference", reference, LONGEST_REFERENCE, false);
    }
    return reference;
  }

  /** The owner as the user name is spelled. */
  String owner(String name) {
    String user = personService.getUserIdentifier(name);
    if (user == null) {
      throw RuleViolation.invalid("owner", "naskah.user", Texts.shortened(name));
    }
    return user;
  }

  /** A hold does not begin later: what it is to stop could happen before. */
  static LocalDate from(LocalDate day, LocalDate today) {
    if (day != null && day.isAfter(today)) {
      throw RuleViolation.invalid("from", "naskah.hold.later", day, today);
    }
    return day == null ? today : day;
  }

  static void reviewOn(LocalDate day, LocalDate today) {
    if (day != null && day.isBefore(today)) {
      throw RuleViolation.invalid("reviewOn", "naskah.hold.past", day, today);
    }
  }

  /** The condition of a hold on a query, as it was written; null for none. */
  static String where(String text) {
    String where = Texts.trimmed(text);
    if (where == null) {
      return null;
    }
    Texts.check("where", where, LONGEST_WHERE, false);
    for (Condition condition : Where.read(where)) {
      if (!STEADY.contains(condition.field())) {
        throw RuleViolation.invalid(
            "where",
            "naskah.hold.where",
            condition.field().field(),
            STEADY.stream().map(WhereField::field).collect(Collectors.joining(", ")));
      }
    }
    return where;
  }
}
