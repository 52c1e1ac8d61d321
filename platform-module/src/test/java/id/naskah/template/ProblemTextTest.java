package id.naskah.template;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.docx.DocxProblem;
import id.naskah.docx.Place;
import id.naskah.docx.Placeholder;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each thing that can be wrong has its words, and each placeholder its meaning. */
class ProblemTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"naskah.properties", "naskah_id.properties"})
  void nothingIsWithoutWords(String bundle) throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(
            ProblemText.class.getResourceAsStream(
                "/alfresco/module/naskah-platform/messages/" + bundle),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
    }

    for (DocxProblem.Kind kind : DocxProblem.Kind.values()) {
      assertThat(texts).containsKey("naskah.docx." + kind.name());
    }
    for (Place.Part part : Place.Part.values()) {
      assertThat(texts).containsKey("naskah.docx.in." + part.name());
    }
    for (Placeholder placeholder : Placeholder.values()) {
      assertThat(texts).containsKey("naskah.placeholder." + placeholder.english());
    }
    assertThat(MessageFormat.format(texts.getProperty("naskah.docx.MEANT"), "hall", "hal"))
        .contains("${hall}", "${hal}");
    assertThat(MessageFormat.format(texts.getProperty("naskah.docx.LONE_END"), "hal"))
        .contains("${/hal}", "${?hal}");
  }
}
