package id.naskah.retention.hold;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Refused;
import id.naskah.fake.Fakes;
import java.time.LocalDate;
import org.alfresco.service.cmr.security.PersonService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hold must say, and which conditions keep what they hold. */
class HoldRulesTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-29");

  private final HoldRules rules = new HoldRules(Fakes.of(PersonService.class, new People()));

  /** Siti, in whatever case. */
  public static final class People {
    /** As {@link PersonService} has it. */
    public String getUserIdentifier(String user) {
      return "siti".equalsIgnoreCase(user) ? "siti" : null;
    }
  }

  private static String refused(Runnable check) {
    return Refused.saying(
        () -> {
          check.run();
          return null;
        });
  }

  @Test
  void aReasonIsNeededAndOneLine() {
    assertThat(HoldRules.reason(" court \u00a0")).isEqualTo("court");
    assertThat(HoldRules.reason("x".repeat(1000))).hasSize(1000);
    assertThat(Refused.saying(() -> HoldRules.reason(null)))
        .isEqualTo("INVALID reason naskah.missing");
    assertThat(Refused.saying(() -> HoldRules.reason(" ")))
        .isEqualTo("INVALID reason naskah.missing");
    assertThat(Refused.saying(() -> HoldRules.reason("a\nb")))
        .isEqualTo("INVALID reason naskah.text.control");
    assertThat(Refused.saying(() -> HoldRules.reason("x".repeat(1001))))
        .isEqualTo("INVALID reason naskah.text.tooLong");
  }

  @Test
  void aReferenceMayBeLacking() {
    assertThat(HoldRules.reference(null)).isNull();
    assertThat(HoldRules.reference(" ")).isNull();
    assertThat(HoldRules.reference(" 12/Pdt ")).isEqualTo("12/Pdt");
    assertThat(Refused.saying(() -> HoldRules.reference("x".repeat(256))))
        .isEqualTo("INVALID reference naskah.text.tooLong");
  }

  @Test
  void anOwnerIsAUserAsSpelled() {
    assertThat(rules.owner("SITI")).isEqualTo("siti");
    assertThat(Refused.saying(() -> rules.owner("budi"))).isEqualTo("INVALID owner naskah.user");
  }

  @Test
  void aHoldBeginsTodayOrBeganBeforeAndIsReviewedLater() {
    assertThat(HoldRules.from(null, TODAY)).isEqualTo(TODAY);
    assertThat(HoldRules.from(TODAY, TODAY)).isEqualTo(TODAY);
    assertThat(HoldRules.from(LocalDate.parse("2020-02-29"), TODAY)).isEqualTo("2020-02-29");
    assertThat(Refused.saying(() -> HoldRules.from(TODAY.plusDays(1), TODAY)))
        .isEqualTo("INVALID from naskah.hold.later");
    HoldRules.reviewOn(null, TODAY);
    HoldRules.reviewOn(TODAY, TODAY);
    assertThat(refused(() -> HoldRules.reviewOn(TODAY.minusDays(1), TODAY)))
        .isEqualTo("INVALID reviewOn naskah.hold.past");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(unit='U' AND letterDate BETWEEN ('2026-01-01','2026-12-31'))",
        "(classification IN ('000.1','000.2'))",
        "(letterNumber='B-1/2026')",
        "(createdBy='budi' AND security='secret' AND kind=letter)",
        "(series='a' AND agendaNumber>5 AND agendaYear=2026 AND receivedDate>'2026-01-01')",
        "(direction=incoming AND urgency=urgent)"
      })
  void whatStaysTheSameOfALetterMayBeACondition(String where) {
    assertThat(HoldRules.where(" " + where + " ")).isEqualTo(where);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // a letter would leave the hold when it is settled or passed on
        "(status='open') | naskah.hold.where",
        "(unit='U' AND status='open') | naskah.hold.where",
        "(passedOn=true) | naskah.hold.where",
        "(held=1) | naskah.where.field",
        "(unit='U' | naskah.where.syntax"
      })
  void whatMayChangeIsNoCondition(String where, String key) {
    assertThat(Refused.saying(() -> HoldRules.where(where))).isEqualTo("INVALID where " + key);
  }

  @Test
  void aConditionMayBeLackingAndHasAnEnd() {
    assertThat(HoldRules.where(null)).isNull();
    assertThat(HoldRules.where("  ")).isNull();
    assertThat(Refused.saying(() -> HoldRules.where("(unit='" + "x".repeat(2000) + "')")))
        .isEqualTo("INVALID where naskah.text.tooLong");
  }
}
