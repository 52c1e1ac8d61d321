package id.naskah.letter;

import id.naskah.model.LetterModel;
import id.naskah.numbering.IssuedNumber;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.alfresco.service.namespace.QName;

/** The number of a letter as properties of the letter's node. */
final class NumberProperties {
  private NumberProperties() {}

  static Map<QName, Serializable> of(IssuedNumber number) {
    Map<QName, Serializable> properties = new HashMap<>();
    properties.put(LetterModel.SERIES, number.series().name());
    properties.put(LetterModel.AGENDA_YEAR, number.series().year());
    properties.put(LetterModel.AGENDA_NUMBER, number.serial());
    if (number.text() != null) {
      properties.put(LetterModel.LETTER_NUMBER, number.text());
    }
    return properties;
  }
}
