package id.naskah.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working days, counted forwards and between two days, over weekends, holidays and year ends. */
class WorkingCalendarTest {
  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private final WorkingCalendar calendar =
      new WorkingCalendar(
          WEEKEND,
          new TreeMap<>(
              Map.of(
                  LocalDate.parse("2026-12-25"), DayKind.HOLIDAY,
                  LocalDate.parse("2026-12-24"), DayKind.COLLECTIVE_LEAVE,
                  LocalDate.parse("2026-12-26"), DayKind.HOLIDAY,
                  LocalDate.parse("2026-12-19"), DayKind.WORKING_DAY,
                  LocalDate.parse("2026-12-22"), DayKind.WORKING_DAY,
                  LocalDate.parse("2027-01-01"), DayKind.HOLIDAY)));

  @ParameterizedTest
  @CsvSource({
    "2026-12-18, true",
    "2026-12-19, true",
    "2026-12-20, false",
    "2026-12-22, true",
    "2026-12-24, false",
    "2026-12-25, false",
    "2026-12-26, false",
    "2027-01-01, false",
    "2026-01-01, true"
  })
  void exceptionsWinOverTheWeekday(LocalDate day, boolean works) {
    assertThat(calendar.isWorkingDay(day)).isEqualTo(works);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-18, 0, 2026-12-18",
    "2026-12-18, 1, 2026-12-19",
    "2026-12-18, 2, 2026-12-21",
    "2026-12-20, 0, 2026-12-21",
    "2026-12-20, 1, 2026-12-21",
    "2026-12-23, 1, 2026-12-28",
    "2026-12-24, 0, 2026-12-28",
    "2026-12-31, 1, 2027-01-04",
    "2028-02-28, 1, 2028-02-29",
    "2028-02-29, 1, 2028-03-01"
  })
  void countsForwards(LocalDate from, int days, String expected) {
    assertThat(calendar.plusWorkingDays(from, days)).isEqualTo(expected);
  }

  @Test
  void doesNotCountBackwards() {
    assertThatThrownBy(() -> calendar.plusWorkingDays(LocalDate.parse("2026-12-18"), -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-18, 2026-12-18, 0",
    "2026-12-18, 2026-12-19, 1",
    "2026-12-19, 2026-12-20, 0",
    "2026-12-18, 2026-12-21, 2",
    "2026-12-21, 2026-12-18, -2",
    "2026-12-23, 2026-12-27, 0",
    "2026-12-23, 2027-01-04, 5",
    "2026-12-20, 2026-12-21, 1",
    "2024-01-01, 2025-01-01, 262"
  })
  void countsBetween(LocalDate from, LocalDate to, int expected) {
    assertThat(calendar.workingDaysBetween(from, to)).isEqualTo(expected);
  }

  /** The quick way over weeks and exceptions gives what counting day by day gives. */
  @Test
  void countingByWeeksAgreesWithCountingByDays() {
    Random random = new Random(20261129);
    LocalDate first = LocalDate.parse("2026-01-01");
    List<DayKind> kinds = List.of(DayKind.values());
    for (int round = 0; round < 200; round++) {
      EnumSet<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
      for (DayOfWeek day : DayOfWeek.values()) {
        if (weekend.size() < 6 && random.nextInt(4) == 0) {
          weekend.add(day);
        }
      }
      TreeMap<LocalDate, DayKind> exceptions = new TreeMap<>();
      for (int i = 0; i < 20; i++) {
        DayKind kind = kinds.get(random.nextInt(kinds.size()));
        exceptions.put(first.plusDays(random.nextInt(60)), kind);
      }
      WorkingCalendar some = new WorkingCalendar(weekend, exceptions);
      LocalDate from = first.plusDays(random.nextInt(60));
      LocalDate to = from.plusDays(random.nextInt(40));

      long counted = from.plusDays(1).datesUntil(to.plusDays(1)).filter(some::isWorkingDay).count();
      assertThat(some.workingDaysBetween(from, to))
          .as("%s to %s, weekend %s, %s", from, to, weekend, exceptions)
          .isEqualTo((int) counted);
      assertThat(some.workingDaysBetween(to, from)).isEqualTo((int) -counted);
      int days = random.nextInt(15) + 1;
      LocalDate due = some.plusWorkingDays(from, days);
      assertThat(some.workingDaysBetween(from, due)).isEqualTo(days);
      assertThat(some.isWorkingDay(due)).isTrue();
    }
  }

  @Test
  void anOfficeWithoutAnyWorkingDayCanNotCount() {
    assertThatThrownBy(() -> new WorkingCalendar(EnumSet.allOf(DayOfWeek.class), new TreeMap<>()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anOfficeMayWorkSevenDaysAWeek() {
    WorkingCalendar always = new WorkingCalendar(Set.of(), new TreeMap<>());

    assertThat(always.plusWorkingDays(LocalDate.parse("2028-02-25"), 10)).isEqualTo("2028-03-06");
    assertThat(
            always.workingDaysBetween(LocalDate.parse("2028-02-25"), LocalDate.parse("2028-03-06")))
        .isEqualTo(10);
  }
}
