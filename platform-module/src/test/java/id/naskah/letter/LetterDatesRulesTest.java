package id.naskah.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.naskah.Refused;
import id.naskah.configuration.Direction;
import id.naskah.model.LetterModel;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a letter may be dated, what a draft may lack, and what is added to it. */
class LetterDatesRulesTest extends LetterRulesCases {
  @ParameterizedTest
  @CsvSource({
    // received, dated
    "2026-11-30, 2026-11-30",
    "2026-11-30,",
    "1900-01-01, 1900-01-01",
    "2024-02-29, 2023-12-31"
  })
  void anIncomingLetterIsDatedBeforeItArrivesAndHasArrived(String received, String dated) {
    Map<QName, Serializable> letter = letter(Direction.INCOMING);
    letter.put(LetterModel.RECEIVED_DATE, day(received));
    letter.put(LetterModel.LETTER_DATE, dated == null ? null : day(dated));

    assertAccepted(letter);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-01, 2026-11-30, receivedDate, naskah.date.range",
    "1899-12-31, , receivedDate, naskah.date.range",
    "2026-11-30, 2026-12-01, letterDate, naskah.date.range",
    "2026-11-30, 1899-12-31, letterDate, naskah.date.range",
    "2026-11-28, 2026-11-29, letterDate, naskah.date.afterReceived"
  })
  void anIncomingLetterIsRefusedOtherwise(String received, String dated, String field, String key) {
    Map<QName, Serializable> letter = letter(Direction.INCOMING);
    letter.put(LetterModel.RECEIVED_DATE, day(received));
    letter.put(LetterModel.LETTER_DATE, dated == null ? null : day(dated));

    assertThat(refused(letter)).isEqualTo("INVALID " + field + " " + key);
  }

  @ParameterizedTest
  @CsvSource({"2026-12-31, true", "2027-01-01, false", "1900-01-01, true", "1899-12-31, false"})
  void anOutgoingLetterMayBeDatedAMonthAhead(String dated, boolean right) {
    Map<QName, Serializable> letter = letter(Direction.OUTGOING);
    letter.put(LetterModel.LETTER_DATE, day(dated));
    letter.put(LetterModel.RECEIVED_DATE, null);

    if (right) {
      assertAccepted(letter);
    } else {
      assertThat(refused(letter)).isEqualTo("INVALID letterDate naskah.date.range");
    }
  }

  @Test
  void aLetterThatGoesOutMayBeDatedAfterTheDayAnAnswerArrived() {
    Map<QName, Serializable> letter = letter(Direction.OUTGOING);
    letter.put(LetterModel.RECEIVED_DATE, day("2026-11-01"));

    assertAccepted(letter);
  }

  @Test
  void aDraftMayLackEverything() {
    assertThatCode(() -> rules.checkDraft(Map.of())).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "direction, sideways, naskah.choice",
    "urgency, soon, naskah.choice",
    "security, none, naskah.choice",
    "subject, a\u0000b, naskah.text.control"
  })
  void whatADraftHasCanBeKept(String field, String value, String key) {
    assertThat(
            Refused.saying(
                () -> {
                  rules.checkDraft(Map.of(named(field), value));
                  return null;
                }))
        .isEqualTo("INVALID " + field + " " + key);
  }

  @Test
  void whatTheClerkLeftOpenIsOrdinaryAndOfToday() {
    assertThat(rules.defaults(Map.of(LetterModel.DIRECTION, "incoming")))
        .containsOnly(
            Map.entry(LetterModel.URGENCY, "ordinary"),
            Map.entry(LetterModel.SECURITY, "ordinary"),
            Map.entry(LetterModel.STATUS, "open"),
            Map.entry(LetterModel.RECEIVED_DATE, day("2026-11-30")));
    assertThat(rules.defaults(Map.of(LetterModel.DIRECTION, "outgoing")))
        .containsEntry(LetterModel.LETTER_DATE, day("2026-11-30"))
        .doesNotContainKey(LetterModel.RECEIVED_DATE);
  }

  @Test
  void whatIsThereIsNotReplaced() {
    Map<QName, Serializable> letter = letter(Direction.OUTGOING);
    letter.put(LetterModel.URGENCY, "urgent");
    letter.put(LetterModel.SECURITY, "secret");
    letter.put(LetterModel.STATUS, "draft");

    assertThat(rules.defaults(letter)).isEmpty();
  }

  @Test
  void anEmptiedFieldIsOpenToo() {
    assertThat(rules.defaults(Map.of(LetterModel.URGENCY, "")))
        .containsEntry(LetterModel.URGENCY, "ordinary");
  }

  @Test
  void aNumberedLetterKeepsItsYear() {
    Map<QName, Serializable> letter = new HashMap<>();
    letter.put(LetterModel.DIRECTION, "incoming");
    letter.put(LetterModel.SERIES, "UMUM/incoming");

    assertThat(rules.defaults(letter)).doesNotContainKey(LetterModel.RECEIVED_DATE);
  }
}
