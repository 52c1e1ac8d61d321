package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.naskah.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentJsonTest {
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
        "{|false|INVALID body naskah.json.broken",
        "{\"subject\":tru}|false|INVALID body naskah.json.brokenIn",
        "{\"a\":1,\"a\":2}|false|INVALID body naskah.json.twice"
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
