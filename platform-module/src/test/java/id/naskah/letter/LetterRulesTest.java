package id.naskah.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.naskah.Refused;
import id.naskah.configuration.Configuration;
import id.naskah.configuration.Direction;
import id.naskah.configuration.Life;
import id.naskah.fake.Clocks;
import id.naskah.fake.PlainOffice;
import id.naskah.model.LetterModel;
import id.naskah.platform.OfficeClock;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a registered letter must have, field by field, and what a draft may lack. */
class LetterRulesTest {
  private static final Life OVER = new Life(LocalDate.parse("2026-11-29"), null);
  private static final Life LAST_DAY = new Life(LocalDate.parse("2026-11-30"), null);

  private final Configuration configuration =
      new PlainOffice()
          .unit("UMUM")
          .unit("LAMA", null, OVER)
          .unit("AKHIR", null, LAST_DAY)
          .kind("letter", Life.OPEN)
          .kind("decree", Life.OPEN, Direction.OUTGOING)
          .kind("telex", OVER)
          .kind("fax", new Life(null, "letter"))
          .classification("000.1", Life.OPEN)
          .classification("999", OVER)
          .done();

  /** Monday 30 November in Makassar, still Sunday in London. */
  private final OfficeClock clock = Clocks.at("2026-11-29T16:30:00Z");

  private final LetterRules rules = new LetterRules(() -> configuration, clock);

  private Map<QName, Serializable> letter(Direction direction) {
    Map<QName, Serializable> letter = new HashMap<>();
    letter.put(LetterModel.DIRECTION, direction.code());
    letter.put(LetterModel.UNIT, "UMUM");
    letter.put(LetterModel.KIND, "letter");
    letter.put(LetterModel.SUBJECT, "Undangan rapat");
    letter.put(LetterModel.LETTER_DATE, day("2026-11-30"));
    letter.put(LetterModel.RECEIVED_DATE, day("2026-11-30"));
    letter.put(LetterModel.SENDER_NAME, "Siti");
    letter.put(LetterModel.RECIPIENTS, new ArrayList<>(List.of("Budi")));
    return letter;
  }

  private Serializable day(String day) {
    return clock.toDate(LocalDate.parse(day));
  }

  private String refused(Map<QName, Serializable> letter) {
    return refused(letter, Map.of());
  }

  private String refused(Map<QName, Serializable> letter, Map<QName, Serializable> before) {
    return Refused.saying(
        () -> {
          rules.check(letter, before);
          return null;
        });
  }

  private void assertAccepted(Map<QName, Serializable> letter) {
    assertThatCode(() -> rules.check(letter, Map.of())).doesNotThrowAnyException();
  }

  private static QName named(String field) {
    return QName.createQName(LetterModel.SUBJECT.getNamespaceURI(), field);
  }

  @ParameterizedTest
  @EnumSource
  void aWholeLetterIsAccepted(Direction direction) {
    assertAccepted(letter(direction));
  }

  @ParameterizedTest
  @CsvSource({
    "INCOMING, direction",
    "INCOMING, unit",
    "INCOMING, kind",
    "INCOMING, subject",
    "INCOMING, receivedDate",
    "OUTGOING, letterDate",
    "OUTGOING, recipients",
    "INTERNAL, letterDate",
    "INTERNAL, recipients",
    "OUTGOING, unit"
  })
  void whatALetterCanNotLackIsNamed(Direction direction, String field) {
    Map<QName, Serializable> letter = letter(direction);
    letter.remove(named(field));

    assertThat(refused(letter)).isEqualTo("INVALID " + field + " naskah.missing");
  }

  @ParameterizedTest
  @CsvSource({
    "INCOMING, letterDate",
    "INCOMING, recipients",
    "OUTGOING, receivedDate",
    "OUTGOING, senderName"
  })
  void whatTheOtherDirectionNeedsMayBeLacking(Direction direction, String field) {
    Map<QName, Serializable> letter = letter(direction);
    letter.remove(named(field));

    assertAccepted(letter);
  }

  @ParameterizedTest
  @ValueSource(strings = {"subject", "unit", "kind", "direction"})
  void aBlankIsNoValue(String field) {
    Map<QName, Serializable> letter = letter(Direction.INCOMING);
    letter.put(named(field), " \t ");

    assertThat(refused(letter)).startsWith("INVALID " + field + " naskah.");
  }

