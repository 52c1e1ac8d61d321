package id.naskah.retention.clock;

import static id.naskah.retention.schedule.FinalAction.DESTROY;
import static id.naskah.retention.schedule.FinalAction.PERMANENT;
import static id.naskah.retention.schedule.FinalAction.REAPPRAISE;
import static id.naskah.retention.schedule.Trigger.EVENT;
import static id.naskah.retention.schedule.Trigger.LETTER_DATE;
import static id.naskah.retention.schedule.Trigger.RECEIVED_DATE;
import static id.naskah.retention.schedule.Trigger.SETTLED_DATE;
import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.retention.schedule.Edition;
import id.naskah.retention.schedule.FinalAction;
import id.naskah.retention.schedule.RetentionRule;
import id.naskah.retention.schedule.Trigger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arithmetic, without a repository. */
class RetentionDatesTest {
  private static final RetentionFacts LETTER =
      new RetentionFacts(
          "000.8.3",
          "report",
          LocalDate.of(2020, 3, 1),
          LocalDate.of(2020, 3, 5),
          LocalDate.of(2020, 6, 30),
          Map.of(),
          null,
          null);

  /** Days that are there, at the turn of the year, and in February. */
  @ParameterizedTest
  @CsvSource({
    "2020-03-01, 2, 4, false, 2022-03-01, 2026-03-01, 2026-03-02",
    "2020-03-01, 2, 4, true,  2022-12-31, 2026-12-31, 2027-01-01",
    "2020-12-31, 1, 1, false, 2021-12-31, 2022-12-31, 2023-01-01",
    "2020-12-31, 1, 1, true,  2021-12-31, 2022-12-31, 2023-01-01",
    "2021-01-01, 1, 1, true,  2022-12-31, 2023-12-31, 2024-01-01",
    "2021-01-01, 0, 0, false, 2021-01-01, 2021-01-01, 2021-01-02",
    "2021-01-01, 0, 0, true,  2021-12-31, 2021-12-31, 2022-01-01",
    "2024-02-29, 1, 0, false, 2025-02-28, 2025-02-28, 2025-03-01",
    "2024-02-29, 1, 3, false, 2025-02-28, 2028-02-29, 2028-03-01",
    "2024-02-29, 4, 4, false, 2028-02-29, 2032-02-29, 2032-03-01",
    "2023-02-28, 1, 0, false, 2024-02-28, 2024-02-28, 2024-02-29",
    "2099-02-28, 1, 0, false, 2100-02-28, 2100-02-28, 2100-03-01"
  })
  void rule3PeriodsEndWithTheDayOrWithTheYear(
      LocalDate from,
      int active,
      int inactive,
      boolean yearEnd,
      LocalDate activeUntil,
      LocalDate inactiveUntil,
      LocalDate eligibleOn) {
    RetentionRule rule =
        new RetentionRule(
            "r",
            "000.8",
            "",
            Set.of(),
            SETTLED_DATE,
            null,
            active,
            false,
            inactive,
            yearEnd,
            DESTROY,
            "",
            2);

    RetentionDates dates = RetentionDates.of(LETTER.settled(from), edition(rule));

    assertThat(dates.triggerDay()).isEqualTo(from);
    assertThat(dates.activeUntil()).isEqualTo(activeUntil);
    assertThat(dates.inactiveUntil()).isEqualTo(inactiveUntil);
    assertThat(dates.eligibleOn()).isEqualTo(eligibleOn);
    assertThat(dates.never()).isNull();
  }

  @Test
  void rule2EachTriggerHasItsDay() {
    assertThat(of(rule(LETTER_DATE, 1, DESTROY)).triggerDay()).isEqualTo("2020-03-01");
    assertThat(of(rule(RECEIVED_DATE, 1, DESTROY)).triggerDay()).isEqualTo("2020-03-05");
    assertThat(of(rule(SETTLED_DATE, 1, DESTROY)).triggerDay()).isEqualTo("2020-06-30");
  }

