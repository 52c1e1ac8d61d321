package id.naskah.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file's name says kind and language. */
class TemplateNameTest {
  private static final Set<String> KINDS = Set.of("letter", "letter_id", "travelOrder");

  @ParameterizedTest
  @CsvSource({
    "letter_id.docx, letter, ID",
    "letter_en_Dinas Kesehatan.DOCX, letter, EN",
    "letter_id_en.docx, letter_id, EN",
    "letter_id_id_2.docx, letter_id, ID",
    "travelOrder_en_a-b_c.docx, travelOrder, EN"
  })
  void isRead(String name, String kind, Language language) {
    assertThat(TemplateName.of(name, KINDS)).contains(new TemplateName(kind, language));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "letter.docx",
        "letter_fr.docx",
        "letter_ID.docx",
        "Letter_id.docx",
        "note_id.docx",
        "letter_id.doc",
        "letter_id_.docx",
        "letter_id_/x.docx",
        ".docx",
        "letter_idx.docx"
      })
  void isRefused(String name) {
    assertThat(TemplateName.of(name, KINDS)).isEmpty();
  }
}
