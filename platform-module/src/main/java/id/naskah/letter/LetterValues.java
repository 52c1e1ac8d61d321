package id.naskah.letter;

import id.naskah.configuration.Direction;
import id.naskah.configuration.NumberTemplate;
import id.naskah.configuration.SecurityLevel;
import id.naskah.model.LetterModel;
import id.naskah.platform.OfficeClock;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alfresco.service.namespace.QName;

/**
 * Reads the properties of a letter as typed values. Whether the values are right is decided
 * elsewhere.
 */
public final class LetterValues {
  private final Map<QName, Serializable> properties;
  private final OfficeClock clock;

  public LetterValues(Map<QName, Serializable> properties, OfficeClock clock) {
    this.properties = properties;
    this.clock = clock;
  }

  /** The text; null for a blank one, which is what Share stores for an emptied field. */
  public String text(QName name) {
    String text = (String) properties.get(name);
    return text == null || text.isBlank() ? null : text;
  }

  /** The day in the office; null when there is none. */
  public LocalDate day(QName name) {
    Date date = (Date) properties.get(name);
    return date == null ? null : clock.dayOf(date);
  }

  public Integer number(QName name) {
    Number number = (Number) properties.get(name);
    return number == null ? null : number.intValue();
  }

  /** The values of a property that can have several; never null. */
  public List<String> texts(QName name) {
    return texts(properties.get(name));
  }

  /** The same of a property's value. */
  public static List<String> texts(Serializable value) {
    if (value instanceof Collection<?> several) {
      return several.stream().filter(Objects::nonNull).map(String::valueOf).toList();
    }
    return value == null ? List.of() : List.of(String.valueOf(value));
  }

  public Direction direction() {
    return Direction.of(text(LetterModel.DIRECTION)).orElse(null);
  }

  /** Whether the letter has its number. */
  public boolean isNumbered() {
    return properties.get(LetterModel.SERIES) != null;
  }

  /**
   * The day under which a letter is registered, numbered and filed: an incoming letter when it was
   * received, any other by its own date (domain rule "Numbers": backdated letters get the number
   * that their date's year gives).
   */
  public LocalDate registerDay() {
    QName date =
        direction() == Direction.INCOMING ? LetterModel.RECEIVED_DATE : LetterModel.LETTER_DATE;
    return day(date);
  }

  /** The values of the letter that a template may put into its number. */
  public NumberTemplate.Values forNumber(String office) {
    return new NumberTemplate.Values(
        direction(),
        text(LetterModel.UNIT),
        text(LetterModel.KIND),
        SecurityLevel.orOrdinary(text(LetterModel.SECURITY)),
        text(LetterModel.CLASSIFICATION),
        office,
        registerDay(),
        null);
  }
}
