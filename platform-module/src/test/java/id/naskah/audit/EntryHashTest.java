package id.naskah.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The hash of an entry, as docs/audit.md says it. */
class EntryHashTest {
  private static final Instant AT = Instant.parse("2026-11-28T01:02:03Z");

  /** {@code printf '\n1\nL1\n2026-11-28T01:02:03.000Z\nanna\nregistered X' | sha256sum}. */
  @Test
  void isWhatAnyoneComputesWithSha256sum() {
    String text = EntryHash.text("L1", AT, "anna", "registered X");
    assertThat(text).isEqualTo("L1\n2026-11-28T01:02:03.000Z\nanna\nregistered X");
    assertThat(EntryHash.of(null, 1, text))
        .isEqualTo("a9738d73bca4cf4360fcce5326be1209586448154af477820af7449a5112ac0e");
    assertThat(EntryHash.of("00ff", 2, text))
        .isEqualTo("82cc02ce19f53651f23d2663a07315670cffe4c98a776399c730f2108b9271fd");
  }

  @Test
  void aLineFeedInOneFieldIsNotTheEndOfIt() {
    assertThat(EntryHash.text("L1", AT, "a\nb", "c"))
        .isNotEqualTo(EntryHash.text("L1", AT, "a", "b\nc"));
    assertThat(EntryHash.text("L1", AT, "a\\nb", "c"))
        .isNotEqualTo(EntryHash.text("L1", AT, "a\nb", "c"));
  }
}
