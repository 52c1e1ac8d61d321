package id.naskah.drafting;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.NumberTemplate;
import id.naskah.letter.LetterValues;
import id.naskah.model.LetterModel;
import id.naskah.numbering.IssuedNumber;
import id.naskah.numbering.KeptNumbers;
import id.naskah.numbering.NumberingService;
import id.naskah.numbering.Series;
import id.naskah.platform.Messages;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/**
 * The number and the day of a letter that is being signed. The number is reserved in its series, so
 * that it is printed before the letter has it, and nobody else gets it meanwhile; a letter that is
 * not signed after all gives it up, with a reason on record.
 */
class TakenNumber {
  private final NodeService nodeService;
  private final NumberingService numbering;
  private final KeptNumbers kept;
  private final DraftTable drafts;
  private final Supplier<Configuration> configuration;
  private final OfficeClock clock;

  /**
   * @param nodeService the one that checks no permission: the user signs the letter
   */
  public TakenNumber(
      NodeService nodeService,
      NumberingService numbering,
      KeptNumbers kept,
      DraftTable drafts,
      Supplier<Configuration> configuration,
      OfficeClock clock) {
    this.nodeService = nodeService;
    this.numbering = numbering;
    this.kept = kept;
    this.drafts = drafts;
    this.configuration = configuration;
    this.clock = clock;
  }

  /** What the letter has taken already, or takes now. A letter without a date is of today. */
  Draft.Taken take(NodeRef letter, Draft draft) {
    if (draft.taken() != null) {
      return draft.taken();
    }
    NumberTemplate.Values values = values(nodeService.getProperties(letter));
    IssuedNumber number =
        kept.keep(values, letter.getId(), Messages.text("naskah.draft.reserved", letter.getId()));
    Draft.Taken taken =
        new Draft.Taken(number.series(), number.serial(), number.text(), values.date());
    drafts.take(letter.getId(), taken);
    return taken;
  }

  /**
   * The number that a letter with these properties would get now; nobody relies on it, because
   * others may be quicker.
   *
   * @return null where its series prints none
   * @throws RuleViolation 400 naming what the letter lacks of that which its number is made of
   */
  String expected(Map<QName, Serializable> letter) {
    return numbering.expectedText(values(letter));
  }

  private NumberTemplate.Values values(Map<QName, Serializable> letter) {
    Map<QName, Serializable> dated = new HashMap<>(letter);
    dated.putIfAbsent(LetterModel.LETTER_DATE, clock.toDate(clock.today()));
    return new LetterValues(dated, clock).forNumber(configuration.get().office().code());
  }

  /** Gives up what a letter has taken, if it has. */
  void giveUp(NodeRef letter, Draft draft) {
    if (draft.taken() != null) {
      Series series = draft.taken().series();
      int serial = draft.taken().serial();
      kept.giveUp(
          series, serial, letter.getId(), Messages.text("naskah.draft.givenUp", letter.getId()));
      drafts.take(letter.getId(), null);
    }
  }
}
