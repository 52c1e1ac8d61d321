package id.naskah.verify.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final Identity IDENTITY =
      new Identity("Community 25.4.0", "0.1.0", "PostgreSQL 15.4", null);
  private static final Outcome HOLDS =
      new Outcome("Doors", "CMIS", "deleted, clerk", Outcome.Kind.HOLDS, null);
  private static final Outcome WRONG =
      new Outcome("Doors", "WebDAV", "deleted, clerk", Outcome.Kind.FALLS_SHORT, "it was deleted");
  private static final Outcome NOT =
      new Outcome("Doors", "v1 /nodes", "all", Outcome.Kind.NOT_TRIED, "no such door there");

  private static Report report(Outcome... outcomes) {
    return new Report(IDENTITY, List.of(outcomes));
  }

  @Test
  void whatWasNotTriedIsNoFault() {
    assertThat(report(HOLDS, NOT).holds()).isTrue();
    assertThat(report(HOLDS, WRONG).holds()).isFalse();
    assertThat(report(NOT).holds()).as("nothing was tried").isFalse();
  }

  @Test
  void whatFallsShortIsSaidByName() {
    assertThat(report(HOLDS, WRONG, NOT).lines())
        .containsSubsequence(
            "Not tried:",
            "  Doors, v1 /nodes: all",
            "      no such door there",
            "Falls short:",
            "  Doors, WebDAV: deleted, clerk",
            "      it was deleted",
            "1 checks hold, 1 fall short, 1 not tried.");
  }

  @Test
  void aRowForTheDocumentation() {
    assertThat(report(HOLDS, WRONG, NOT).row(LocalDate.parse("2026-11-28")))
        .isEqualTo(
            "| Community 25.4.0 | PostgreSQL 15.4 | not told | 2026-11-28 | 0.1.0:"
                + " 1 of 2 checks (CMIS) |");
  }
}
