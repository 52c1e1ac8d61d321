package id.naskah.declassification;

import id.naskah.audit.Audit;
import id.naskah.configuration.SecurityLevel;
import id.naskah.declassification.Declassification.State;
import id.naskah.letter.LetterReader;
import id.naskah.model.LetterModel;
import id.naskah.model.RetentionModel;
import id.naskah.platform.Nodes;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import id.naskah.platform.Texts;
import id.naskah.retention.record.AmendmentService;
import id.naskah.secrecy.Lowering;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;

/**
 * Lowers the level of a letter, for those who read and may write it; of a record, for those who may
 * amend it. From secret and top secret somebody else has to confirm it.
 */
public class DeclassificationService {
  private static final int LONGEST_REASON = 1000;

  private final NodeService nodeService;
  private final LetterReader letters;
  private final WhoLowers rights;
  private final AmendmentService amendments;
  private final DeclassificationTable table;
  private final Audit audit;
  private final OfficeClock clock;

  /**
   * @param nodeService the one that checks no permission: that the user may write was asked
   */
  public DeclassificationService(
      NodeService nodeService,
      LetterReader letters,
      WhoLowers rights,
      AmendmentService amendments,
      DeclassificationTable table,
      Audit audit,
      OfficeClock clock) {
    this.nodeService = nodeService;
    this.letters = letters;
    this.rights = rights;
    this.amendments = amendments;
    this.table = table;
    this.audit = audit;
    this.clock = clock;
  }

  /** All that was proposed and decided about a letter that the user may read, the newest first. */
  public List<Declassification> of(String letter) {
    return table.of(letters.find(letter).getId());
  }

  /**
   * Lowers the level; from secret and top secret only proposes it.
   *
   * @throws RuleViolation 400 for what is no lower level, or without a reason; 403 for who may not
   *     write the letter; 409 for a draft, a void letter, and where a proposal waits already
   */
  public Declassification propose(String id, String level, String reason) {
    NodeRef letter = rights.locked(id);
    Declassification made = add(letter, level, reason, null);
    audit.record(letter, said("proposed", made));
    if (!made.from().isSecret()) {
      lower(letter, made.to(), made.reason());
      table.decide(made.id(), State.CONFIRMED, null, clock.now());
    }
    return find(made.id());
  }

  /**
   * Has the level's lowering proposed when a day comes; somebody confirms it then.
   *
   * @throws RuleViolation as for a proposal; 400 for a day that is not to come
   */
  public Declassification plan(String id, String level, String reason, LocalDate on) {
    NodeRef letter = rights.locked(id);
    LocalDate today = clock.today();
    if (!on.isAfter(today)) {
      throw RuleViolation.invalid("on", "naskah.lowering.day", on, today.plusDays(1));
    }
    Declassification made = add(letter, level, reason, on);
    audit.record(letter, said("planned", made) + " on " + on);
    return made;
  }

  private Declassification add(NodeRef letter, String level, String reason, LocalDate on) {
    SecurityLevel from = rights.level(letter);
    SecurityLevel to = lower(from, level);
    String why = Texts.required("reason", reason, LONGEST_REASON);
    if (table.open(letter.getId()).isPresent()) {
      throw RuleViolation.conflict("security", "naskah.lowering.waits");
    }
    State state = on == null ? State.PROPOSED : State.PLANNED;
    Instant now = clock.now();
    return find(
        table.add(
            new Declassification(
                0, letter.getId(), from, to, why, on, state, RunAs.sender(), now, null, null)));
  }

  static String said(String step, Declassification lowering) {
    return "lowering %s %s > %s %d"
        .formatted(step, lowering.from().code(), lowering.to().code(), lowering.id());
  }

  /**
   * Confirms what was proposed: from secret and top secret what somebody else proposed or planned.
   *
   * @throws RuleViolation 403 for who proposed it; 409 if it no longer waits, if its day has not
   *     come, or the letter has another level by now
   */
  public Declassification confirm(long proposal) {
    NodeRef letter = letterOf(proposal);
    Declassification waiting = waiting(proposal);
    if (waiting.state() == State.PLANNED) {
      throw RuleViolation.conflict("status", "naskah.lowering.planned", waiting.on());
    }
    if (!mayConfirm(waiting, RunAs.sender())) {
      throw RuleViolation.forbidden("naskah.lowering.second");
    }
    if (rights.level(letter) != waiting.from()) {
      throw RuleViolation.conflict("security", "naskah.changed.meanwhile");
    }
    table.decide(proposal, State.CONFIRMED, RunAs.sender(), clock.now());
    lower(letter, waiting.to(), waiting.reason());
    return find(proposal);
  }

  /** Whether somebody who may lower the level is enough, or another than who proposed it. */
  static boolean mayConfirm(Declassification lowering, String user) {
    return !lowering.from().isSecret() || !lowering.proposedBy().equals(user);
  }

  /**
   * Takes back what was proposed or planned: who proposed it may, and who might have confirmed it.
   */
  public Declassification withdraw(long proposal) {
    NodeRef letter = letterOf(proposal);
    waiting(proposal);
    table.decide(proposal, State.WITHDRAWN, RunAs.sender(), clock.now());
    audit.record(letter, "lowering withdrawn " + proposal);
    return find(proposal);
  }

  /** The letter of a proposal; who may not read it is told that there is no such proposal. */
  private NodeRef letterOf(long proposal) {
    String letter = find(proposal).letter();
    if (!letters.isReadable(Nodes.live(letter))) {
      throw RuleViolation.notFound("declassification", String.valueOf(proposal));
    }
    return rights.locked(letter);
  }

  private Declassification waiting(long proposal) {
    Declassification found = find(proposal);
    if (found.state() != State.PROPOSED && found.state() != State.PLANNED) {
      throw RuleViolation.conflict("status", "naskah.lowering.decided", found.state().code());
    }
    return found;
  }

  private Declassification find(long proposal) {
    return table
        .find(proposal)
        .orElseThrow(() -> RuleViolation.notFound("declassification", String.valueOf(proposal)));
  }

  private static SecurityLevel lower(SecurityLevel from, String asked) {
    return SecurityLevel.of(asked)
        .filter(level -> level.compareTo(from) < 0)
        .orElseThrow(
            () ->
                RuleViolation.invalid(
                    "security",
                    "naskah.lowering.level",
                    Texts.shortened(String.valueOf(asked)),
                    Arrays.stream(SecurityLevel.values())
                        .filter(level -> level.compareTo(from) < 0)
                        .map(SecurityLevel::code)
                        .collect(Collectors.joining(", "))));
  }

  private void lower(NodeRef letter, SecurityLevel to, String reason) {
    Lowering.allow(letter);
    if (nodeService.getProperty(letter, RetentionModel.RECORDED_AT) != null) {
      amendments.amend(letter.getId(), LetterModel.SECURITY, to.code(), reason);
    } else {
      nodeService.setProperty(letter, LetterModel.SECURITY, to.code());
    }
  }
}
