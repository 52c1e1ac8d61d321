package id.naskah.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naskah.platform.RuleViolation;
import java.sql.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where clauses mean what they say, or are refused. */
class WhereTest {
  @Test
  void comparisonsJoinedByAnd() {
    assertThat(Where.read("( status = 'open' AND agendaNumber>=2 and letterDate<'2026-01-31' )"))
        .containsExactly(
            new Condition(WhereField.STATUS, "=", List.of("open")),
            new Condition(WhereField.AGENDA_NUMBER, ">=", List.of(2)),
            new Condition(WhereField.LETTER_DATE, "<", List.of(Date.valueOf("2026-01-31"))));
  }

  @Test
  void listsAndRanges() {
    assertThat(Where.read("(unit IN ('A', B) AND agendaYear BETWEEN (2025,'2026'))"))
        .containsExactly(
            new Condition(WhereField.UNIT, "IN", List.of("A", "B")),
            new Condition(WhereField.AGENDA_YEAR, "BETWEEN", List.of(2025, 2026)));
  }

  @Test
  void aValueMayHaveAnythingInQuotes() {
    assertThat(Where.read("(createdBy='o\\'neil AND (x)')").get(0).values())
        .containsExactly("o'neil AND (x)");
  }

  @Test
  void caseAndSpacingOfALetterNumberDoNotCount() {
    assertThat(Where.read("(letterNumber=' b-235/pan  x')").get(0).values())
        .containsExactly("B-235/PAN X");
  }

  @Test
  void whetherALetterWasPassedOn() {
    assertThat(Where.read("(passedOn='false' AND status='open')"))
        .containsExactly(
            Condition.of(WhereField.PASSED_ON, "=", List.of("false")),
            new Condition(WhereField.STATUS, "=", List.of("open")));
    assertThat(Where.read("(passedOn=true)")).isNotEqualTo(Where.read("(passedOn=false)"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status='open'",
        "(status='open'",
        "()",
        "(status='open') AND (unit='A')",
        "(status='open') x",
        "(status='open' OR status='void')",
        "(NOT status='open')",
        "(status='open' AND NOT unit='A')",
        "(EXISTS(status))",
        "(status MATCHES('o*'))",
        "(status)",
        "(status=)",
        "(='open')",
        "(status='open' AND)",
        "(status IN ())",
        "(agendaYear BETWEEN (1))",
        "(agendaYear BETWEEN (1,2,3))",
        "(agendaYear='x')",
        "(agendaYear=99999999999)",
        "(letterDate='2026-02-30')",
        "(letterDate='+999999-01-01')",
        "(letterDate='0000-01-01')",
        "(status>'open')",
        "(status='a\u0000')",
        "(subject='x')",
        "(passedOn='yes')",
        "(passedOn='')",
        "(passedOn IN ('true'))",
        "(passedOn>'true')",
        "(status='o"
      })
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> Where.read(text))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            e -> {
              assertThat(e.kind()).isEqualTo(RuleViolation.Kind.INVALID);
              assertThat(e.text()).startsWith("where");
            });
  }

  @Test
  void tooMuchIsRefused() {
    String many = "(" + "status='open' AND ".repeat(100) + "status='open')";
    assertThatThrownBy(() -> Where.read(many)).isInstanceOf(RuleViolation.class);
    assertThatThrownBy(() -> Where.read("(unit IN (" + "A,".repeat(100) + "A))"))
        .isInstanceOf(RuleViolation.class);
  }
}
