package id.naskah.drafting;

import id.naskah.letter.LetterChange;
import id.naskah.letter.LetterValues;
import id.naskah.model.LetterModel;
import id.naskah.model.RetentionModel;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alfresco.service.namespace.QName;

/**
 * What a letter says that is signed: the register goes on saying it. Number, unit and direction
 * stay for every letter that has a number, and a record says something else by amendments alone,
 * each with its reason.
 */
class SignedWords {
  private static final List<QName> WORDS =
      List.of(
          LetterModel.SUBJECT,
          LetterModel.KIND,
          LetterModel.SENDER_NAME,
          LetterModel.SENDER_ORGANISATION,
          LetterModel.RECIPIENTS,
          LetterModel.COPY_TO);

  private final OfficeClock clock;

  public SignedWords(OfficeClock clock) {
    this.clock = clock;
  }

  /**
   * Refuses a change of a signed letter that would say something else than its PDF.
   *
   * @throws RuleViolation 409 naming the field
   */
  void requireUnchanged(Map<QName, Serializable> before, Map<QName, Serializable> now) {
    if (before.get(RetentionModel.RECORDED_AT) != null) {
      return;
    }
    for (QName word : WORDS) {
      if (LetterChange.isChanged(before, now, word)) {
        throw refused(word);
      }
    }
    // Doors store other moments of the same day.
    QName date = LetterModel.LETTER_DATE;
    if (!Objects.equals(day(before, date), day(now, date))) {
      throw refused(date);
    }
  }

  private Object day(Map<QName, Serializable> letter, QName date) {
    return new LetterValues(letter, clock).day(date);
  }

  private static RuleViolation refused(QName field) {
    return RuleViolation.conflict(field.getLocalName(), "naskah.draft.signedSays");
  }
}
