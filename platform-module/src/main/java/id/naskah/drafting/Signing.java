package id.naskah.drafting;

import id.naskah.drafting.SigningPlans.Plan;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import id.naskah.platform.Transactions;
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
import java.nio.file.StandardCopyOption;
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
    Plan plan = plan(id, seen);
    Path ready = null;
    Path target = null;
    try {
      ready = Files.createTempFile("naskah-proof", ".pdf");
      target = Files.createTempFile("naskah-signed", ".pdf");
      prove(plan, ready);
      SigningOutcome outcome = signatures.sign(order(plan, ready), credentials, target);
      if (outcome instanceof Signed done) {
        Path file = target;
        transactions.inNew(
            () -> {
              signed.keep(plan, file, done.job());
              return id;
            });
      } else {
        refuse(outcome);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(ready);
      delete(target);
    }
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
    Path source = Files.createTempFile("naskah-letter", ".pdf");
    try {
      ContentReader content = transactions.inNewReadOnly(() -> pdf.content(plan.letter()));
      pdf.make(plan, content, source);
      prove(plan, source, ready);
    } finally {
      Files.deleteIfExists(source);
    }
  }

  /** Puts code and foot on a PDF, and keeps it as what is signed. */
  private void prove(Plan plan, Path source, Path ready) {
    signatures.prepare(
        plan.unit(), plan.kind(), plan.title(), plan.address(), plan.boxes(), source, ready);
    transactions.inNew(
        () -> {
          signed.keepProof(plan, ready);
          return plan;
        });
  }

  /**
   * Takes the PDF that somebody made by hand of the document with its number, where Alfresco can't.
   *
   * @throws RuleViolation as {@link #sign}; 400 for a file that is not that letter
   */
  public void bring(String id, InputStream pdfOfLetter) {
    Plan plan = plan(id, null);
    try {
      Path source = Files.createTempFile("naskah-letter", ".pdf");
      Path ready = Files.createTempFile("naskah-proof", ".pdf");
      try {
        Files.copy(pdfOfLetter, source, StandardCopyOption.REPLACE_EXISTING);
        PdfOfLetter.require(source, plan.taken().printed());
        prove(plan, source, ready);
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
        () -> pdf.merged(pdf.content(plan.letter()), plan.name(), plan.values()));
  }

  private static SigningOrder order(Plan plan, Path ready) {
    return new SigningOrder(
        plan.letter().getId(), plan.place(), plan.unit(), plan.kind(), plan.user(), ready);
  }

  private static void refuse(SigningOutcome outcome) {
    if (outcome instanceof Refused refused) {
      throw refused.reason() == Reason.SECRET
          ? RuleViolation.invalidText("passphrase", refused.text())
          : RuleViolation.conflictText("signature", refused.text());
    }
    throw RuleViolation.conflictText("signature", ((SigningOutcome.Unknown) outcome).text());
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
