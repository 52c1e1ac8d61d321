package id.naskah.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The log names a kind for which there is no work once, and again only after a change. */
class UnknownKindsTest {
  private final UnknownKinds kinds = new UnknownKinds();

  @Test
  void eachKindIsNewOnce() {
    assertThat(kinds.isNew("a")).isTrue();
    assertThat(kinds.isNew("a")).isFalse();
    assertThat(kinds.isNew("b")).isTrue();
  }

  @Test
  void aKindThatWasKnownMeanwhileIsNewAgain() {
    kinds.isNew("a");
    kinds.isKnown("a");

    assertThat(kinds.isNew("a")).isTrue();
  }
}
