package id.naskah.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list begins at a month, a day or a number. */
class ListBeginningTest {
  private static final List<Condition> SERIES =
      List.of(
          Condition.of(WhereField.SERIES, "=", List.of("A/incoming")),
          Condition.of(WhereField.AGENDA_YEAR, "=", List.of("2026")));

  @ParameterizedTest
  @CsvSource({
    "RECEIVED_DATE, 2024-02, true, l.received_date >= ?, 2024-02-01",
    "RECEIVED_DATE, 2024-02, false, l.received_date <= ?, 2024-02-29",
    "LETTER_DATE, 2024-02-10, false, l.letter_date <= ?, 2024-02-10",
    "DUE_DATE, 2026-12, true, l.due >= ?, 2026-12-01",
    "AGENDA_NUMBER, 235, true, l.agenda_number >= ?, 235",
    "AGENDA_NUMBER, 235, false, l.agenda_number <= ?, 235"
  })
  void whatComesBeforeIsLeftOut(
      LetterOrder order, String from, boolean ascending, String sql, String value) {
    Condition condition = ListBeginning.at(from, order, ascending, SERIES);

    assertThat(condition.sql()).isEqualTo(sql);
    assertThat(condition.values()).extracting(String::valueOf).containsExactly(value);
  }

  @ParameterizedTest
  @CsvSource({
    "RECEIVED_DATE, 2024-13, naskah.from.month",
    "RECEIVED_DATE, 2024-02-30, naskah.from.month",
    "LETTER_DATE, 0000-01, naskah.from.month",
    "DUE_DATE, x, naskah.from.month",
    "AGENDA_NUMBER, x, naskah.number.format",
    "AGENDA_NUMBER, 99999999999, naskah.number.format",
    "CREATED_AT, 2024-01, naskah.from.order"
  })
  void anotherPlaceIsRefused(LetterOrder order, String from, String key) {
    assertThat(Refused.saying(() -> ListBeginning.at(from, order, true, SERIES)))
        .isEqualTo("INVALID from " + key);
  }

  @Test
  void aNumberNeedsItsSeriesAndYear() {
    for (Condition one : SERIES) {
      assertThat(
              Refused.saying(
                  () -> ListBeginning.at("5", LetterOrder.AGENDA_NUMBER, true, List.of(one))))
          .isEqualTo("INVALID from naskah.from.series");
    }
  }
}
