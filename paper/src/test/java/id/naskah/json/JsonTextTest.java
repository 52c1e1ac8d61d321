package id.naskah.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
        "1.|2",
        "-|2",
        "1e|3",
        "NaN|4",
        "Infinity|9",
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
  void whatIsNone(String text, int column) {
    assertThat(broken(text).column()).isEqualTo(column);
  }

  @Test
  void controlCharactersAndTheEndOfATextAreNone() {
    assertThat(broken("\"a\nb\"").column()).isEqualTo(3);
    assertThat(broken("\"a\0b\"").column()).isEqualTo(3);
    assertThat(broken("\0").column()).isEqualTo(2);
    assertThat(broken("\"a\\").column()).isEqualTo(4);
  }

  @Test
  void whatIsNestedTooDeeplyEndsNoThread() {
    assertThatCode(() -> JsonText.check("[".repeat(400) + "]".repeat(400)))
        .doesNotThrowAnyException();
    assertThat(broken("[".repeat(401) + "]".repeat(401)).reason()).isEqualTo(NoJson.Reason.DEEP);
    assertThat(broken("[".repeat(401) + "]".repeat(401)).column()).isEqualTo(401);
    assertThat(broken("{\"a\":".repeat(1_000_000)).column()).isEqualTo(2001);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":1,\"b\":{\"a\":2},\"a\":3}|TWICE in line 1, column 23|a",
        "{\"q\":[{\"a\":1,\\n \"a\":2}]}|TWICE in line 2, column 5|a",
        "{\"l\":[1,{\"x\":tru}]}|BROKEN in line 1, column 14|x",
        "{\"l\":[1,{}2]}|BROKEN in line 1, column 11|l",
        "{\\n\"s\": \"x\"\\n  \"t\": 1}|BROKEN in line 3, column 3|s",
        "{}1|BROKEN in line 1, column 3|''",
        "[1}|BROKEN in line 1, column 3|''"
      })
  void itSaysWhereAndInWhichField(String text, String where, String field) {
    NoJson refusal = broken(text.replace("\\n", "\n"));
    assertThat(refusal).hasMessage(where);
    assertThat(refusal.field()).isEqualTo(field);
  }

  @Test
  void longNumbersAndNamesAreNotRead() throws NoJson {
    assertThat(JsonText.check("{\"n\":" + "1".repeat(1000) + "}")).isEqualTo(JsonText.Shape.OBJECT);
    assertThat(broken("{\"n\":" + "1".repeat(1001) + "}").reason()).isEqualTo(NoJson.Reason.LONG);
    assertThat(broken("{\"" + "n".repeat(1001) + "\":1}").reason()).isEqualTo(NoJson.Reason.LONG);
    assertThat(JsonText.check("{\"" + "n".repeat(1000) + "\":1}")).isEqualTo(JsonText.Shape.OBJECT);
    assertThat(JsonText.check("\"" + "n".repeat(21_000_000) + "\""))
        .isEqualTo(JsonText.Shape.OTHER);
  }

  private static NoJson broken(String text) {
    return catchThrowableOfType(NoJson.class, () -> JsonText.check(text));
  }
}
