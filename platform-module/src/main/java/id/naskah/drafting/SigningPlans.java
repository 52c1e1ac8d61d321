package id.naskah.drafting;

import id.naskah.docx.Values;
import id.naskah.drafting.DraftStep.Task;
import id.naskah.letter.LetterService;
import id.naskah.model.DraftingModel;
import id.naskah.model.LetterModel;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import id.naskah.seal.Stamp;
import id.naskah.verification.Facts;
import id.naskah.verification.Signatory;
import id.naskah.verification.VerificationAddress;
import id.naskah.verification.VerificationCode;
import id.naskah.verification.Verifications;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/** What a signature takes before anything is made: the number, the day, the code. */
class SigningPlans {
  private final NodeService nodeService;
  private final Progress progress;
  private final LetterService service;
  private final TakenNumber taken;
  private final Manuscripts manuscripts;
  private final Hands hands;
  private final DraftValues values;
  private final Verifications verifications;
  private final VerificationAddress address;

  /**
   * @param nodeService the one that checks no permission: it is the user's turn to sign
   */
  public SigningPlans(
      NodeService nodeService,
      Progress progress,
      LetterService service,
      TakenNumber taken,
      Manuscripts manuscripts,
      Hands hands,
      DraftValues values,
      Verifications verifications,
      VerificationAddress address) {
    this.nodeService = nodeService;
    this.progress = progress;
    this.service = service;
    this.taken = taken;
    this.manuscripts = manuscripts;
    this.hands = hands;
    this.values = values;
    this.verifications = verifications;
    this.address = address;
  }

  /**
   * How a letter is going to be signed by one of its signatories.
   *
   * @param place of the signatory among them, from 1 on
   * @param user who signs
   * @param name of the letter's document
   * @param title for the metadata of the PDF
   * @param address of the public check
   * @param isPdf whether the document is one, into which nothing can be filled
   */
  record Plan(
      NodeRef letter,
      int place,
      String user,
      String unit,
      String kind,
      String name,
      String title,
      Draft.Taken taken,
      VerificationCode code,
      String address,
      boolean isPdf,
      String language,
      List<Hand> hands,
      Values values) {

    List<Stamp.Box> boxes() {
      return hands.stream().map(hand -> new Stamp.Box(hand.place(), lines(hand))).toList();
    }

    private List<String> lines(Hand hand) {
      List<String> lines = new ArrayList<>();
      // A PDF was made before the letter had its number, so the number stands beside the code.
      if (isPdf && hand.place() == 1) {
        lines.add(taken.printed());
        lines.add(DraftValues.day(taken.day(), language));
      }
      if (!hand.wholePost().isEmpty()) {
        lines.add(hand.wholePost());
      }
      lines.add(hand.name());
      return lines;
    }
  }

  /** By what signing.csv tells letters from each other. */
  record Sort(String unit, String kind) {}

  /** Says it of a letter that the user may read. */
  Sort sort(String id) {
    return sort(progress.find(id));
  }

  /** Says it of a letter that it is the user's turn to sign. */
  Sort turn(String id, String seen) {
    Progress.Turn turn = progress.turn(id, Task.SIGN);
    Progress.requireSeen(turn, seen);
    return sort(turn.letter());
  }

  private Sort sort(NodeRef letter) {
    Map<QName, Serializable> now = nodeService.getProperties(letter);
    return new Sort((String) now.get(LetterModel.UNIT), (String) now.get(LetterModel.KIND));
  }

  /** The letter's document, read in a transaction. */
  ContentReader content(NodeRef letter) {
    return manuscripts.content(letter);
  }

  /** Makes the plan for the user's turn, or the same again when it is tried again. */
  Plan make(String id, String seen) {
    Progress.Turn turn = progress.turn(id, Task.SIGN);
    Progress.requireSeen(turn, seen);
    NodeRef letter = turn.letter();
    Map<QName, Serializable> now = nodeService.getProperties(letter);
    String unit = (String) now.get(LetterModel.UNIT);
    String kind = (String) now.get(LetterModel.KIND);
    String user = RunAs.sender();
    service.requireComplete(letter);
    manuscripts.requireSignable(letter, (String) now.get(ContentModel.PROP_NAME));
    Draft.Taken number = taken.take(letter, turn.draft());
    List<Hand> all = hands.of(turn.draft(), turn.step(), user);
    Hand own =
        all.stream()
            .filter(hand -> hand.step() == turn.step().id())
            .findFirst()
            .orElseThrow(() -> RuleViolation.forbidden("naskah.draft.notYourTurn"));
    VerificationCode code = verifications.issue(letter, facts(number, all));
    return new Plan(
        letter,
        own.place(),
        user,
        unit,
        kind,
        (String) now.get(ContentModel.PROP_NAME),
        (String) now.get(LetterModel.SUBJECT),
        number,
        code,
        address.of(code),
        isPdf(now),
        language(now),
        all,
        values.signed(letter, language(now), number, all));
  }

  private static boolean isPdf(Map<QName, Serializable> letter) {
    return letter.get(ContentModel.PROP_CONTENT) instanceof ContentData content
        && SigningPdf.PDF.equals(content.getMimetype());
  }

  static String language(Map<QName, Serializable> letter) {
    return letter.get(DraftingModel.LANGUAGE) instanceof String language ? language : "id";
  }

  private static Facts facts(Draft.Taken number, List<Hand> hands) {
    return new Facts(
        number.printed(),
        number.day(),
        hands.stream()
            .map(
                hand ->
                    new Signatory(
                        hand.name(), hand.wholePost().isEmpty() ? null : hand.wholePost()))
            .toList());
  }
}
