package id.naskah.routing;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Life;
import id.naskah.configuration.Recipient;
import id.naskah.delegation.Mandates;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.alfresco.service.cmr.security.AuthenticationService;
import org.alfresco.service.cmr.security.PersonService;

/** What must be right before a letter is passed on. Nothing is written here. */
class PassOnRules {
  private static final int MOST_RECIPIENTS = 200;
  private static final int MOST_INSTRUCTIONS = 20;
  private static final int LONGEST_NOTE = 4000;

  private final Supplier<Configuration> configuration;
  private final Mandates mandates;
  private final PersonService personService;
  private final AuthenticationService authenticationService;
  private final OfficeClock clock;

  /**
   * @param personService the one that checks no permission; so with authenticationService
   */
  public PassOnRules(
      Supplier<Configuration> configuration,
      Mandates mandates,
      PersonService personService,
      AuthenticationService authenticationService,
      OfficeClock clock) {
    this.configuration = configuration;
    this.mandates = mandates;
    this.personService = personService;
    this.authenticationService = authenticationService;
    this.clock = clock;
  }

  /**
   * Checks who gets the letter and with what words.
   *
   * @throws RuleViolation 400 for what is wrong in itself; 409 for a recipient who can't act now
   */
  void check(PassOn request) {
    List<Recipient> all = new ArrayList<>(request.responsible());
    all.addAll(request.informed());
    if (all.isEmpty()) {
      throw RuleViolation.invalid("assignees", "naskah.missing");
    }
    if (all.size() > MOST_RECIPIENTS) {
      throw RuleViolation.invalid("assignees", "naskah.tooMany", all.size(), MOST_RECIPIENTS);
    }
    Set<Recipient> seen = new HashSet<>();
    for (Recipient recipient : all) {
      if (!seen.add(recipient)) {
        throw RuleViolation.invalid(field(request, recipient), "naskah.twice", recipient);
      }
      requireExisting(request, recipient);
    }
    checkWords(request);
    all.forEach(recipient -> requireSomebody(request, recipient));
  }

  /** The request with user names as Alfresco spells them, which may care less about capitals. */
  PassOn spelled(PassOn request) {
    return new PassOn(
        request.responsible().stream().map(this::spelled).toList(),
        request.informed().stream().map(this::spelled).toList(),
        request.instructions(),
        request.note(),
        request.dueDate(),
        request.dueInWorkingDays(),
        request.above());
  }

  private Recipient spelled(Recipient recipient) {
    if (recipient.kind() != Recipient.Kind.USER) {
      return recipient;
    }
    String name = personService.getUserIdentifier(recipient.code());
    return name == null ? recipient : Recipient.user(name);
  }

  /** The list in which a recipient was named; the first, for one who is in both. */
  private static String field(PassOn request, Recipient recipient) {
    return request.responsible().contains(recipient) ? "assignees" : "informed";
  }

  private void checkWords(PassOn request) {
    Configuration now = configuration.get();
    List<String> instructions = request.instructions();
    if (instructions.size() > MOST_INSTRUCTIONS) {
      throw RuleViolation.invalid(
          "instructions", "naskah.tooMany", instructions.size(), MOST_INSTRUCTIONS);
    }
    for (String code : instructions) {
      if (!now.instructions().containsKey(code)) {
        throw RuleViolation.invalid(
            "instructions",
            "naskah.choice",
            Texts.shortened(code),
            String.join(", ", now.instructions().keySet()));
      }
      now.instructions().get(code).life().requireInUse("instructions", code, clock.today());
    }
    if (request.note() != null) {
      Texts.check("note", request.note(), LONGEST_NOTE, true);
    }
    if (instructions.isEmpty() && Texts.trimmed(request.note()) == null) {
      throw RuleViolation.invalid("instructions", "naskah.pass.noWords");
    }
  }

  private void requireExisting(PassOn request, Recipient recipient) {
    Configuration now = configuration.get();
    if (!exists(recipient, now)) {
      throw RuleViolation.invalid(
          field(request, recipient), "naskah.recipient.unknown", Texts.shortened(recipient));
    }
    life(recipient, now).requireInUse(field(request, recipient), recipient.code(), clock.today());
  }

  private boolean exists(Recipient recipient, Configuration now) {
    return switch (recipient.kind()) {
      case USER -> personService.personExists(recipient.code());
      case POSITION -> now.positions().containsKey(recipient.code());
      case UNIT -> now.units().containsKey(recipient.code());
    };
  }

  private static Life life(Recipient recipient, Configuration now) {
    return switch (recipient.kind()) {
      case USER -> Life.OPEN;
      case POSITION -> now.positions().get(recipient.code()).life();
      case UNIT -> now.units().get(recipient.code()).life();
    };
  }

  private void requireSomebody(PassOn request, Recipient recipient) {
    if (!hasSomebody(recipient)) {
      throw RuleViolation.conflict(field(request, recipient), "naskah.recipient.nobody", recipient);
    }
  }

  /** A disabled user, a vacant position and an empty unit would be the end of a letter's way. */
  private boolean hasSomebody(Recipient recipient) {
    return mandates.people(recipient).stream().anyMatch(this::canWork);
  }

  /** Whether a letter could be passed on to a recipient today, by what is known of it alone. */
  boolean accepts(Recipient recipient) {
    Configuration now = configuration.get();
    return exists(recipient, now)
        && !life(recipient, now).isOver(clock.today())
        && hasSomebody(recipient);
  }

  private boolean canWork(String user) {
    return personService.personExists(user) && authenticationService.getAuthenticationEnabled(user);
  }

  /**
   * Refuses to pass a letter back to where it came from, or twice to one recipient.
   *
   * @param above the disposition from which it is passed on; null at the top
   * @param all the letter's dispositions
   */
  void checkWay(PassOn request, String user, DispositionRow above, List<DispositionRow> all) {
    Set<Recipient> way = way(user, above, all);
    Set<Recipient> holding = holding(all);
    List<Recipient> recipients = new ArrayList<>(request.responsible());
    recipients.addAll(request.informed());
    for (Recipient recipient : recipients) {
      if (way.contains(recipient)) {
        throw RuleViolation.conflict(field(request, recipient), "naskah.pass.circle", recipient);
      }
      if (holding.contains(recipient)) {
        throw RuleViolation.conflict(field(request, recipient), "naskah.pass.twice", recipient);
      }
    }
  }

  /** From whom the letter came to where it is passed on now; who passes it on is one of them. */
  static Set<Recipient> way(String user, DispositionRow above, List<DispositionRow> all) {
    Set<Recipient> way = new HashSet<>();
    way.add(Recipient.user(user));
    for (DispositionRow row = above; row != null; row = above(row, all)) {
      way.add(row.recipient());
      way.add(Recipient.user(row.sender()));
    }
    return way;
  }

  /** Who has the letter and is not done. */
  static Set<Recipient> holding(List<DispositionRow> all) {
    return all.stream()
        .filter(row -> row.status().isOpen())
        .map(DispositionRow::recipient)
        .collect(Collectors.toSet());
  }

  static DispositionRow above(DispositionRow row, List<DispositionRow> all) {
    return all.stream().filter(row::isBelow).findFirst().orElse(null);
  }
}
