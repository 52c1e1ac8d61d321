package id.naskah.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.naskah.configuration.Direction;
import id.naskah.model.LetterModel;
import java.io.Serializable;
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
class LetterRulesTest extends LetterRulesCases {
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
