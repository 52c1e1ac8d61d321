package id.naskah.day;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.PlaywrightException;
import org.junit.jupiter.api.Test;

class StepsTest {
  private final Steps steps = new Steps();

  private void take(Steps.Step step) {
    steps.step("clerk", "does something", step);
  }

  @Test
  void allIsWellWhereNothingFallsShort() {
    take(() -> "");
    take(() -> NotTried.ifMissing(null, "letter"));
    assertThat(steps.end()).isZero();
  }

  @Test
  void whatFallsShortIsToldInTheEnd() {
    take(() -> "");
    take(
        () -> {
          throw new FellShort("7 clicks");
        });
    assertThat(steps.end()).isEqualTo(1);
  }

  @Test
  void aPageThatDoesNotComeFallsShort() {
    take(
        () -> {
          throw new PlaywrightException("Timeout");
        });
    assertThat(steps.end()).isEqualTo(1);
  }

  /** Who can't log in comes after somebody whose page is closed. */
  @Test
  void aPictureThatCannotBeTakenKeepsNobodyFromTheNextStep() {
    steps.watch(
        name -> {
          throw new PlaywrightException("Target page has been closed");
        });
    take(
        () -> {
          throw new FellShort("does not log in");
        });
    take(() -> "");
    assertThat(steps.end()).isEqualTo(1);
  }

  @Test
  void nothingTriedIsNoSuccess() {
    take(() -> NotTried.ifMissing(null, "letter"));
    assertThat(steps.end()).isEqualTo(1);
  }
}
