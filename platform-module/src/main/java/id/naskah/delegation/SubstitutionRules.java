package id.naskah.delegation;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Recipient;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.time.LocalDate;
import java.util.List;
import org.alfresco.service.cmr.security.PersonService;

/** What a substitution has to be like. */
class SubstitutionRules {
  /** The longest substitution, in days. */
  static final int MOST_DAYS = 366;

  private static final int MOST_REASON = 1000;

  private final PersonService personService;

  /**
   * @param personService the one that checks no permission: it is asked for names alone
   */
  public SubstitutionRules(PersonService personService) {
    this.personService = personService;
  }

  /** The absent as it is spelled where it is kept; 400 unless it is a position or a person. */
  Recipient absent(Recipient absent, Configuration now) {
    if (absent == null) {
      throw RuleViolation.invalid("absent", "naskah.missing");
    }
    return switch (absent.kind()) {
      case USER -> Recipient.user(user("absent", absent.code()));
      case POSITION -> {
        if (!now.positions().containsKey(absent.code())) {
          throw RuleViolation.invalid(
              "absent",
              "naskah.position.unknown",
              Texts.shortened(absent.code()),
              String.join(", ", now.positions().keySet()));
        }
        yield absent;
      }
      case UNIT ->
          throw RuleViolation.invalid(
              "absent", "naskah.substitution.unit", Texts.shortened(absent));
    };
  }

  /** The substitute as the user name is spelled; 400 unless the user could log in. */
  String substitute(String substitute) {
    if (substitute == null) {
      throw RuleViolation.invalid("substitute", "naskah.missing");
    }
    String user = user("substitute", substitute);
    if (!personService.isEnabled(user)) {
      throw RuleViolation.invalid("substitute", "naskah.substitute.disabled", user);
    }
    return user;
  }

  private String user(String field, String name) {
    String user = personService.getUserIdentifier(name);
    if (user == null) {
      throw RuleViolation.invalid(field, "naskah.user", Texts.shortened(name));
    }
    return user;
  }

  /** Checks days, reason and capacity, each by itself. */
  void check(Substitution plan, LocalDate today) {
    if (plan.capacity() == null) {
      throw RuleViolation.invalid("capacity", "naskah.missing");
    }
    if (plan.from() == null) {
      throw RuleViolation.invalid("from", "naskah.missing");
    }
    if (plan.until() == null) {
      throw RuleViolation.invalid("until", "naskah.missing");
    }
    if (plan.from().isBefore(today)) {
      throw RuleViolation.invalid("from", "naskah.substitution.past", plan.from(), today);
    }
    LocalDate last = plan.from().plusDays(MOST_DAYS - 1);
    if (plan.until().isBefore(plan.from()) || plan.until().isAfter(last)) {
      throw RuleViolation.invalid("until", "naskah.date.range", plan.until(), plan.from(), last);
    }
    if (plan.reason() != null) {
      Texts.check("reason", plan.reason(), MOST_REASON, true);
    }
  }

  /**
   * Checks it against who holds what, and against the others.
   *
   * @param others all that are not over
   */
  void checkAmong(Substitution plan, List<Substitution> others, Holders holders) {
    if (holders.between(plan.absent(), plan.from(), plan.until()).contains(plan.substitute())) {
      throw RuleViolation.invalid(
          "substitute", "naskah.substitute.self", plan.substitute(), plan.absent());
    }
    others.stream()
        .filter(s -> s.absent().equals(plan.absent()) && s.overlaps(plan))
        .findFirst()
        .ifPresent(
            s -> {
              throw RuleViolation.conflict(
                  "absent",
                  "naskah.substitution.taken",
                  s.absent(),
                  s.substitute(),
                  s.from(),
                  s.until());
            });
    new Circles(holders)
        .closedBy(plan, others)
        .ifPresent(
            day -> {
              throw RuleViolation.conflict(
                  "substitute", "naskah.substitution.circle", plan.substitute(), day);
            });
  }
}
