package id.naskah.drafting;

import id.naskah.drafting.SigningPlans.Plan;
import id.naskah.platform.Messages;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import id.naskah.platform.Transactions;
import id.naskah.platform.file.WorkFile;
import id.naskah.signature.Credentials;
import id.naskah.signature.SignatoryState;
import id.naskah.signature.Signatures;
import id.naskah.signature.SigningOrder;
import id.naskah.signature.SigningOutcome;
import id.naskah.signature.SigningOutcome.Reason;
import id.naskah.signature.SigningOutcome.Refused;
import id.naskah.signature.SigningOutcome.Signed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alfresco.service.cmr.repository.ContentReader;

/**
 * Signs a letter: one step for the signatory. It takes the number and the day, fills the document,
 * makes the PDF with its code, has it signed and registers the letter.
 *
 * <p>Called outside of a transaction. What is made on the way is kept before the next part begins,
 * so that a step that was cut off anywhere is taken again and goes on from there: with the same
 * number, the same PDF, and never a second signature in one place.
 */
public class Signing {
  /** Each time somebody else has signed, so this is more than there are signatories. */
  private static final int MOST_TRIES = 25;

  private final Transactions transactions;
  private final SigningPlans plans;
  private final SigningPdf pdf;
  private final Signatures signatures;
  private final SignedLetters signed;

  public Signing(
      Transactions transactions,
      SigningPlans plans,
      SigningPdf pdf,
      Signatures signatures,
      SignedLetters signed) {
    this.transactions = transactions;
    this.plans = plans;
    this.pdf = pdf;
    this.signatures = signatures;
    this.signed = signed;
  }

  /**
   * Signs for the user, whose turn it is.
   *
   * @param seen what the user has read, as {@link DraftView#seen} says it; null for what is there
   * @throws RuleViolation 403 for whose turn it is not; 409 for a letter that has changed, a
   *     certificate that does not do, a PDF that can't be made, and where nobody knows whether it
   *     was signed; 400 for a wrong passphrase
   */
  public void sign(String id, String seen, Credentials credentials) {
    sign(id, seen, credentials, () -> {});
  }

  /**
   * The same for who signs several.
   *
   * @param numbered run once the letter has its number, which may be more than once
   */
  public void sign(String id, String seen, Credentials credentials, Runnable numbered) {
    for (int tries = 1; !isSigned(id, seen, credentials, numbered); tries++) {
      // A code counts once, and nobody is asked for it here.
      if (tries == MOST_TRIES || credentials.kind() != Credentials.Kind.NONE) {
        throw RuleViolation.conflict("signature", "naskah.draft.meanwhile");
      }
    }
  }

  /** Signs once; not if another signatory was quicker: both signatures have to be in the file. */
  private boolean isSigned(String id, String seen, Credentials credentials, Runnable numbered) {
    Plan plan = plan(id, seen);
    numbered.run();
    Path ready = null;
    Path target = null;
    try {
      ready = WorkFile.make("naskah-proof", ".pdf");
      target = WorkFile.make("naskah-signed", ".pdf");
      prove(plan, ready);
      SigningOrder order = order(plan, ready);
      requireAlone(order, credentials);
      SigningOutcome outcome = signatures.sign(order, credentials, target);
      if (outcome instanceof Signed done) {
        Path given = ready;
        Path file = target;
        return transactions.inNew(() -> signed.keep(plan, given, file, done.job()));
      }
      throw refusal(outcome);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(ready);
      delete(target);
    }
  }

  /**
   * Of two who sign at the same time one signature is in vain, which costs something where a person
   * gives a code for it. And what was cut off and is in vain by now makes room.
   */
  private void requireAlone(SigningOrder order, Credentials credentials) {
    boolean isAsked =
        signatures.asked(order.letter()).stream().anyMatch(place -> place != order.place());
    if (isAsked && credentials.kind() != Credentials.Kind.NONE) {
      throw RuleViolation.conflict("signature", "naskah.draft.asked");
    }
    signatures
        .waiting(order.letter(), order.place())
        .filter(job -> !job.isOf(order.pdf()))
        .ifPresent(
            job ->
                transactions.inNew(
                    () -> {
                      signatures.forget(job.id(), Messages.text("naskah.draft.meanwhile"));
                      return null;
                    }));
  }

