package id.naskah.drafting;

import id.naskah.audit.Audit;
import id.naskah.platform.Nodes;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Transactions;
import id.naskah.platform.file.WorkFile;
import id.naskah.signature.DoubtfulSignings;
import id.naskah.signature.Reconciling;
import id.naskah.signature.SigningJob;
import id.naskah.signature.SigningOutcome;
import id.naskah.signature.SigningOutcome.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;

/**
 * Takes in a signed file whose signing nobody knew of, from who got it where it was sent. The
 * signatory's next step finds it, and nothing is signed again.
 */
public class FoundSignatures {
  private final NodeService nodeService;
  private final SignedLetters signed;
  private final Reconciling reconciling;
  private final DoubtfulSignings doubtful;
  private final Transactions transactions;
  private final Audit audit;

  /**
   * For administrators.
   *
   * @param nodeService the one that checks no permission: nothing of the letter is told
   */
  public FoundSignatures(
      NodeService nodeService,
      SignedLetters signed,
      Reconciling reconciling,
      DoubtfulSignings doubtful,
      Transactions transactions,
      Audit audit) {
    this.nodeService = nodeService;
    this.signed = signed;
    this.reconciling = reconciling;
    this.doubtful = doubtful;
    this.transactions = transactions;
    this.audit = audit;
  }

  /**
   * Takes it in. Called outside of a transaction: the provider is asked whether the file is good.
   *
   * @param id of the signing
   * @throws RuleViolation 403 for who is no administrator; 404 for a signing that is not there; 409
   *     for one of which is known what became of it, and where what was sent is gone; 400 for a
   *     file that is not the one, with why
   */
  public SigningJob take(long id, Path found) {
    SigningJob job = doubtful.find(id);
    NodeRef letter = Nodes.live(job.letter());
    try {
      Path unsigned = WorkFile.make("naskah-sent", ".pdf");
      try {
        boolean isThere =
            transactions.inNewReadOnly(
                () -> nodeService.exists(letter) && signed.proof(letter, unsigned));
        if (!isThere) {
          throw RuleViolation.conflict("signing", "naskah.signing.nothingSent", id);
        }
        SigningOutcome outcome = reconciling.found(id, unsigned, found);
        if (outcome instanceof Refused refused) {
          throw RuleViolation.invalidText("content", refused.text());
        }
      } finally {
        Files.deleteIfExists(unsigned);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    transactions.inNew(
        () -> {
          audit.record(letter, "signing " + id + " found: its signed file was brought");
          return null;
        });
    return doubtful.find(id);
  }
}
