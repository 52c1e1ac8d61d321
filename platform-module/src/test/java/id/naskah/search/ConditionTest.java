package id.naskah.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Refused;
import java.sql.Date;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is asked of the database for each operator, and what of the index. */
class ConditionTest {
  private static Condition condition(WhereField field, String operator, String values) {
    return Condition.of(field, operator, Arrays.asList(values.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "STATUS, =, open, l.status = ?",
    "STATUS, IN, open, l.status IN (?)",
    "STATUS, IN, open void draft, 'l.status IN (?, ?, ?)'",
    "AGENDA_NUMBER, =, 5, l.agenda_number = ?",
    "AGENDA_NUMBER, <, 5, l.agenda_number < ?",
    "AGENDA_NUMBER, <=, 5, l.agenda_number <= ?",
    "AGENDA_NUMBER, >, 5, l.agenda_number > ?",
    "AGENDA_NUMBER, >=, 5, l.agenda_number >= ?",
    "AGENDA_YEAR, BETWEEN, 2025 2026, l.agenda_year BETWEEN ? AND ?",
    "LETTER_DATE, BETWEEN, 2026-01-01 2026-12-31, l.letter_date BETWEEN ? AND ?",
    "LETTER_NUMBER, =, b-1, l.number_key = ?"
  })
  void everyValueStandsBehindAQuestionMark(
      WhereField field, String operator, String values, String sql) {
    Condition condition = condition(field, operator, values);

    assertThat(condition.sql()).isEqualTo(sql);
    assertThat(condition.values()).hasSize((int) sql.chars().filter(c -> c == '?').count());
  }

  @Test
  void aFlagAndItsContraryHaveNoValue() {
    Condition yes = condition(WhereField.PASSED_ON, "=", "true");
    Condition no = condition(WhereField.PASSED_ON, "=", "false");

    assertThat(no.sql()).isEqualTo("NOT " + yes.sql());
    assertThat(yes.values()).isEmpty();
    assertThat(no.values()).isEmpty();
  }

  @Test
  void aHeadingIsComparedAsItIsWrittenAndASenderIsNot() {
    Condition heading = condition(WhereField.CLASSIFICATION_UNDER, "=", "Hk.01");
    Condition sender = condition(WhereField.SENDER, "=", "dinas");

    assertThat(heading.sql()).isEqualTo("l.classification ~>=~ ? AND l.classification ~<~ ?");
    assertThat(heading.values().get(0)).isEqualTo("Hk.01");
    assertThat((String) heading.values().get(1)).startsWith("Hk.01").hasSizeGreaterThan(5);
    assertThat(sender.values().get(0)).isEqualTo("DINAS");
    assertThat(Refused.saying(() -> condition(WhereField.CLASSIFICATION_UNDER, "IN", "005 006")))
        .isEqualTo("INVALID where naskah.where.operator");
  }

  @Test
  void aHoldIsAskedForInBothPlacesThatNameIt() {
    Condition held = Condition.heldBy(7);

    assertThat(held.values()).containsExactly(7L, 7L);
    assertThat(held.sql().chars().filter(c -> c == '?').count()).isEqualTo(2);
  }

  @Test
  void aSenderIsFoundByTheBeginningOfTheNameWhateverItsCaseAndSpaces() {
    Condition sender = Condition.of(WhereField.SENDER, "=", List.of(" dinas  kes"));

    assertThat(sender.values()).containsExactly("DINAS KES", "DINAS KES\uDBFF\uDFFF");
    assertThat(sender.sql()).isEqualTo("l.sender_key ~>=~ ? AND l.sender_key ~<~ ?");
    assertThat(AftsCondition.of(sender)).isEmpty();
    assertThat(Refused.saying(() -> Condition.of(WhereField.SENDER, "=", List.of(" "))))
        .isEqualTo("INVALID where: sender naskah.missing");
  }

  @ParameterizedTest
  @CsvSource({
    "SENDER, IN, where, naskah.where.operator",
    "STATUS, <, where, naskah.where.operator",
    "STATUS, BETWEEN, where, naskah.where.operator",
    "LETTER_NUMBER, >=, where, naskah.where.operator",
    "PASSED_ON, IN, where, naskah.where.operator",
    "AGENDA_YEAR, BETWEEN, where, naskah.where.syntax",
    "LETTER_DATE, =, where: letterDate, naskah.date.format",
    "AGENDA_YEAR, =, where: agendaYear, naskah.number.format",
    "PASSED_ON, =, where: passedOn, naskah.choice"
  })
  void whatMakesNoSenseNamesItsField(WhereField field, String operator, String named, String key) {
    assertThat(Refused.saying(() -> condition(field, operator, "x")))
        .isEqualTo("INVALID " + named + " " + key);
  }

  @Test
  void aHoldCanNotBeNamedByAClient() {
    assertThat(WhereField.named("HELD")).isEmpty();
    assertThat(WhereField.named("held")).isEmpty();
    assertThat(WhereField.all()).doesNotContain("null").startsWith("direction, kind");
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"HELD", "NUMBER_PART", "NUMBER_PARTS", "DUE_DATE"})
  void eachFieldIsFoundByItsNameAsItIsWritten(WhereField field) {
    assertThat(WhereField.named(field.field())).contains(field);
    assertThat(WhereField.named(field.field().toUpperCase(java.util.Locale.ROOT))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "b-12/x, =, B-12/X",
    "'  b  12 ', =, B 12",
    "b-1*, LIKE, B-1%",
    "b-1?/x, LIKE, B-1_/X",
    "B-100%*, LIKE, B-100\\%%",
    "B_1*, LIKE, B\\_1%",
    "'B\\1*', LIKE, B\\\\1%",
    "B-1*/?6, LIKE, B-1%/_6"
  })
  void aNumberIsLookedForAsItWasTyped(String typed, String operator, String value) {
    assertThat(Condition.likeNumber(typed))
        .contains(new Condition(WhereField.LETTER_NUMBER, operator, List.of(value)));
  }

