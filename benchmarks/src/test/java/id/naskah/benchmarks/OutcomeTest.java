package id.naskah.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.benchmarks.Outcome.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {
  @Test
  void aLimitHasARightSide() {
    assertThat(outcome(1.25, Target.atMost(1.25)).verdict()).isEqualTo("pass");
    assertThat(outcome(1.26, Target.atMost(1.25)).verdict()).isEqualTo("FAIL");
    assertThat(outcome(0.69, Target.atLeast(0.7)).verdict()).isEqualTo("FAIL");
    assertThat(outcome(9, Target.NONE).verdict()).isEmpty();
  }

  @Test
  void theChartShowsAMissAboveOneOnEitherSide() {
    assertThat(Chart.share(outcome(2.5, Target.atMost(1.25)))).isEqualTo(2);
    assertThat(Chart.share(outcome(0.35, Target.atLeast(0.7)))).isEqualTo(2);
  }

  @Test
  void csvQuotesWhatHasACommaInIt() {
    assertThat(Csv.outcomes(List.of(outcome(1.2, Target.atMost(1.25)))))
        .containsExactly(
            "benchmark,measure,value,unit,target,verdict,detail",
            "register,\"letter / plain, one thread\",1.200,,at most 1.25,pass,\"12 ms, \"\"10\"\" ms\"");
    assertThat(Csv.samples(List.of(new Sample("text", "found", 3, 1.5))))
        .contains("text,found,3,1.500");
  }

  private static Outcome outcome(double value, Target target) {
    return new Outcome(
        "register", "letter / plain, one thread", value, "", target, "12 ms, \"10\" ms");
  }
}
