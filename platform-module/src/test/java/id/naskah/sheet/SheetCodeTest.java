package id.naskah.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Refused;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetCodeTest {
  @Test
  void aCodeIsTheBase32OfAHundredBits() {
    // RFC 4648: "foobar" is MZXW6YTBOI, and what follows here is 0xFF and 0x00 in turn.
    byte[] digest = HexFormat.of().parseHex("666f6f626172ff00ff00ff00ff");

    assertThat(SheetCode.of(digest)).startsWith("MZXW6-YTB").hasSize(23);
    assertThat(SheetCode.of(new byte[13])).isEqualTo("AAAAA-AAAAA-AAAAA-AAAAA");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OBIDE-23456-FGHIJ-KLMNO",
        "obide23456fghijklmno",
        " 081de 23456\tfghij-klmn0 ",
      })
  void itIsUnderstoodAsPeopleTypeIt(String typed) {
    assertThat(SheetCode.typed(typed)).isEqualTo("OBIDE-23456-FGHIJ-KLMNO");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "ABCDE", "OBIDE-23456-FGHIJ-KLMN9", "OBIDE-23456-FGHIJ-KLMNOP", "\uD800"})
  void whatCanBeNoCodeIsRefused(String typed) {
    assertThat(Refused.saying(() -> SheetCode.typed(typed)))
        .isEqualTo("INVALID code naskah.sheet.code");
  }
}
