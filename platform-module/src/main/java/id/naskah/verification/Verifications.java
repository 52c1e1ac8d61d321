package id.naskah.verification;

import id.naskah.access.LetterLock;
import id.naskah.audit.Audit;
import id.naskah.configuration.Configuration;
import id.naskah.configuration.LetterKind;
import id.naskah.configuration.SecurityLevel;
import id.naskah.configuration.Unit;
import id.naskah.letter.LetterStatus;
import id.naskah.model.LetterModel;
import id.naskah.platform.AtCommit;
import id.naskah.platform.Nodes;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import id.naskah.platform.Texts;
import id.naskah.verification.Verification.End;
import id.naskah.verification.Verification.Sealed;
import id.naskah.verification.Verification.State;
import id.naskah.verification.VerificationTable.Setting;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.alfresco.service.cmr.repository.AssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/**
 * Gives codes to letters, says which file is meant, and ends them. Who may do so is asked by
 * whoever calls this, in the caller's transaction.
 *
 * <p>A letter has one code at a time that is prepared or genuine. What has ended never begins
 * again: another version gets another code.
 */
public class Verifications {
  private static final int LONGEST_REASON = 1000;
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private final NodeService nodeService;
  private final Supplier<Configuration> configuration;
  private final LetterLock lock;
  private final VerificationTable table;
  private final Audit audit;
  private final OfficeClock clock;