  @ParameterizedTest
  @CsvSource({
    "direction, sideways, naskah.choice",
    "direction, INCOMING, naskah.choice",
    "urgency, soon, naskah.choice",
    "security, topsecret, naskah.choice",
    "unit, NONE, naskah.unit.unknown",
    "unit, LAMA, naskah.life.over",
    "kind, memo, naskah.kind.unknown",
    "kind, decree, naskah.kind.unknown",
    "kind, telex, naskah.life.over",
    "kind, fax, naskah.life.succeeded",
    "classification, 000, naskah.classification.unknown",
    "classification, 999, naskah.life.over"
  })
  void codesAreThoseOfTheOfficeInUse(String field, String code, String key) {
    Map<QName, Serializable> letter = letter(Direction.INCOMING);
    letter.put(named(field), code);

    assertThat(refused(letter)).isEqualTo("INVALID " + field + " " + key);
  }

  @ParameterizedTest
  @CsvSource({"unit, AKHIR", "classification, 000.1", "urgency, veryUrgent", "security, topSecret"})
  void whatIsInUseOnItsLastDayIsAccepted(String field, String code) {
    Map<QName, Serializable> letter = letter(Direction.INCOMING);
    letter.put(named(field), code);

    assertAccepted(letter);
  }

  @ParameterizedTest
  @CsvSource({"unit, LAMA", "kind, telex", "classification, 999", "unit, NONE", "kind, memo"})
  void aLetterKeepsACodeThatWentOutOfUseSince(String field, String code) {
    Map<QName, Serializable> letter = letter(Direction.INCOMING);
    letter.put(named(field), code);

    assertThatCode(() -> rules.check(letter, new HashMap<>(letter))).doesNotThrowAnyException();
    assertThat(refused(letter, letter(Direction.INCOMING))).startsWith("INVALID " + field);
  }

  @ParameterizedTest
  @CsvSource({
    "subject, 1000", "letterNumber, 255", "senderName, 300", "senderOrganisation, 300",
    "kind, 60", "unit, 60", "classification, 60", "summary, 10000"
  })
  void eachTextHasItsLength(String field, int most) {
    Map<QName, Serializable> letter = letter(Direction.INCOMING);
    letter.put(named(field), "x".repeat(most + 1));
    assertThat(refused(letter)).isEqualTo("INVALID " + field + " naskah.text.tooLong");

    letter.put(named(field), "x".repeat(most));
    assertThatCode(() -> rules.checkDraft(letter)).doesNotThrowAnyException();
  }

  @Test
  void onlyTheSummaryHasLines() {
    Map<QName, Serializable> letter = letter(Direction.INCOMING);
    letter.put(LetterModel.SUMMARY, "one\ntwo\tthree");
    assertAccepted(letter);

    letter.put(LetterModel.SUBJECT, "one\ntwo");
    assertThat(refused(letter)).isEqualTo("INVALID subject naskah.text.control");
  }

  @ParameterizedTest
  @ValueSource(strings = {"recipients", "copyTo"})
  void twoHundredNamesAreTheMost(String field) {
    Map<QName, Serializable> letter = letter(Direction.OUTGOING);
    letter.put(named(field), new ArrayList<>(Collections.nCopies(200, "Budi")));
    assertAccepted(letter);

    letter.put(named(field), new ArrayList<>(Collections.nCopies(201, "Budi")));
    assertThat(refused(letter)).isEqualTo("INVALID " + field + " naskah.tooMany");
  }

  @ParameterizedTest
  @ValueSource(strings = {"recipients", "copyTo"})
  void eachNameIsOneLine(String field) {
    Map<QName, Serializable> letter = letter(Direction.OUTGOING);
    letter.put(named(field), new ArrayList<>(List.of("Budi", "Siti\nRudi")));
    assertThat(refused(letter)).isEqualTo("INVALID " + field + " naskah.text.control");

    letter.put(named(field), new ArrayList<>(List.of("x".repeat(301))));
    assertThat(refused(letter)).isEqualTo("INVALID " + field + " naskah.text.tooLong");
  }

  @Test
  void namesThatAreBlankAddressNobody() {
    Map<QName, Serializable> letter = letter(Direction.INTERNAL);
    letter.put(LetterModel.RECIPIENTS, new ArrayList<>(List.of("", "  ")));
    assertThat(refused(letter)).isEqualTo("INVALID recipients naskah.missing");

    letter.put(LetterModel.RECIPIENTS, new ArrayList<>(List.of("", "Budi")));
    assertAccepted(letter);
  }

  @ParameterizedTest
  @CsvSource({",,false", "Siti,,true", ",Kemenag,true", "' ',' ',false", "Siti,Kemenag,true"})
  void anIncomingLetterComesFromSomebody(String name, String organisation, boolean right) {
    Map<QName, Serializable> letter = letter(Direction.INCOMING);
    letter.put(LetterModel.SENDER_NAME, name);
    letter.put(LetterModel.SENDER_ORGANISATION, organisation);

    if (right) {
      assertAccepted(letter);
    } else {
      assertThat(refused(letter)).isEqualTo("INVALID senderOrganisation naskah.sender.missing");
    }
  }
}
