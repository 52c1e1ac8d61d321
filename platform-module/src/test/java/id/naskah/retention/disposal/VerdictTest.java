package id.naskah.retention.disposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.naskah.Refused;
import id.naskah.retention.schedule.FinalAction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What may be decided about an item, what of a scope, and where a walk goes on. */
class VerdictTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-29");

  private static LocalDate day(String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private static String refused(DisposalKind kind, Verdict verdict) {
    return Refused.saying(
        () -> {
          verdict.check(kind, TODAY);
          return null;
        });
  }

  @ParameterizedTest
  @CsvSource({
    "DESTROY, DESTROY,",
    "DESTROY, KEEP, 2026-11-29",
    "DESTROY, PERMANENT,",
    "TRANSFER, KEEP, 2031-02-28",
    "TRANSFER, PERMANENT,"
  })
  void makesSense(DisposalKind kind, Decision decision, String until) {
    assertThatCode(() -> new Verdict(decision, day(until), null).check(kind, TODAY))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "TRANSFER, DESTROY, , decision naskah.choice",
    "DESTROY, KEEP, , keepUntil naskah.missing",
    "DESTROY, KEEP, 2026-11-28, keepUntil naskah.disposal.keepUntil",
    "DESTROY, DESTROY, 2027-01-01, keepUntil naskah.disposal.keepOnly",
    "TRANSFER, PERMANENT, 2027-01-01, keepUntil naskah.disposal.keepOnly"
  })
  void contradictsItself(DisposalKind kind, Decision decision, String until, String expected) {
    assertThat(refused(kind, new Verdict(decision, day(until), "why")))
        .isEqualTo("INVALID " + expected);
  }

  @Test
  void aReasonHasAnEnd() {
    assertThatCode(
            () ->
                new Verdict(Decision.DESTROY, null, "x".repeat(1000))
                    .check(DisposalKind.DESTROY, TODAY))
        .doesNotThrowAnyException();
    assertThat(refused(DisposalKind.DESTROY, new Verdict(Decision.DESTROY, null, "x".repeat(1001))))
        .isEqualTo("INVALID reason naskah.text.tooLong");
  }

  @ParameterizedTest
  @CsvSource({
    // decision, what the schedule says, reason, whether it will do
    "DESTROY, destroy, , true",
    "PERMANENT, permanent, , true",
    "DESTROY, permanent, , false",
    "DESTROY, permanent, 'court order', true",
    "DESTROY, reappraise, , false",
    "KEEP, destroy, , false",
    "KEEP, destroy, ' ', false",
    "KEEP, destroy, needed, true",
    "PERMANENT, , , false"
  })
  void againstTheScheduleOnlyWithAReason(
      Decision decision, String action, String reason, boolean will) {
    Verdict verdict = new Verdict(decision, null, reason);

    if (will) {
      assertThatCode(() -> verdict.checkAgainst(action)).doesNotThrowAnyException();
    } else {
      assertThat(
              Refused.saying(
                  () -> {
                    verdict.checkAgainst(action);
                    return null;
                  }))
          .isEqualTo("INVALID reason naskah.disposal.reason");
    }
  }

  @ParameterizedTest
  @EnumSource
  void kindsProposeWhatTheirDecisionsAreAbout(DisposalKind kind) {
    assertThat(DisposalKind.of(kind.code())).isEqualTo(kind);
    assertThat(kind.actions())
        .doesNotContain(kind == DisposalKind.DESTROY ? FinalAction.PERMANENT : FinalAction.DESTROY);
  }

  @Test
  void codesThatAreNoneAreRefusedAndMissingOnesAreMissing() {
    assertThat(Refused.saying(() -> DisposalKind.of("burn")))
        .isEqualTo("INVALID kind naskah.choice");
    assertThat(Refused.saying(() -> DisposalKind.of(null)))
        .isEqualTo("INVALID kind naskah.missing");
    assertThat(Refused.saying(() -> Decision.of("burn")))
        .isEqualTo("INVALID decision naskah.choice");
    assertThat(Refused.saying(() -> Decision.of(null)))
        .isEqualTo("INVALID decision naskah.missing");
  }

  @Test
  void aScopeIsInTheOrderOfItsDays() {
    LocalDate day = LocalDate.parse("2026-01-31");
    assertThatCode(() -> new DisposalScope(null, null, null, null, day, day))
        .doesNotThrowAnyException();
    assertThat(
            Refused.saying(() -> new DisposalScope(null, null, null, null, day, day.minusDays(1))))
        .isEqualTo("INVALID where.until naskah.disposal.order");
  }

  @Test
  void aScopeIsReadBackAsItWasWritten() {
    DisposalScope all =
        new DisposalScope(
            "U\"1",
            "R",
            "2020",
            "000.1",
            LocalDate.parse("2024-02-29"),
            LocalDate.MAX.withYear(9999));

    assertThat(DisposalScope.ofJson(all.json())).isEqualTo(all);
    assertThat(DisposalScope.ofJson(Batches.ALL.json())).isEqualTo(Batches.ALL);
    assertThat(Batches.ALL.limits()).isEmpty();
  }

  @Test
  void aScopeWithoutEndEndsToday() {
    assertThat(Batches.ALL.until(TODAY).until()).isEqualTo(TODAY);
    assertThat(Batches.ALL.until(TODAY).until(TODAY.plusDays(1)).until()).isEqualTo(TODAY);
  }

  @Test
  void aClassificationCoversWhatLiesBelowItAndNothingThatOnlyLooksLikeIt() {
    StringBuilder sql = new StringBuilder();
    List<Object> values = new ArrayList<>();

    new DisposalScope("U", null, null, "a_b%c\\d", null, TODAY).sql(sql, values, "r", "l");

    assertThat(sql)
        .hasToString(
            " AND l.unit = ? AND r.eligible_on <= ?"
                + " AND (l.classification = ? OR l.classification LIKE ?)");
    assertThat(values)
        .containsExactly("U", java.sql.Date.valueOf(TODAY), "a_b%c\\d", "a\\_b\\%c\\\\d.%");
  }

  @ParameterizedTest
  @CsvSource({"0001-01-01, 0", "0001-01-01, 1", "2026-11-29, 1099511627775", "9999-12-31, 7"})
  void aWalkGoesOnWhereItsNumberSays(String day, long node) {
    DueTable.Cursor cursor = new DueTable.Cursor(LocalDate.parse(day), node);

    assertThat(DueTable.Cursor.of(cursor.place())).isEqualTo(cursor);
  }

  @Test
  void placesAreInTheOrderOfDaysAndThenOfNodes() {
    LocalDate day = LocalDate.parse("2026-11-29");
    assertThat(
            List.of(
                new DueTable.Cursor(day, 5).place(),
                new DueTable.Cursor(day, 6).place(),
                new DueTable.Cursor(day.plusDays(1), 1).place()))
        .isSorted();
    assertThat(DueTable.Cursor.of(0).place()).isZero();
  }
}