  /**
   * @param nodeService the one that checks no permission: what is told of a letter goes by its
   *     level
   */
  public Verifications(
      NodeService nodeService,
      Supplier<Configuration> configuration,
      LetterLock lock,
      VerificationTable table,
      Audit audit,
      OfficeClock clock) {
    this.nodeService = nodeService;
    this.configuration = configuration;
    this.lock = lock;
    this.table = table;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Gives a letter a code, before its file is made. For the public there is no such code until
   * {@link #seal}. If one is prepared already, for a signature that came to nothing, it is that
   * one.
   *
   * @throws RuleViolation 400 for facts that can't be; 409 if the letter has a genuine code
   */
  public VerificationCode issue(NodeRef letter, Facts facts) {
    Facts checked = facts.checked();
    lock.lock(letter.getId());
    tellLast(letter);
    Setting setting = setting(letter);
    Optional<Verification> open = open(letter.getId());
    if (open.isPresent()) {
      Verification before = open.get();
      if (before.state() != State.PREPARED) {
        throw RuleViolation.conflict("letter", "naskah.verification.there");
      }
      table.change(before.id(), checked, setting);
      return before.code();
    }
    VerificationCode code = VerificationCode.random();
    table.add(code, letter.getId(), checked, setting, RunAs.sender(), clock.now());
    audit.record(letter, isBeingSigned(letter) ? "code issued" : "code issued " + code);
    return code;
  }

  /** Nobody is told the code of such a letter before its last signature. */
  private boolean isBeingSigned(NodeRef letter) {
    return LetterStatus.DRAFT.code().equals(nodeService.getProperty(letter, LetterModel.STATUS));
  }

  private Setting setting(NodeRef letter) {
    Map<QName, Serializable> now = nodeService.getProperties(letter);
    Configuration current = configuration.get();
    LetterKind kind = current.kinds().get(now.get(LetterModel.KIND));
    Object code = now.get(LetterModel.UNIT);
    Unit unit = current.units().get(code);
    return new Setting(
        current.office().name(),
        unit == null ? String.valueOf(code) : unit.name(),
        kind == null ? "" : kind.english(),
        kind == null ? "" : kind.indonesian(),
        subject(now));
  }

  private static String subject(Map<QName, Serializable> letter) {
    return SecurityLevel.orOrdinary(letter.get(LetterModel.SECURITY)).isAboveOrdinary()
        ? null
        : (String) letter.get(LetterModel.SUBJECT);
  }

  /**
   * Says which file a code is about: from now on it is genuine, unless the letter is secret. What
   * it replaces is superseded by it.
   *
   * @param sha256 of the whole file as it is sent, 64 hexadecimal digits
   * @throws RuleViolation 404 if there is no such code; 409 if it is about another file, or has
   *     ended
   */
  public void seal(VerificationCode code, String sha256, long size) {
    if (!SHA256.matcher(sha256).matches() || size < 1) {
      throw new IllegalArgumentException("No SHA-256 of a file: " + sha256 + ", " + size);
    }
    Verification found = find(code);
    // Who raises the letter's level meanwhile has this row, or waits for it.
    lock.lock(found.letter());
    if (!table.seal(found.id(), new Sealed(sha256, size, RunAs.sender(), clock.now()))) {
      Verification now = find(code);
      boolean isSame =
          now.state() == State.GENUINE
              && now.sealed().sha256().equals(sha256)
              && now.sealed().size() == size;
      if (!isSame) {
        throw RuleViolation.conflict("status", "naskah.verification.state", now.state().code());
      }
      return;
    }
    NodeRef letter = Nodes.live(found.letter());
    audit.record(letter, "code sealed " + code + " " + sha256);
    tellLast(letter);
    for (AssociationRef replaced : nodeService.getTargetAssocs(letter, LetterModel.REPLACES)) {
      String old = replaced.getTargetRef().getId();
      if (table.succeed(old, found.id()) > 0) {
        audit.record(old, "code superseded by " + code);
      }
    }
  }

  /**
   * Revokes the code that a letter has, if it has one: the public page says that the letter is no
   * longer to be relied on.
   *
   * @param reason kept, and not told to the public
   */
  public void revoke(NodeRef letter, String reason) {
    end(letter.getId(), State.REVOKED, reason, null);
  }

  /**
   * Says that another letter took the place of one: the public page leads from the one to the
   * other.
   *
   * @param newer a letter with a genuine code
   * @param reason kept, and not told to the public
   * @throws RuleViolation 409 if the newer one has no genuine code
   */
  public void supersede(NodeRef old, NodeRef newer, String reason) {
    Verification successor =
        open(newer.getId())
            .filter(one -> one.state() == State.GENUINE && !old.equals(newer))
            .orElseThrow(() -> RuleViolation.conflict("by", "naskah.verification.noSuccessor"));
    end(old.getId(), State.SUPERSEDED, reason, successor);
  }

  private void end(String letter, State state, String reason, Verification successor) {
    String why = Texts.required("reason", reason, LONGEST_REASON);
    open(letter).ifPresent(one -> endIfOpen(one, state, why, successor));
  }

  /**
   * Ends one.
   *
   * @param successor null for none
   * @throws RuleViolation 409 if it has ended already
   */
  void end(Verification one, State state, String reason, Verification successor) {
    String why = Texts.required("reason", reason, LONGEST_REASON);
    if (!endIfOpen(one, state, why, successor)) {
      State now = find(one.code()).state();
      throw RuleViolation.conflict("status", "naskah.verification.state", now.code());
    }
  }

  private boolean endIfOpen(Verification one, State state, String reason, Verification successor) {
    End end = new End(RunAs.sender(), clock.now(), reason, null);
    Long by = successor == null ? null : successor.id();
    if (!table.end(one.id(), state, end, clock.today(), by)) {
      return false;
    }
    String next = successor == null ? "" : " by " + successor.code();
    audit.record(one.letter(), "code " + state.code() + " " + one.code() + next + ": " + reason);
    return true;
  }

  /** Once the letter is in order: it may be registered, or get another level, until then. */
  private void tellLast(NodeRef letter) {
    AtCommit.last(List.of(Verifications.class, letter), () -> tell(letter));
  }

  /** Lets the public page tell what goes with the level that the letter has now. */
  void tell(NodeRef letter) {
    if (nodeService.exists(letter)) {
      table.tell(letter.getId(), (String) nodeService.getProperty(letter, LetterModel.SUBJECT));
    }
  }

  Optional<Verification> open(String letter) {
    return table.of(letter).stream().filter(one -> one.state().isOpen()).findFirst();
  }

  private Verification find(VerificationCode code) {
    return table
        .find(code)
        .orElseThrow(() -> RuleViolation.notFound("verification", code.grouped()));
  }
}