  /**
   * Asks the provider before the number is taken, so that a certificate that does not do is told
   * while nothing is lost; and outside of a transaction, because that may go over the net.
   */
  private Plan plan(String id, String seen) {
    SigningPlans.Sort sort = transactions.inNew(() -> plans.turn(id, seen));
    SignatoryState state = state(sort);
    if (!state.canSign()) {
      throw RuleViolation.conflictText("signature", state.text());
    }
    return transactions.inNew(() -> plans.make(id, seen));
  }

  private SignatoryState state(SigningPlans.Sort sort) {
    return signatures.state(sort.unit(), sort.kind(), RunAs.sender());
  }

  /** What is to be signed: kept from the try or the signature before, or made now and kept. */
  private void prove(Plan plan, Path ready) throws IOException {
    if (transactions.inNewReadOnly(() -> signed.proof(plan.letter(), ready))) {
      return;
    }
    Path source = WorkFile.make("naskah-letter", ".pdf");
    try {
      ContentReader content = transactions.inNewReadOnly(() -> plans.content(plan.letter()));
      pdf.make(plan, content, source);
      prepare(plan, source, ready);
      transactions.inNew(
          () -> {
            signed.keepProof(plan, ready);
            return plan;
          });
    } finally {
      Files.deleteIfExists(source);
    }
  }

  /** Puts code and foot on a PDF. */
  private void prepare(Plan plan, Path source, Path ready) {
    signatures.prepare(
        plan.unit(), plan.kind(), plan.title(), plan.address(), plan.boxes(), source, ready);
  }

  /**
   * Takes the PDF that somebody made by hand of the document with its number, where Alfresco can't.
   *
   * @throws RuleViolation as {@link #sign}; 400 for a file that is not that letter; 409 once
   *     somebody has signed
   */
  public void bring(String id, InputStream pdfOfLetter) {
    Plan plan = plan(id, null);
    try {
      Path source = WorkFile.of(pdfOfLetter, "naskah-letter", ".pdf");
      Path ready = WorkFile.make("naskah-proof", ".pdf");
      try {
        PdfOfLetter.require(source, plan.taken().printed());
        prepare(plan, source, ready);
        transactions.inNew(
            () -> {
              signed.replaceProof(plan, ready);
              return plan;
            });
      } finally {
        Files.deleteIfExists(source);
        Files.deleteIfExists(ready);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What signing a letter asks of the user, and whether the user's certificate does. */
  public record Able(Credentials.Kind asks, SignatoryState state) {}

  /** Says it of a letter that the user may read. */
  public Able state(String id) {
    SigningPlans.Sort sort = transactions.inNewReadOnly(() -> plans.sort(id));
    return new Able(signatures.asks(sort.unit(), sort.kind()), state(sort));
  }

  /** What signing a letter that the user may read asks for, as it is set up; no server is asked. */
  public Credentials.Kind asks(String id) {
    SigningPlans.Sort sort = transactions.inNewReadOnly(() -> plans.sort(id));
    return signatures.asks(sort.unit(), sort.kind());
  }

  /** The document as it is to be made a PDF by hand, with its number and day. */
  public byte[] document(String id) {
    Plan plan = plan(id, null);
    return transactions.inNewReadOnly(
        () -> pdf.merged(plans.content(plan.letter()), plan.name(), plan.values()));
  }

  private static SigningOrder order(Plan plan, Path ready) {
    return new SigningOrder(
        plan.letter().getId(), plan.place(), plan.unit(), plan.kind(), plan.user(), ready);
  }

  private static RuleViolation refusal(SigningOutcome outcome) {
    if (outcome instanceof Refused refused) {
      return refused.reason() == Reason.SECRET
          ? RuleViolation.invalidText("passphrase", refused.text())
          : RuleViolation.conflictText("signature", refused.text());
    }
    return RuleViolation.conflictText("signature", ((SigningOutcome.Unknown) outcome).text());
  }

  private static void delete(Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
