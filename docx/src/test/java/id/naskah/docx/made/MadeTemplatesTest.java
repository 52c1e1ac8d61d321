package id.naskah.docx.made;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.docx.DocxCheck;
import id.naskah.docx.DocxProblem;
import id.naskah.docx.DocxRefused;
import id.naskah.docx.Merge;
import id.naskah.docx.Merged;
import id.naskah.docx.Placeholder;
import id.naskah.docx.Purpose;
import id.naskah.docx.Values;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The templates that are brought along can be used as they are. */
class MadeTemplatesTest {
  private static final int MILLIS = 300;

  @Test
  void thereAreFourInTwoLanguages() {
    assertThat(MadeTemplates.all().keySet())
        .containsExactlyInAnyOrder(
            "letter_id.docx",
            "note_id.docx",
            "assignment_id.docx",
            "invitation_id.docx",
            "letter_en.docx",
            "note_en.docx",
            "assignment_en.docx",
            "invitation_en.docx");
  }

  @ParameterizedTest
  @ValueSource(strings = {"letter", "note", "assignment", "invitation"})
  void eachIsGoodAndIsFilledToTheEnd(String kind) throws DocxRefused {
    for (String language : List.of("id", "en")) {
      byte[] template = MadeTemplates.all().get(kind + "_" + language + ".docx");
      assertThat(DocxCheck.of(template, Purpose.TEMPLATE).problems()).isEmpty();

      Merged draft = Merge.draft(template, whole());
      assertThat(DocxCheck.of(draft.docx(), Purpose.LETTER).problems())
          .isNotEmpty()
          .allMatch(problem -> problem.kind() == DocxProblem.Kind.TO_WRITE);
      Merged signed = Merge.signing(draft.docx(), whole());

      assertThat(signed.blank()).isEmpty();
      assertThat(signed.left()).isEmpty();
      assertThat(signed.signatures()).containsExactly(1);
      assertThat(Merge.signing(template, new Values()).signatures()).containsExactly(1);
    }
  }

  @Test
  void sampleValuesFillEachPlaceOfATemplate() throws DocxRefused {
    for (String language : List.of("id", "en")) {
      Merged sample =
          Merge.signing(
              MadeTemplates.all().get("letter_" + language + ".docx"), SampleValues.of(language));
      assertThat(sample.blank()).isEmpty();
      assertThat(sample.filled()).contains("reply_number", "on_behalf", "copies");
    }
  }

  @Test
  void bothMergesTakeLittleTime() throws DocxRefused {
    byte[] template = MadeTemplates.all().get("letter_id.docx");
    for (int i = 0; i < 20; i++) {
      Merge.signing(Merge.draft(template, whole()).docx(), whole());
    }
    long start = System.nanoTime();
    Merge.signing(Merge.draft(template, whole()).docx(), whole());

    assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(MILLIS);
  }

  private static Values whole() {
    Values values = new Values();
    for (Placeholder each : Placeholder.values()) {
      switch (each.form()) {
        case TEXT -> values.put(each, "[" + each.english() + "]");
        case LIST -> values.put(each, List.of("satu", "dua"));
        default -> {}
      }
    }
    return values;
  }
}
