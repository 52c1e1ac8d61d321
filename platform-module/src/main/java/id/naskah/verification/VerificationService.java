package id.naskah.verification;

import id.naskah.access.LetterLock;
import id.naskah.configuration.Direction;
import id.naskah.letter.Letter;
import id.naskah.letter.LetterReader;
import id.naskah.letter.LetterStatus;
import id.naskah.paper.CodePicture;
import id.naskah.platform.Hashes;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import id.naskah.verification.Verification.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.NodeRef;

/** The front door for those who work on letters: codes by hand, and how codes end. */
public class VerificationService {
  private static final String PDF = "application/pdf";

  private final LetterReader letters;
  private final LetterLock lock;
  private final VerificationRights rights;
  private final Verifications verifications;
  private final VerificationTable table;
  private final VerificationAddress address;
  private final ContentService contentService;

  /**
   * @param contentService the one that checks no permission: that the user may write is asked here
   */
  public VerificationService(
      LetterReader letters,
      LetterLock lock,
      VerificationRights rights,
      Verifications verifications,
      VerificationTable table,
      VerificationAddress address,
      ContentService contentService) {
    this.letters = letters;
    this.lock = lock;
    this.rights = rights;
    this.verifications = verifications;
    this.table = table;
    this.address = address;
    this.contentService = contentService;
  }

  /**
   * The codes of a letter, newest first, for who reads it; of one that is gone for those who keep
   * records. While it is being signed nobody is told its code, nor ends it: that would be another
   * one than stands on it.
   *
   * @throws RuleViolation 404 if there is no such letter, or none for this user
   */
  public List<Verification> of(String letter) {
    List<Verification> codes =
        LetterReader.isId(letter) ? table.of(letter) : List.<Verification>of();
    if (codes.isEmpty() || !rights.mayKnow(letter)) {
      letters.find(letter);
    }
    return codes.stream().filter(this::isTold).toList();
  }

  private boolean isTold(Verification one) {
    return one.state() != State.PREPARED || !rights.isDraft(one.letter());
  }

  /** Whether the user may give codes to a letter and end them. */
  public boolean mayWrite(String letter) {
    return rights.mayWrite(letter);
  }

  /**
   * Gives a registered letter of the office a code, to be put on paper before it is signed. It is
   * genuine once somebody says so ({@link #seal}).
   *
   * @throws RuleViolation 403 for who may not write the letter; 409 for an incoming letter, a
   *     draft, a void letter, and one that has a code already
   */
  public Verification give(String id, List<Signatory> signatories) {
    NodeRef node = letters.find(id);
    rights.requireWrite(id);
    lock.lock(id);
    Letter letter = letters.readShort(node);
    if (Direction.INCOMING.code().equals(letter.direction())) {
      throw RuleViolation.conflict("letter", "naskah.verification.incoming");
    }
    requireInForce(letter);
    if (verifications.open(id).isPresent()) {
      throw RuleViolation.conflict("letter", "naskah.verification.there");
    }
    String number =
        letter.letterNumber() == null
            ? letter.agendaNumber() + "/" + letter.agendaYear()
            : letter.letterNumber();
    verifications.issue(node, new Facts(number, letter.letterDate(), signatories));
    return verifications.open(id).orElseThrow();
  }

  private static void requireInForce(Letter letter) {
    if (LetterStatus.DRAFT.code().equals(letter.status())) {
      throw RuleViolation.conflict("letter", "naskah.verification.draft");
    }
    if (LetterStatus.VOID.code().equals(letter.status())) {
      throw RuleViolation.conflict("letter", "naskah.void.final");
    }
  }

  /**
   * Says that the document which the letter has now is the one that was signed.
   *
   * @throws RuleViolation 403 for who may not write the letter; 409 if it has no PDF, is void, or
   *     the code is not a prepared one
   */
  public Verification seal(long id) {
    Verification one = known(id);
    rights.requireWrite(one.letter());
    NodeRef node = letters.find(one.letter());
    requireInForce(letters.readShort(node));
    if (one.state() != State.PREPARED) {
      throw RuleViolation.conflict("status", "naskah.verification.state", one.state().code());
    }
    ContentReader content = contentService.getReader(node, ContentModel.PROP_CONTENT);
    if (content == null || !content.exists() || !PDF.equals(content.getMimetype())) {
      throw RuleViolation.conflict("content", "naskah.verification.noPdf");
    }
    try {
      Hashes.Read file = Hashes.read(content.getContentInputStream());
      verifications.seal(one.code(), file.sha256(), file.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return known(id);
  }

  /**
   * Revokes a code.
   *
   * @throws RuleViolation 400 without a reason; 403 for who may not; 409 if it has ended
   */
  public Verification revoke(long id, String reason) {
    Verification one = known(id);
    rights.requireWrite(one.letter());
    verifications.end(one, State.REVOKED, reason, null);
    return known(id);
  }

  /**
   * Says which letter took the place of one.
   *
   * @param by code of that letter, which the user may read
   * @throws RuleViolation 400 without a reason, and for what is no genuine code of another letter;
   *     403 for who may not; 409 if it has ended
   */
  public Verification supersede(long id, String by, String reason) {
    Verification one = known(id);
    rights.requireWrite(one.letter());
    if (by == null) {
      throw RuleViolation.invalid("by", "naskah.missing");
    }
    Verification newer =
        VerificationCode.typed(by)
            .flatMap(table::find)
            .filter(other -> other.state() == State.GENUINE && other.id() != one.id())
            .filter(other -> rights.mayKnow(other.letter()))
            .orElseThrow(
                () ->
                    RuleViolation.invalid(
                        "by", "naskah.verification.successor", Texts.shortened(by)));
    verifications.end(one, State.SUPERSEDED, reason, newer);
    return known(id);
  }

  /** Where the public page says what a code is about. */
  public String addressOf(VerificationCode code) {
    return address.of(code);
  }

  /** The address of a code as a QR code, a PNG. */
  public byte[] picture(long id) {
    return CodePicture.png(address.of(known(id).code()));
  }

  /** A code of a letter that the user may read; who may not is told that there is none. */
  public Verification known(long id) {
    Optional<Verification> found =
        table.find(id).filter(one -> rights.mayKnow(one.letter())).filter(this::isTold);
    return found.orElseThrow(() -> RuleViolation.notFound("verification", String.valueOf(id)));
  }
}
