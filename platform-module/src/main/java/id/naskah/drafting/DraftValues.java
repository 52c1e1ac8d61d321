package id.naskah.drafting;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.LetterKind;
import id.naskah.configuration.SecurityLevel;
import id.naskah.configuration.Unit;
import id.naskah.docx.Placeholder;
import id.naskah.docx.Values;
import id.naskah.letter.LetterValues;
import id.naskah.model.LetterModel;
import id.naskah.platform.Messages;
import id.naskah.platform.OfficeClock;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.alfresco.service.cmr.repository.AssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.alfresco.service.namespace.RegexQNamePattern;

/** What of a letter is printed in its document, in the language of the document. */
class DraftValues {
  private static final String ORDINARY = "ordinary";

  private final NodeService nodeService;
  private final Supplier<Configuration> configuration;
  private final OfficeClock clock;

  /**
   * @param nodeService the one that checks no permission: the user writes or signs the letter
   */
  public DraftValues(
      NodeService nodeService, Supplier<Configuration> configuration, OfficeClock clock) {
    this.nodeService = nodeService;
    this.configuration = configuration;
    this.clock = clock;
  }

  /** What is known while it is written. */
  Values written(NodeRef letter, String language) {
    Map<QName, Serializable> now = nodeService.getProperties(letter);
    LetterValues said = new LetterValues(now, clock);
    boolean indonesian = !"en".equals(language);
    Configuration office = configuration.get();
    Unit unit = office.units().get(said.text(LetterModel.UNIT));
    LetterKind kind = office.kinds().get(said.text(LetterModel.KIND));
    Values values =
        new Values()
            .put(Placeholder.SUBJECT, said.text(LetterModel.SUBJECT))
            .put(Placeholder.SUMMARY, said.text(LetterModel.SUMMARY))
            .put(Placeholder.CLASSIFICATION, said.text(LetterModel.CLASSIFICATION))
            .put(Placeholder.RECIPIENTS, said.texts(LetterModel.RECIPIENTS))
            .put(Placeholder.COPIES, said.texts(LetterModel.COPY_TO))
            .put(Placeholder.URGENCY, level("urgencies", said.text(LetterModel.URGENCY), language))
            .put(
                Placeholder.SECURITY,
                level("securityLevels", said.text(LetterModel.SECURITY), language))
            .put(Placeholder.UNIT, unit == null ? null : unit.name())
            .put(Placeholder.OFFICE, office.office().name())
            .put(Placeholder.ATTACHMENTS, attachments(letter, indonesian));
    if (kind != null) {
      values.put(Placeholder.KIND, indonesian ? kind.indonesian() : kind.english());
    }
    answered(letter, values, language, now.get(LetterModel.SECURITY));
    return values;
  }

  /** All of it, once the letter has its number and its signatories are known. */
  Values signed(NodeRef letter, String language, Draft.Taken taken, List<Hand> hands) {
    Values values = written(letter, language).signedBy(hands.size());
    values
        .put(Placeholder.LETTER_NUMBER, taken.printed())
        .put(Placeholder.LETTER_DATE, day(taken.day(), language))
        .put(Placeholder.YEAR, String.valueOf(taken.day().getYear()));
    for (Hand hand : hands) {
      int place = hand.place();
      values
          .put(Placeholder.SIGNATORY_NAME, place, hand.name())
          .put(Placeholder.SIGNATORY_RANK, place, hand.rank())
          .put(Placeholder.SIGNATORY_ID, place, hand.number())
          .put(Placeholder.SIGNATORY_POSITION, place, hand.wholePost());
    }
    return values;
  }

  /**
   * What is said of the letter that is answered. Its subject is not printed on one of a lower
   * level, which others read.
   */
  private void answered(NodeRef letter, Values values, String language, Object level) {
    List<AssociationRef> answered = nodeService.getTargetAssocs(letter, LetterModel.REPLIES_TO);
    if (answered.isEmpty()) {
      return;
    }
    LetterValues said =
        new LetterValues(nodeService.getProperties(answered.get(0).getTargetRef()), clock);
    LocalDate day = said.day(LetterModel.LETTER_DATE);
    boolean isLower =
        SecurityLevel.orOrdinary(level)
                .compareTo(SecurityLevel.orOrdinary(said.text(LetterModel.SECURITY)))
            < 0;
    String sender = said.text(LetterModel.SENDER_ORGANISATION);
    values
        .put(Placeholder.REPLY_NUMBER, said.text(LetterModel.LETTER_NUMBER))
        .put(Placeholder.REPLY_DATE, day == null ? null : day(day, language))
        .put(Placeholder.REPLY_SENDER, sender == null ? said.text(LetterModel.SENDER_NAME) : sender)
        .put(Placeholder.REPLY_SUBJECT, isLower ? null : said.text(LetterModel.SUBJECT));
  }

  /** How many there are, as letters say it; nothing for none. */
  private String attachments(NodeRef letter, boolean indonesian) {
    int number =
        nodeService
            .getChildAssocs(letter, LetterModel.ATTACHMENTS, RegexQNamePattern.MATCH_ALL)
            .size();
    if (number == 0) {
      return null;
    }
    return number + (indonesian ? " berkas" : number == 1 ? " file" : " files");
  }

  /** The words of the model's own lists. */
  private static String level(String list, String code, String language) {
    String key = "listconstraint.nsk_" + list + "." + (code == null ? ORDINARY : code);
    return Messages.in(language, () -> Messages.text(key));
  }

  static String day(LocalDate day, String language) {
    Locale locale = "en".equals(language) ? Locale.UK : Locale.forLanguageTag("id-ID");
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
  }
}
