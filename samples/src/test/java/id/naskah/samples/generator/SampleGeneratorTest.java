package id.naskah.samples.generator;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.samples.Sample;
import id.naskah.samples.SampleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Made twice, in two processes, the letters are the same bytes. */
class SampleGeneratorTest {
  @Test
  void makesTheSameBytesAgain(@TempDir Path again) throws IOException {
    SampleGenerator.generate(Path.of("src/main/letters"), again);
    for (Sample sample : SampleFiles.catalogue()) {
      assertThat(Files.readAllBytes(again.resolve(sample.fileName())))
          .as(sample.key())
          .isEqualTo(SampleFiles.letter(sample.fileName()));
    }
  }
}