  @Test
  void rule2AnEventThatNobodyDeclaredMeansNever() {
    RetentionDates dates = of(event("noLongerInForce", true, 0, 4));

    assertThat(dates.eligibleOn()).isNull();
    assertThat(dates.triggerDay()).isNull();
    assertThat(dates.activeUntil()).isNull();
    assertThat(dates.never()).isEqualTo(Never.NOT_DECLARED);
    assertThat(dates.action()).isEqualTo(DESTROY);
  }

  @Test
  void rule2TwoYearsAfterItLapsedIsEventThenPeriod() {
    RetentionFacts lapsed = with(Map.of("noLongerInForce", LocalDate.of(2024, 5, 10)));
    RetentionDates dates =
        RetentionDates.of(lapsed, edition(event("noLongerInForce", false, 2, 4)));

    assertThat(dates.triggerDay()).isEqualTo("2024-05-10");
    assertThat(dates.activeUntil()).isEqualTo("2026-05-10");
    assertThat(dates.eligibleOn()).isEqualTo("2030-05-11");
    // Another event is not this one.
    RetentionFacts other = with(Map.of("caseClosed", LocalDate.of(2024, 5, 10)));
    assertThat(
            RetentionDates.of(other, edition(event("noLongerInForce", false, 2, 4))).eligibleOn())
        .isNull();
  }

  @Test
  void rule2WhileInForceIsActiveUntilTheEvent() {
    RetentionFacts lapsed = with(Map.of("noLongerInForce", LocalDate.of(2024, 5, 10)));
    RetentionDates dates = RetentionDates.of(lapsed, edition(event("noLongerInForce", true, 0, 5)));

    assertThat(dates.activeUntil()).isEqualTo("2024-05-10");
    assertThat(dates.inactiveUntil()).isEqualTo("2029-05-10");
    assertThat(dates.eligibleOn()).isEqualTo("2029-05-11");
  }

  @Test
  void rule4TheLatestDateWinsAndTheStrongestAction() {
    RetentionDates dates =
        of(
            rule(LETTER_DATE, 9, REAPPRAISE),
            rule(SETTLED_DATE, 2, PERMANENT),
            rule(SETTLED_DATE, 9, DESTROY));

    assertThat(dates.eligibleOn()).isEqualTo("2029-07-01");
    assertThat(dates.rule().trigger()).isEqualTo(SETTLED_DATE);
    assertThat(dates.rule().action()).isEqualTo(DESTROY);
    assertThat(dates.action()).isEqualTo(PERMANENT);
    assertThat(dates.periods()).extracting(Period::eligibleOn).hasSize(3).doesNotContainNull();
  }

  @Test
  void rule4ARuleWithoutADateMeansNever() {
    RetentionDates dates =
        of(
            rule(LETTER_DATE, 9, PERMANENT),
            event("contractEnded", false, 1, 1),
            rule(SETTLED_DATE, 30, DESTROY));

    assertThat(dates.eligibleOn()).isNull();
    assertThat(dates.never()).isEqualTo(Never.NOT_DECLARED);
    assertThat(dates.rule().event()).isEqualTo("contractEnded");
    assertThat(dates.action()).isEqualTo(PERMANENT);
  }

  @Test
  void withoutAWayToCountThereIsNever() {
    RetentionRule rule = rule(RECEIVED_DATE, 1, DESTROY);
    assertThat(RetentionDates.of(LETTER, null).never()).isEqualTo(Never.NO_EDITION);
    assertThat(RetentionDates.of(classified(null), edition(rule)).never())
        .isEqualTo(Never.NO_CLASSIFICATION);
    assertThat(RetentionDates.of(classified("851"), edition(rule)).never())
        .isEqualTo(Never.NO_RULE);
    RetentionFacts outgoing =
        new RetentionFacts(
            "000.8", null, LocalDate.EPOCH, null, LocalDate.EPOCH, Map.of(), null, null);
    assertThat(RetentionDates.of(outgoing, edition(rule)).never()).isEqualTo(Never.NO_DATE);
    assertThat(RetentionDates.of(outgoing, edition(rule)).eligibleOn()).isNull();
    assertThat(RetentionDates.of(LETTER.settled(null), edition(rule)).never())
        .isEqualTo(Never.NOT_SETTLED);
    assertThat(RetentionDates.of(LETTER.settled(null), edition(rule)).eligibleOn()).isNull();
  }

