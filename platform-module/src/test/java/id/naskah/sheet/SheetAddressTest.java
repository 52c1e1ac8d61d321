package id.naskah.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SheetAddressTest {
  @Test
  void itIsTheViewOfThePageWithCodeAndLetter() {
    assertThat(SheetAddress.of("0f-1", "ABCDE-23456"))
        .isEqualTo("/naskah/index.html#/verify/ABCDE-23456?letter=0f-1");
  }

  /** What somebody wrote into an older address can not become another part of this one. */
  @Test
  void nothingInACodeIsAPartOfTheAddress() {
    assertThat(SheetAddress.of("x&y", "a/b?c#d e"))
        .isEqualTo("/naskah/index.html#/verify/a%2Fb%3Fc%23d%20e?letter=x%26y");
    assertThat(SheetAddress.of("1", null)).isEqualTo("/naskah/index.html#/verify/?letter=1");
  }
}