  @ParameterizedTest
  @CsvSource({"*12", "?12", "B*", "B?12", "?12*", "B?1*", "*", "B*?"})
  void aNumberThatBeginsWithAnythingIsNotLookedFor(String typed) {
    assertThat(Condition.likeNumber(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "STATUS | = | open | (nsk:status:\"open\")",
        "UNIT | IN | A.1 B/2 | (nsk:unit:\"A.1\" OR nsk:unit:\"B/2\")",
        "CREATED_BY | = | budi@x.id | (cm:creator:\"budi@x.id\")",
        // what could mean something to the index is left to the database
        "UNIT | = | a\" | ",
        "UNIT | = | a* | ",
        "UNIT | IN | A b:c | ",
        "LETTER_NUMBER | = | B-1 | ",
        "PASSED_ON | = | true | ",
        "WITH_OFFICIALS | = | false | ",
        "AGENDA_NUMBER | = | 7 | nsk:agendaNumber:[7 TO 7]",
        "AGENDA_NUMBER | IN | 9 2 5 | nsk:agendaNumber:[2 TO 9]",
        "AGENDA_NUMBER | BETWEEN | 2 9 | nsk:agendaNumber:[2 TO 9]",
        "AGENDA_NUMBER | = | -7 | nsk:agendaNumber:[0 TO 0]",
        "AGENDA_NUMBER | < | 7 | ",
        "AGENDA_NUMBER | >= | 7 | ",
        // a day wider on both sides: the index may count days in another zone
        "LETTER_DATE | = | 2026-03-01 | nsk:letterDate:[\"2026-02-28\" TO \"2026-03-02\"]",
        "LETTER_DATE | BETWEEN | 2024-02-29 2024-12-31 "
            + "| nsk:letterDate:[\"2024-02-28\" TO \"2025-01-01\"]",
        "LETTER_DATE | > | 2026-03-01 | nsk:letterDate:[\"2026-02-28\" TO \"9999-12-31\"]",
        "LETTER_DATE | <= | 2026-03-01 | nsk:letterDate:[\"0001-01-01\" TO \"2026-03-02\"]",
        "LETTER_DATE | = | 0001-01-01 | nsk:letterDate:[\"0001-01-01\" TO \"0001-01-02\"]",
        "LETTER_DATE | >= | 9999-12-31 | nsk:letterDate:[\"9999-12-30\" TO \"9999-12-31\"]",
        "LETTER_DATE | = | 9999-12-31 | nsk:letterDate:[\"9999-12-30\" TO \"9999-12-31\"]",
        "RECEIVED_DATE | IN | 2026-03-01 2026-01-01 "
            + "| nsk:receivedDate:[\"2025-12-31\" TO \"2026-03-02\"]"
      })
  void theIndexIsAskedForNoLessThanTheDatabase(
      WhereField field, String operator, String values, String clause) {
    assertThat(AftsCondition.of(condition(field, operator, values)).orElse(null)).isEqualTo(clause);
  }

  @Test
  void theIndexKnowsNoHolds() {
    assertThat(AftsCondition.of(Condition.heldBy(1))).isEmpty();
  }

  @Test
  void aDayIsComparedAsADay() {
    assertThat(condition(WhereField.LETTER_DATE, "=", "2024-02-29").values())
        .containsExactly(Date.valueOf("2024-02-29"));
  }
}