  @Test
  void anAppraisalKeepsLongerAndAsItDecided() {
    RetentionRule rule = rule(SETTLED_DATE, 1, REAPPRAISE);
    RetentionDates later =
        RetentionDates.of(appraised(LocalDate.of(2030, 12, 31), DESTROY), edition(rule));
    assertThat(later.eligibleOn()).isEqualTo("2031-01-01");
    assertThat(later.inactiveUntil()).isEqualTo("2021-06-30");
    assertThat(later.action()).isEqualTo(DESTROY);
    // It never shortens.
    assertThat(
            RetentionDates.of(appraised(LocalDate.of(2020, 1, 1), null), edition(rule))
                .eligibleOn())
        .isEqualTo("2021-07-01");
  }

  @Test
  void rule1ARecordIsComputedByItsOwnEdition() {
    Edition own = Edition.of("2020", List.of(rule(SETTLED_DATE, 5, DESTROY)));
    Edition now = Edition.of("2026", List.of(rule(SETTLED_DATE, 1, DESTROY)));
    RetentionDates kept = RetentionDates.of(LETTER, Optional.of(own), Optional.of(now));
    assertThat(kept.edition()).isEqualTo("2020");
    assertThat(kept.eligibleOn()).isEqualTo("2025-07-01");
    assertThat(RetentionDates.of(LETTER, Optional.empty(), Optional.of(now)).edition())
        .isEqualTo("2026");

    Edition silent = Edition.of("2019", List.of());
    assertThat(RetentionDates.of(LETTER, Optional.of(silent), Optional.of(now)).edition())
        .isEqualTo("2026");
    assertThat(RetentionDates.of(LETTER, Optional.of(silent), Optional.empty()).edition())
        .isEqualTo("2019");
    assertThat(RetentionDates.of(LETTER, now).isEarlierThan(kept)).isTrue();
    assertThat(kept.isEarlierThan(RetentionDates.of(LETTER, null))).isTrue();
    assertThat(RetentionDates.of(LETTER, null).isEarlierThan(kept)).isFalse();
    assertThat(kept.isEarlierThan(kept)).isFalse();
  }

  private static RetentionDates of(RetentionRule... rules) {
    return RetentionDates.of(LETTER, edition(rules));
  }

  private static Edition edition(RetentionRule... rules) {
    return Edition.of("2026", List.of(rules));
  }

  private static RetentionRule rule(Trigger trigger, int years, FinalAction action) {
    return new RetentionRule(
        "000.8", "000.8", "", Set.of(), trigger, null, years, false, 0, false, action, "", 2);
  }

  private static RetentionRule event(String event, boolean inForce, int active, int inactive) {
    return new RetentionRule(
        "000.8", "000.8", "", Set.of(), EVENT, event, active, inForce, inactive, false, DESTROY, "",
        2);
  }

  private static RetentionFacts with(Map<String, LocalDate> events) {
    return new RetentionFacts(
        "000.8.3", "report", LETTER.letterDate(), null, LETTER.settledOn(), events, null, null);
  }

  private static RetentionFacts classified(String code) {
    return new RetentionFacts(
        code, "report", LETTER.letterDate(), null, LETTER.settledOn(), Map.of(), null, null);
  }

  private static RetentionFacts appraised(LocalDate until, FinalAction as) {
    return new RetentionFacts(
        "000.8.3", "report", LETTER.letterDate(), null, LETTER.settledOn(), Map.of(), until, as);
  }
}
