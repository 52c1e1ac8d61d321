package id.naskah.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.configuration.Direction;
import id.naskah.configuration.NumberTemplate;
import id.naskah.configuration.SecurityLevel;
import id.naskah.fake.Clocks;
import id.naskah.model.LetterModel;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the properties of a letter say, in the office's days. */
class LetterValuesTest {
  private final Map<QName, Serializable> properties = new HashMap<>();

  private LetterValues in(String zone) {
    return new LetterValues(properties, Clocks.at("2026-11-29T00:00:00Z", zone));
  }

  @ParameterizedTest
  @CsvSource({
    // the same moment is another day, and another year, from office to office
    "2026-12-31T15:00:00Z, Asia/Jakarta, 2026-12-31",
    "2026-12-31T17:00:00Z, Asia/Jakarta, 2027-01-01",
    "2026-12-31T15:59:59Z, Asia/Makassar, 2026-12-31",
    "2026-12-31T16:00:00Z, Asia/Makassar, 2027-01-01",
    "2026-12-31T15:00:00Z, Asia/Jayapura, 2027-01-01",
    "2024-02-28T16:00:00Z, Asia/Makassar, 2024-02-29",
    // an hour that a clock in Europe has twice
    "2026-10-25T00:30:00Z, Europe/Amsterdam, 2026-10-25",
    "2026-10-24T22:30:00Z, Europe/Amsterdam, 2026-10-25"
  })
  void aDayIsThatOfTheOffice(Instant moment, String zone, String day) {
    properties.put(LetterModel.LETTER_DATE, Date.from(moment));

    assertThat(in(zone).day(LetterModel.LETTER_DATE)).isEqualTo(day);
  }

  @Test
  void nothingIsNothing() {
    LetterValues none = in("Asia/Jakarta");

    assertThat(none.day(LetterModel.LETTER_DATE)).isNull();
    assertThat(none.text(LetterModel.SUBJECT)).isNull();
    assertThat(none.number(LetterModel.AGENDA_NUMBER)).isNull();
    assertThat(none.texts(LetterModel.RECIPIENTS)).isEmpty();
    assertThat(none.direction()).isNull();
    assertThat(none.registerDay()).isNull();
    assertThat(none.isNumbered()).isFalse();
  }

  @Test
  void severalValuesAndOneReadTheSame() {
    properties.put(LetterModel.COPY_TO, "Budi");
    properties.put(LetterModel.RECIPIENTS, (Serializable) Arrays.asList("Siti", null, "", "Rudi"));

    assertThat(in("Asia/Jakarta").texts(LetterModel.COPY_TO)).containsExactly("Budi");
    assertThat(in("Asia/Jakarta").texts(LetterModel.RECIPIENTS))
        .isEqualTo(List.of("Siti", "", "Rudi"));
  }

  @Test
  void aNumberIsReadWhateverTheStoreMakesOfIt() {
    properties.put(LetterModel.AGENDA_NUMBER, 7L);

    assertThat(in("Asia/Jakarta").number(LetterModel.AGENDA_NUMBER)).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({"incoming, 2026-03-02", "outgoing, 2026-03-01", "internal, 2026-03-01"})
  void aLetterIsRegisteredUnderTheDayItArrivedOrWasWritten(String direction, String day) {
    properties.put(LetterModel.DIRECTION, direction);
    properties.put(LetterModel.LETTER_DATE, Date.from(Instant.parse("2026-03-01T05:00:00Z")));
    properties.put(LetterModel.RECEIVED_DATE, Date.from(Instant.parse("2026-03-02T05:00:00Z")));

    assertThat(in("Asia/Jakarta").registerDay()).isEqualTo(day);
  }

  @Test
  void aNumberSaysWhatTheLetterSays() {
    properties.put(LetterModel.DIRECTION, "outgoing");
    properties.put(LetterModel.UNIT, "UMUM");
    properties.put(LetterModel.KIND, "letter");
    properties.put(LetterModel.CLASSIFICATION, " ");
    properties.put(LetterModel.LETTER_DATE, Date.from(Instant.parse("2026-12-31T17:00:00Z")));

    NumberTemplate.Values values = in("Asia/Jakarta").forNumber("SETDA");
    assertThat(values.direction()).isEqualTo(Direction.OUTGOING);
    assertThat(values.security()).isEqualTo(SecurityLevel.ORDINARY);
    assertThat(values.classification()).isNull();
    assertThat(values.office()).isEqualTo("SETDA");
    assertThat(values.date()).isEqualTo("2027-01-01");
    assertThat(values.serial()).isNull();
  }
}
