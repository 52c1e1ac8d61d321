package id.naskah.drafting;

import id.naskah.audit.Audit;
import id.naskah.drafting.DraftStep.State;
import id.naskah.drafting.DraftStep.Task;
import id.naskah.drafting.SigningPlans.Plan;
import id.naskah.letter.Filing;
import id.naskah.letter.LetterService;
import id.naskah.letter.LetterStatus;
import id.naskah.model.DraftingModel;
import id.naskah.model.LetterModel;
import id.naskah.platform.ByNaskah;
import id.naskah.platform.Hashes;
import id.naskah.platform.Messages;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.PastLocks;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import id.naskah.signature.Signatures;
import id.naskah.verification.Verifications;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/**
 * Keeps what is signed: between the first and the last signature as the proof, then as the letter.
 */
class SignedLetters {
  private final NodeService nodeService;
  private final Proofs proofs;
  private final LetterService service;
  private final Filing filing;
  private final Progress progress;
  private final DraftTable drafts;
  private final Turns turns;
  private final Marks marks;
  private final PastLocks locks;
  private final Signatures signatures;
  private final Verifications verifications;
  private final Audit audit;
  private final OfficeClock clock;

  /**
   * @param nodeService the one that checks no permission: it is the user's turn to sign, and what
   *     follows from the signature is the office's rule
   */
  public SignedLetters(
      NodeService nodeService,
      Proofs proofs,
      LetterService service,
      Filing filing,
      Progress progress,
      DraftTable drafts,
      Turns turns,
      Marks marks,
      PastLocks locks,
      Signatures signatures,
      Verifications verifications,
      Audit audit,
      OfficeClock clock) {
    this.nodeService = nodeService;
    this.proofs = proofs;
    this.service = service;
    this.filing = filing;
    this.progress = progress;
    this.drafts = drafts;
    this.turns = turns;
    this.marks = marks;
    this.locks = locks;
    this.signatures = signatures;
    this.verifications = verifications;
    this.audit = audit;
    this.clock = clock;
  }

  /** Copies what is to be signed, if it was made already; answers whether it was. */
  boolean proof(NodeRef letter, Path target) {
    return proofs.copy(letter, target);
  }

  /** Keeps what is to be signed; where another signatory was quicker, takes what that one keeps. */
  void keepProof(Plan plan, Path file) {
    progress.turn(plan.letter().getId(), Task.SIGN);
    if (!proof(plan.letter(), file)) {
      proofs.keep(plan.letter(), file);
    }
  }

  /**
   * Keeps what is to be signed in place of what was.
   *
   * @throws RuleViolation 409 if somebody has signed that, or a provider is just signing it
   */
  void replaceProof(Plan plan, Path file) {
    String id = plan.letter().getId();
    Progress.Turn turn = progress.turn(id, Task.SIGN);
    boolean isSigned =
        turns.round(turn.draft()).stream()
            .anyMatch(step -> step.task() == Task.SIGN && step.state() == State.DONE);
    if (isSigned || !signatures.asked(id).isEmpty()) {
      throw RuleViolation.conflict("content", "naskah.draft.beingSigned");
    }
    proofs.keep(plan.letter(), file);
  }

  /**
   * Ends the user's step with the file that was signed; with the last one it is the letter.
   *
   * @param ready what was given to be signed
   * @return whether it did; not if another signatory was quicker, whose signature is not in the
   *     file: then it is forgotten
   */
  boolean keep(Plan plan, Path ready, Path file, long job) {
    String id = plan.letter().getId();
    Progress.Turn turn = progress.turn(id, Task.SIGN);
    if (!proofs.is(plan.letter(), ready)) {
      signatures.forget(job, Messages.text("naskah.draft.meanwhile"));
      return false;
    }
    signatures.kept(job);
    progress.end(turn, State.DONE, null);
    audit.record(plan.letter(), "signed for " + turn.step().official());
    if (turns.next(plan.letter())) {
      proofs.keep(plan.letter(), file);
      return true;
    }
    filing.letRegister(plan.unit());
    // The office's rule, not a right of the signatory, who may belong to no unit that registers.
    RunAs.system(
        () -> {
          register(plan, file);
        });
    drafts.signed(id, clock.now());
    turns.tell(plan.letter(), DraftListener.Became.SIGNED, progress.concerned(turn.draft()));
    return true;
  }

  private void register(Plan plan, Path file) {
    NodeRef letter = plan.letter();
    BeingSigned.add(letter);
    proofs.forget(letter);
    Hashes.Read read = Hashes.read(file);
    ContentData manuscript =
        (ContentData) nodeService.getProperty(letter, ContentModel.PROP_CONTENT);
    Map<QName, Serializable> written = new HashMap<>();
    written.put(DraftingModel.STAGE, Stage.SIGNED.code());
    written.put(DraftingModel.MANUSCRIPT, manuscript);
    marks.write(letter, DraftingModel.ASPECT_WRITTEN, written);
    ByNaskah.write(
        () ->
            locks.write(
                () -> {
                  nodeService.setProperty(letter, ContentModel.PROP_NAME, letter.getId() + ".pdf");
                  put(letter, file);
                }));
    marks.write(letter, DraftingModel.ASPECT_SIGNED, signature(plan, read));
    Map<QName, Serializable> registered = new HashMap<>();
    registered.put(LetterModel.STATUS, LetterStatus.OPEN.code());
    registered.put(LetterModel.AGENDA_NUMBER, plan.taken().serial());
    registered.put(LetterModel.LETTER_DATE, clock.toDate(plan.taken().day()));
    locks.write(() -> service.change(letter, registered));
    verifications.seal(plan.code(), read.sha256(), read.size());
  }

  private void put(NodeRef letter, Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      service.putContent(letter, SigningPdf.PDF, null, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<QName, Serializable> signature(Plan plan, Hashes.Read read) {
    Map<QName, Serializable> signature = new HashMap<>();
    ArrayList<String> by = new ArrayList<>();
    plan.hands().forEach(hand -> by.add(hand.name()));
    signature.put(DraftingModel.SIGNED_BY, by);
    signature.put(DraftingModel.SIGNED_AT, Date.from(clock.now()));
    signature.put(DraftingModel.SIGNED_WITH, signatures.providerOf(plan.unit(), plan.kind()));
    signature.put(DraftingModel.CODE, plan.code().toString());
    signature.put(DraftingModel.SHA256, read.sha256());
    return signature;
  }
}
