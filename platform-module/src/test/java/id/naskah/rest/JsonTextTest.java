package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.naskah.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        " {\"a\": [1, -0.5e+3, 1E400, true, false, null, {}, []], \"b\\u00e9\\n\\\\\\/\": \"é😀\"}\r\n",
        "[{\"a\":1},{\"a\":2}]",
        "\"\"",
        "0",
        "null"
      })
  void whatIsJson(String text) {
    assertThatCode(() -> JsonText.check(text)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "§§|1",
        "{|2",
        "{\"a\"}|5",
        "{\"a\":1,}|8",
        "{a:1}|2",
        "[1,]|4",
        "[1 2]|4",
        "01|2",
        "1.|3",
        "-|2",
        "1e|3",
        "NaN|1",
        "Infinity|1",
        "truth|1",
        "nul|1",
        "'a'|1",
        "\"a|3",
        "\"\\x\"|3",
        "\"\\u12\"|6",
        "{} {}|4",
        "{\"action\":\"initial\"}x|21",
        "// a|1"
      })
  void whatIsNone(String text, int character) {
    assertThat(broken(text).character()).isEqualTo(character);
  }

  @Test
  void controlCharactersAndTheEndOfATextAreNone() {
    assertThat(broken("\"a\nb\"").character()).isEqualTo(3);
    assertThat(broken("\"a\0b\"").character()).isEqualTo(3);
    assertThat(broken("\0").character()).isEqualTo(1);
    assertThat(broken("\"a\\").character()).isEqualTo(4);
  }

  @Test
  void whatIsNestedTooDeeplyEndsNoThread() {
    assertThatCode(() -> JsonText.check("[".repeat(400) + "]".repeat(400)))
        .doesNotThrowAnyException();
    assertThat(broken("[".repeat(401) + "]".repeat(401)).character()).isEqualTo(401);
    assertThat(broken("{\"a\":".repeat(1_000_000)).character()).isEqualTo(2001);
  }

  private static JsonText.Broken broken(String text) {
    return catchThrowableOfType(JsonText.Broken.class, () -> JsonText.check(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|false|",
        "{}|true|",
        "[{}]|true|",
        "[ { } ]|true|",
        "[{}]|false|INVALID body naskah.type.object",
        "[]|true|INVALID body naskah.json.several",
        "[[]]|true|INVALID body naskah.json.several",
        "[{},{\"a\":[1]}]|true|",
        "[{},1]|true|INVALID body naskah.json.several",
        "1|true|INVALID body naskah.json.several",
        "null|false|INVALID body naskah.type.object",
        "{|false|INVALID body naskah.json.broken"
      })
  void aBodyIsAnObjectOrAListOfThem(String text, boolean several, String refusal) {
    if (refusal == null) {
      assertThatCode(() -> SentJson.check(text, several)).doesNotThrowAnyException();
    } else {
      assertThat(
              Refused.saying(
                  () -> {
                    SentJson.check(text, several);
                    return null;
                  }))
          .isEqualTo(refusal);
    }
  }
}
