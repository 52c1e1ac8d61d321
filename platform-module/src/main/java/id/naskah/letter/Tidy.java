package id.naskah.letter;

import id.naskah.model.LetterModel;
import id.naskah.platform.Texts;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alfresco.service.namespace.QName;

/**
 * One spelling of a value for every door: no spaces around it, and nothing instead of a blank,
 * which is what Share stores for an empty field.
 */
final class Tidy {
  private static final List<QName> TEXTS =
      List.of(
          LetterModel.DIRECTION,
          LetterModel.KIND,
          LetterModel.UNIT,
          LetterModel.SUBJECT,
          LetterModel.LETTER_NUMBER,
          LetterModel.SENDER_NAME,
          LetterModel.SENDER_ORGANISATION,
          LetterModel.URGENCY,
          LetterModel.SECURITY,
          LetterModel.CLASSIFICATION,
          LetterModel.SUMMARY,
          LetterModel.STATUS,
          LetterModel.SERIES,
          LetterModel.VOID_REASON,
          LetterModel.VOIDED_BY);
  private static final List<QName> LISTS =
      List.of(LetterModel.RECIPIENTS, LetterModel.COPY_TO, LetterModel.READERS);

  private Tidy() {}

  /** What is to be written so that the letter is tidy; a null value removes. */
  static Map<QName, Serializable> changes(Map<QName, Serializable> letter) {
    Map<QName, Serializable> changes = new HashMap<>();
    for (QName name : TEXTS) {
      if (letter.get(name) instanceof String text) {
        putIfOther(changes, name, text, Texts.trimmed(text));
      }
    }
    for (QName name : LISTS) {
      Serializable value = letter.get(name);
      if (value != null) {
        putIfOther(changes, name, value, list(value));
      }
    }
    return changes;
  }

  private static Serializable list(Serializable value) {
    ArrayList<String> left = new ArrayList<>();
    for (String each : LetterValues.texts(value)) {
      String text = Texts.trimmed(each);
      if (text != null) {
        left.add(text);
      }
    }
    return left.isEmpty() ? null : left;
  }

  private static void putIfOther(
      Map<QName, Serializable> changes, QName name, Serializable was, Serializable tidy) {
    if (!Objects.equals(was, tidy)) {
      changes.put(name, tidy);
    }
  }
}
