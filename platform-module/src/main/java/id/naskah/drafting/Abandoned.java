package id.naskah.drafting;

import id.naskah.platform.Messages;
import id.naskah.platform.RuleViolation;
import id.naskah.signature.Signatures;
import id.naskah.verification.Verifications;
import org.alfresco.service.cmr.repository.NodeRef;

/**
 * What a signature took that came to nothing: the number is given up, the PDF with it is forgotten
 * with the signatures on it, and its code never means anything.
 */
class Abandoned {
  private final TakenNumber taken;
  private final Proofs proofs;
  private final Signatures signatures;
  private final Verifications verifications;

  public Abandoned(
      TakenNumber taken, Proofs proofs, Signatures signatures, Verifications verifications) {
    this.taken = taken;
    this.proofs = proofs;
    this.signatures = signatures;
    this.verifications = verifications;
  }

  /**
   * Gives up all that a letter has taken, if it has.
   *
   * @throws id.naskah.platform.RuleViolation 409 while a provider is signing it
   */
  void giveUp(NodeRef letter, Draft draft) {
    if (draft.taken() == null) {
      return;
    }
    if (!signatures.asked(letter.getId()).isEmpty()) {
      throw RuleViolation.conflict("signature", "naskah.draft.asked");
    }
    String reason = Messages.text("naskah.draft.givenUp", letter.getId());
    taken.giveUp(letter, draft);
    signatures.drop(letter.getId(), reason);
    verifications.revoke(letter, reason);
    proofs.forget(letter);
  }
}
