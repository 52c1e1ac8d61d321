package id.naskah.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naskah.configuration.NumberTemplate.Values;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The formats that were seen in use can all be written. */
class NumberTemplateTest {
  @Test
  void securityAndOffice() {
    Values letter =
        letter("D-IV", SecurityLevel.ORDINARY, "KKA", "PANRB", "2012-06-14").withSerial(235);

    assertThat(
            format("{security}-{serial}/{office}/{unit}/{classification}/{month}/{year}", letter))
        .isEqualTo("B-235/PANRB/D-IV/KKA/06/2012");
  }

  @Test
  void dottedClass() {
    Values letter =
        letter("IJ", SecurityLevel.SECRET, "KP.07.6", "ITJEN", "2020-04-01").withSerial(99);

    assertThat(format("{security}-{serial}/{unit}/{classification}/{month}/{year}", letter))
        .isEqualTo("R-99/IJ/KP.07.6/04/2020");
  }

  @Test
  void romanMonthBeforeClassAndYear() {
    Values letter =
        letter("Setum", SecurityLevel.ORDINARY, "KKA", "AD", "2023-02-28").withSerial(7);

    assertThat(
            format(
                "{security}/Speng-{serial}/{month:roman}/{classification}/{year}/{unit}", letter))
        .isEqualTo("B/Speng-7/II/KKA/2023/Setum");
  }

  @Test
  void withoutDate() {
    Values letter =
        letter("OR", SecurityLevel.ORDINARY, "000.8.3.3", "SETDA", "2024-01-02").withSerial(15);

    assertThat(format("{classification}/{serial}/{unit}", letter)).isEqualTo("000.8.3.3/15/OR");
  }

  @Test
  void paddedSerial() {
    Values letter = letter("TGR", SecurityLevel.ORDINARY, "140", "TGR", "2021-07-09").withSerial(1);

    assertThat(format("{classification}/{serial:3}/{unit}/{month:roman}/{year}", letter))
        .isEqualTo("140/001/TGR/VII/2021");
  }

  @Test
  void paddingCutsNothing() {
    Values letter = letter("U", SecurityLevel.ORDINARY, "140", "O", "2021-07-09");

    assertThat(format("{serial:3}", letter.withSerial(12345))).isEqualTo("12345");
  }

  @ParameterizedTest
  @CsvSource({
    "{security},SR",
    "{kind},decree",
    "{direction},outgoing",
    "{day},09",
    "{month:roman},XII",
    "'a $1 \\ b {unit}','a $1 \\ b U'"
  })
  void otherTokens(String template, String expected) {
    Values letter = letter("U", SecurityLevel.TOP_SECRET, "140", "O", "2021-12-09");

    assertThat(format(template, letter.withSerial(1))).isEqualTo(expected);
  }

  @Test
  void digitsAreThoseOfEveryLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      Values letter = letter("U", SecurityLevel.ORDINARY, "140", "O", "2021-07-09").withSerial(1);

      assertThat(format("{serial:3}/{day}/{month}/{year}", letter)).isEqualTo("001/09/07/2021");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{serial", "serial}", "{seriel}", "{}", "{serial:0}", "{serial:12}", "{{unit}}"})
  void refuses(String template) {
    assertThatThrownBy(() -> NumberTemplate.parse(template))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void knowsWhatItUses() {
    NumberTemplate template = NumberTemplate.parse("{serial:3}/{month:roman}");

    assertThat(template.uses("serial")).isTrue();
    assertThat(template.uses("month")).isTrue();
    assertThat(template.uses("year")).isFalse();
  }

  private static String format(String template, Values letter) {
    return NumberTemplate.parse(template).format(letter);
  }

  private static Values letter(
      String unit, SecurityLevel security, String code, String office, String date) {
    return new Values(
        Direction.OUTGOING, unit, "decree", security, code, office, LocalDate.parse(date), null);
  }
}
