package id.naskah.routing;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Refused;
import id.naskah.configuration.Configuration;
import id.naskah.configuration.DayKind;
import id.naskah.configuration.Recipient;
import id.naskah.fake.Clocks;
import id.naskah.fake.PlainOffice;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A due date is a day from today on, and no later than that of the part above it. */
class DueDatesTest {
  /** Monday 30 November in Makassar, still Sunday in London. */
  private static final String MONDAY = "2026-11-29T16:00:00Z";

  private final Configuration configuration =
      new PlainOffice()
          .day("2026-12-09", DayKind.HOLIDAY)
          .day("2026-12-12", DayKind.WORKING_DAY)
          .day("2026-12-25", DayKind.COLLECTIVE_LEAVE)
          .done();
  private final DueDates dates = new DueDates(() -> configuration, Clocks.at(MONDAY));

  private static PassOn asking(LocalDate due, Integer days) {
    return new PassOn(
        List.of(Recipient.user("budi")), List.of(), List.of("follow"), null, due, days, null);
  }

  private String due(String day, Integer days, String urgency, String latest) {
    LocalDate asked = day == null ? null : LocalDate.parse(day);
    LocalDate above = latest == null ? null : LocalDate.parse(latest);
    return dates.of(asking(asked, days), urgency, above).toString();
  }

  @ParameterizedTest
  @CsvSource({
    "veryUrgent, 2026-12-01",
    "urgent,     2026-12-03",
    "ordinary,   2026-12-07",
    ",           2026-12-07",
    "someday,    2026-12-07"
  })
  void urgencyDecidesWhereNothingIsAskedFor(String urgency, String expected) {
    assertThat(due(null, null, urgency, null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0,  2026-11-30",
    "1,  2026-12-01",
    "5,  2026-12-07",
    "6,  2026-12-08",
    "7,  2026-12-10", // the 9th is a holiday
    "8,  2026-12-11",
    "9,  2026-12-12", // a Saturday on which the office works
    "10, 2026-12-14"
  })
  void workingDaysAreThoseOfTheOffice(int days, String expected) {
    assertThat(due(null, days, "veryUrgent", null)).isEqualTo(expected);
  }

  @Test
  void aWholeYearOfWorkingDaysIsTheMost() {
    assertThat(due(null, 365, null, null)).isEqualTo("2028-04-25");
    assertThat(Refused.saying(() -> due(null, 366, null, null)))
        .isEqualTo("INVALID dueInWorkingDays naskah.range");
    assertThat(Refused.saying(() -> due(null, -1, null, null)))
        .isEqualTo("INVALID dueInWorkingDays naskah.range");
  }

  @Test
  void zeroDaysOnADayWithoutWorkIsTheNextOneWithWork() {
    DueDates onSunday = new DueDates(() -> configuration, Clocks.at("2026-11-29T15:59:59Z"));

    assertThat(onSunday.of(asking(null, 0), null, null)).isEqualTo("2026-11-30");
  }

  @ParameterizedTest
  @CsvSource({
    // today in Makassar; a Sunday may be asked for by its date
    "2026-11-30, , 2026-11-30",
    "2026-12-06, , 2026-12-06",
    // five years and no more
    "2031-11-30, , 2031-11-30",
    // up to what is due above
    "2026-12-10, 2026-12-10, 2026-12-10",
    // what is overdue above does not bind
    "2027-01-10, 2026-11-29, 2027-01-10"
  })
  void aDateIsTakenAsItIs(String asked, String latest, String expected) {
    assertThat(due(asked, null, "urgent", latest)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-29,",
    "2031-12-01,",
    "2026-12-11, 2026-12-10",
    "2026-12-01, 2026-11-30",
    "0001-01-01,"
  })
  void aDateInThePastOrAfterThePartAboveIsRefused(String asked, String latest) {
    assertThat(Refused.saying(() -> due(asked, null, "urgent", latest)))
        .isEqualTo("INVALID dueDate naskah.date.range");
  }

  @Test
  void countedDaysAreNotLongerThanThePartAboveEither() {
    assertThat(due(null, 3, null, "2026-12-03")).isEqualTo("2026-12-03");
    assertThat(Refused.saying(() -> due(null, 4, null, "2026-12-03")))
        .isEqualTo("INVALID dueDate naskah.date.range");
  }

  @ParameterizedTest
  @CsvSource({
    // earlier than the usual: the usual gives way
    "2026-12-01, 2026-12-01",
    "2026-12-07, 2026-12-07",
    "2026-12-08, 2026-12-07",
    // overdue above: today, as nothing can be due before
    "2026-11-30, 2026-11-30",
    "2026-11-29, 2026-11-30",
    "2020-02-29, 2026-11-30"
  })
  void theUsualGivesWayToThePartAbove(String latest, String expected) {
    assertThat(due(null, null, "ordinary", latest)).isEqualTo(expected);
  }

  @Test
  void aDateAndANumberOfDaysContradictEachOther() {
    assertThat(Refused.saying(() -> due("2026-12-01", 1, null, null)))
        .isEqualTo("INVALID dueInWorkingDays naskah.due.both");
  }
}
