package id.naskah.declassification;

import id.naskah.audit.Audit;
import id.naskah.configuration.SecurityLevel;
import id.naskah.declassification.Declassification.State;
import id.naskah.letter.LetterReader;
import id.naskah.letter.LetterStatus;
import id.naskah.model.LetterModel;
import id.naskah.model.RetentionModel;
import id.naskah.platform.Nodes;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import id.naskah.platform.Texts;
import id.naskah.retention.RecordsRoles;
import id.naskah.retention.record.AmendmentService;
import id.naskah.secrecy.Lowering;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.namespace.QName;

/**
 * Lowers the level of a letter, for those who read and may write it; of a record, for those who may
 * amend it. From secret and top secret somebody else has to confirm it.
 */
public class DeclassificationService {
  private static final int LONGEST_REASON = 1000;

  private final NodeService nodeService;
  private final PermissionService permissionService;
  private final LetterReader letters;
  private final RecordsRoles roles;
  private final AmendmentService amendments;
  private final DeclassificationTable table;
  private final Audit audit;
  private final OfficeClock clock;

  /**
   * @param nodeService the one that checks no permission: that the user may write is asked here
   * @param permissionService likewise, asked about the user
   */
  public DeclassificationService(
      NodeService nodeService,
      PermissionService permissionService,
      LetterReader letters,
      RecordsRoles roles,
      AmendmentService amendments,
      DeclassificationTable table,
      Audit audit,
      OfficeClock clock) {
    this.nodeService = nodeService;
    this.permissionService = permissionService;
    this.letters = letters;
    this.roles = roles;
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
    NodeRef letter = locked(id);
    SecurityLevel from = level(letter);
    SecurityLevel to = lower(from, level);
    String why = Texts.required("reason", reason, LONGEST_REASON);
    if (table.open(letter.getId()).isPresent()) {
      throw RuleViolation.conflict("security", "naskah.lowering.waits");
    }
    long made = table.add(letter.getId(), from, to, why, RunAs.sender(), clock.now());
    audit.record(letter, "lowering proposed " + from.code() + " > " + to.code() + " " + made);
    if (!from.isSecret()) {
      lower(letter, to, why);
      table.decide(made, State.CONFIRMED, null, clock.now());
    }
    return find(made);
  }

  /**
   * Confirms what somebody else proposed.
   *
   * @throws RuleViolation 403 for who proposed it; 409 if it no longer waits, or the letter has
   *     another level by now
   */
  public Declassification confirm(long proposal) {
    NodeRef letter = letterOf(proposal);
    Declassification waiting = waiting(proposal);
    if (waiting.proposedBy().equals(RunAs.sender())) {
      throw RuleViolation.forbidden("naskah.lowering.second");
    }
    if (level(letter) != waiting.from()) {
      throw RuleViolation.conflict("security", "naskah.changed.meanwhile");
    }
    table.decide(proposal, State.CONFIRMED, RunAs.sender(), clock.now());
    lower(letter, waiting.to(), waiting.reason());
    return find(proposal);
  }

  /** Takes back what was proposed: who proposed it may, and who might have confirmed it. */
  public Declassification withdraw(long proposal) {
    NodeRef letter = letterOf(proposal);
    waiting(proposal);
    table.decide(proposal, State.WITHDRAWN, RunAs.sender(), clock.now());
    audit.record(letter, "lowering withdrawn " + proposal);
    return find(proposal);
  }

  private NodeRef locked(String id) {
    NodeRef letter = letters.find(id);
    table.lockLetter(id);
    Map<QName, Serializable> now = nodeService.getProperties(letter);
    String status = (String) now.get(LetterModel.STATUS);
    if (now.get(RetentionModel.RECORDED_AT) != null) {
      roles.requireManagerOrRegistrar();
    } else if (permissionService.hasPermission(letter, PermissionService.WRITE_PROPERTIES)
        != AccessStatus.ALLOWED) {
      throw RuleViolation.forbidden("naskah.forbidden");
    }
    if (LetterStatus.VOID.code().equals(status)) {
      throw RuleViolation.conflict("letter", "naskah.void.final");
    }
    if (LetterStatus.DRAFT.code().equals(status)) {
      throw RuleViolation.conflict("letter", "naskah.lowering.draft");
    }
    return letter;
  }

  /** The letter of a proposal; who may not read it is told that there is no such proposal. */
  private NodeRef letterOf(long proposal) {
    String letter = find(proposal).letter();
    if (!letters.isReadable(Nodes.live(letter))) {
      throw RuleViolation.notFound("declassification", String.valueOf(proposal));
    }
    return locked(letter);
  }

  private Declassification waiting(long proposal) {
    Declassification found = find(proposal);
    if (found.state() != State.PROPOSED) {
      throw RuleViolation.conflict("status", "naskah.lowering.decided", found.state().code());
    }
    return found;
  }

  private Declassification find(long proposal) {
    return table
        .find(proposal)
        .orElseThrow(() -> RuleViolation.notFound("declassification", String.valueOf(proposal)));
  }

  private SecurityLevel level(NodeRef letter) {
    return SecurityLevel.orOrdinary(nodeService.getProperty(letter, LetterModel.SECURITY));
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
