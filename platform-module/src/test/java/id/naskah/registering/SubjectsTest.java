package id.naskah.registering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SubjectsTest {
  @Test
  void caseOrderAndMarksDoNotCount() {
    assertThat(Subjects.areNear("Undangan rapat, koordinasi", "KOORDINASI: rapat undangan"))
        .isTrue();
  }

  @Test
  void sevenWordsOfTenAreEnough() {
    assertThat(Subjects.areNear("a b c d e f g h i j", "a b c d e f g x y z")).isTrue();
    assertThat(Subjects.areNear("a b c d e f g h i j", "a b c d e f w x y z")).isFalse();
  }

  @Test
  void nothingIsNearToNothing() {
    assertThat(Subjects.areNear(null, "Undangan")).isFalse();
    assertThat(Subjects.areNear("Undangan", " - ")).isFalse();
    assertThat(Subjects.areNear(null, null)).isFalse();
  }
}
