package id.naskah.retention.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

/** Editions written by a test, read as their files are. */
public final class EditionText {
  private EditionText() {}

  /** An edition of these lines, the first of which is the heading; nothing in it may be wrong. */
  public static Edition read(String code, String... lines) {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    ScheduleContent content = ScheduleReader.read(code, bytes);
    assertThat(content.problems()).isEmpty();
    return content.edition();
  }
}
