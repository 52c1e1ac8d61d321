package id.naskah.execution;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.configuration.DayKind;
import id.naskah.configuration.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the rows of a report say, by an office with New Year and a collective leave. */
class ExecutionTallyTest {
  private static final LocalDate TODAY = day("2026-01-30");

  private final ExecutionTally tally = new ExecutionTally();
  private final WorkingCalendar calendar;

  ExecutionTallyTest() {
    TreeMap<LocalDate, DayKind> days = new TreeMap<>();
    days.put(day("2025-12-25"), DayKind.HOLIDAY);
    days.put(day("2025-12-26"), DayKind.COLLECTIVE_LEAVE);
    days.put(day("2026-01-01"), DayKind.HOLIDAY);
    days.put(day("2026-01-03"), DayKind.WORKING_DAY);
    calendar = new WorkingCalendar(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), days);
  }

  private static LocalDate day(String day) {
    return day == null ? null : LocalDate.parse(day);
  }

  private void add(String day, String passedOn, String settled) {
    add(new LetterRun(day(day), day(passedOn), settled != null, day(settled), null, 0, 0));
  }

  private void add(LetterRun run) {
    tally.add(run, calendar, TODAY);
  }

  private ExecutionRow row() {
    return tally.row("ORG", "Organisation", true);
  }

  /** Wednesday 24 December to Monday 5 January: 29, 30, 31, 2, the Saturday 3, and 5. */
  @Test
  void workingDaysGoOverTheEndOfTheYear() {
    add("2025-12-24", "2025-12-24", "2026-01-05");

    assertThat(row().toPassOn()).isEqualTo(new ExecutionRow.Percentiles(0, 0));
    assertThat(row().toSettle()).isEqualTo(new ExecutionRow.Percentiles(6, 6));
  }

  @Test
  void whatIsOpenIsCountedAndHasNoDays() {
    add("2026-01-05", null, null);
    add("2026-01-05", "2026-01-07", null);
    // Settled, and nothing says when: a letter that was taken over from elsewhere.
    add(new LetterRun(day("2026-01-05"), null, true, null, null, 0, 0));

    assertThat(row().letters()).isEqualTo(3);
    assertThat(row().passedOn()).isEqualTo(1);
    assertThat(row().settled()).isEqualTo(1);
    assertThat(row().toPassOn().median()).isEqualTo(2);
    assertThat(row().toSettle().median()).isNull();
    assertThat(row().percentInTime()).isNull();
  }

  @Test
  void overdueIsCountedByWorkingDays() {
    // A week of five, then six, eleven, and twenty-one days before Friday 30 January.
    for (String since :
        new String[] {"2026-01-29", "2026-01-23", "2026-01-22", "2026-01-15", "2026-01-01"}) {
      add(new LetterRun(day("2025-12-01"), null, false, null, day(since), 2, 1));
    }

    assertThat(row().overdue())
        .containsEntry(Age.UP_TO_5, 2L)
        .containsEntry(Age.UP_TO_10, 1L)
        .containsEntry(Age.UP_TO_20, 1L)
        .containsEntry(Age.MORE, 1L);
    assertThat(row().judged()).isEqualTo(10);
    assertThat(row().percentInTime()).isEqualTo(50);
  }

  @Test
  void allTogetherIsTheSumOfTheRows() {
    add("2026-01-05", "2026-01-06", "2026-01-06");
    ExecutionTally other = new ExecutionTally();
    other.add(
        new LetterRun(day("2026-01-05"), day("2026-01-12"), false, null, day("2026-01-28"), 1, 0),
        calendar,
        TODAY);
    ExecutionTally all = new ExecutionTally();
    all.addAll(tally);
    all.addAll(other);

    ExecutionRow row = all.row(null, null, true);
    assertThat(row.letters()).isEqualTo(2);
    assertThat(row.toPassOn()).isEqualTo(new ExecutionRow.Percentiles(1, 5));
    assertThat(row.overdue()).containsEntry(Age.UP_TO_5, 1L);
    assertThat(new ExecutionTally().row(null, null, false).toPassOn()).isNull();
  }
}
