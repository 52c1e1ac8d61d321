package id.naskah.history;

import id.naskah.letter.LetterChange;
import id.naskah.model.LetterModel;
import id.naskah.platform.OfficeClock;
import java.io.Serializable;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alfresco.service.namespace.QName;

/** Says which fields of a letter changed, with old and new value. */
final class FieldChanges {
  /** What people write; what Naskah writes has events of its own. */
  private static final List<QName> FIELDS =
      List.of(
          LetterModel.SUBJECT,
          LetterModel.KIND,
          LetterModel.LETTER_NUMBER,
          LetterModel.LETTER_DATE,
          LetterModel.RECEIVED_DATE,
          LetterModel.SENDER_NAME,
          LetterModel.SENDER_ORGANISATION,
          LetterModel.RECIPIENTS,
          LetterModel.COPY_TO,
          LetterModel.URGENCY,
          LetterModel.SECURITY,
          LetterModel.CLASSIFICATION,
          LetterModel.SUMMARY);

  private FieldChanges() {}

  /** A line a field, such as {@code subject: "Undangan" > "Undangan rapat"}; empty for none. */
  static String said(
      Map<QName, Serializable> before, Map<QName, Serializable> after, OfficeClock clock) {
    return FIELDS.stream()
        .filter(field -> LetterChange.isChanged(before, after, field))
        .map(
            field ->
                String.format(
                    "%s: \"%s\" > \"%s\"",
                    field.getLocalName(),
                    text(before.get(field), clock),
                    text(after.get(field), clock)))
        .collect(Collectors.joining("\n"));
  }

  private static String text(Object value, OfficeClock clock) {
    if (value instanceof Collection<?> several) {
      return several.stream().map(each -> text(each, clock)).collect(Collectors.joining("; "));
    }
    if (value instanceof Date date) {
      return clock.dayOf(date).toString();
    }
    return value == null ? "" : String.valueOf(value);
  }
}
