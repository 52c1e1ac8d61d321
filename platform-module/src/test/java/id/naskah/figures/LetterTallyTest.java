package id.naskah.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LetterTallyTest {
  private static final LocalDate FIRST = LocalDate.parse("2025-12-22");

  private final LetterTally tally = new LetterTally(FIRST, 3);

  /** Weeks go on over the end of the year, and one without a letter is there with none. */
  @Test
  void lettersAreAddedUpByWeekAndDirection() {
    tally.add(FIRST, "incoming", "A", 2);
    tally.add(FIRST, "incoming", "B", 1);
    tally.add(FIRST, "outgoing", "A", 4);
    tally.add(LocalDate.parse("2026-01-05"), "internal", "A", 5);

    assertThat(tally.figures().weeks())
        .containsExactly(
            new LetterFigures.Week(FIRST, 3, 4, 0),
            new LetterFigures.Week(LocalDate.parse("2025-12-29"), 0, 0, 0),
            new LetterFigures.Week(LocalDate.parse("2026-01-05"), 0, 0, 5));
  }

  @Test
  void unitsComeByTheirLettersThenByTheirCode() {
    tally.add(FIRST, "incoming", "Z", 1);
    tally.add(FIRST, "incoming", "M", 7);
    tally.add(FIRST, "outgoing", "A", 1);
    tally.add(FIRST, "incoming", null, 9);

    assertThat(tally.figures().units())
        .containsExactly(
            new LetterFigures.InUnit("M", 7),
            new LetterFigures.InUnit("A", 1),
            new LetterFigures.InUnit("Z", 1));
  }

  @Test
  void nothingGivesWeeksWithoutLetters() {
    assertThat(tally.figures().units()).isEmpty();
    assertThat(tally.figures().weeks()).hasSize(3);
  }
}
