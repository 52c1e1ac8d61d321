package id.naskah.retention.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.configuration.CsvLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The schedule of the sample office is read without a remainder. */
class SampleScheduleTest {
  private static final Path SAMPLES =
      Path.of("..", "samples", "src", "main", "resources", "naskah-samples");

  @Test
  void everyRowOfItIsARuleOrAHeading() throws IOException {
    ScheduleContent content =
        ScheduleReader.read("JRA-2026", Files.readAllBytes(SAMPLES.resolve("schedule.csv")));

    assertThat(content.problems()).isEmpty();
    assertThat(content.headings()).isEqualTo(10);
    assertThat(content.edition().rules()).hasSize(39);
    assertThat(content.edition().rules())
        .extracting(RetentionRule::action)
        .contains(FinalAction.values());
    assertThat(content.edition().rules())
        .extracting(RetentionRule::trigger)
        .contains(Trigger.LETTER_DATE, Trigger.SETTLED_DATE, Trigger.EVENT);
  }

  @Test
  void itNamesOnlyCodesOfTheSampleOffice() throws IOException {
    ScheduleContent content =
        ScheduleReader.read("JRA-2026", Files.readAllBytes(SAMPLES.resolve("schedule.csv")));
    String classification =
        Files.readString(SAMPLES.resolve("configuration").resolve("classification.csv"));
    Set<String> codes =
        CsvLines.read(classification).lines().stream()
            .map(line -> line.cells().get(0))
            .collect(Collectors.toSet());

    assertThat(content.edition().rules())
        .extracting(RetentionRule::classification)
        .allSatisfy(code -> assertThat(codes).contains(code));
  }
}
