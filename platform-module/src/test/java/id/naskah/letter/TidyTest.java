package id.naskah.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.model.LetterModel;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;

/** Blanks become nothing, spaces around a value go, and what is tidy is not written again. */
class TidyTest {
  private final Map<QName, Serializable> letter = new HashMap<>();

  @Test
  void blankTextsAreRemoved() {
    letter.put(LetterModel.SUBJECT, "");
    letter.put(LetterModel.UNIT, " \t");

    assertThat(Tidy.changes(letter))
        .hasSize(2)
        .containsEntry(LetterModel.SUBJECT, null)
        .containsEntry(LetterModel.UNIT, null);
  }

  @Test
  void spacesAroundGo() {
    letter.put(LetterModel.UNIT, " ORG ");

    assertThat(Tidy.changes(letter)).containsExactly(Map.entry(LetterModel.UNIT, "ORG"));
  }

  @Test
  void listsLoseBlanksAndNothing() {
    letter.put(LetterModel.RECIPIENTS, new ArrayList<>(Arrays.asList("", null, " Budi ", " ")));
    letter.put(LetterModel.COPY_TO, "");

    assertThat(Tidy.changes(letter))
        .containsEntry(LetterModel.RECIPIENTS, new ArrayList<>(List.of("Budi")))
        .containsEntry(LetterModel.COPY_TO, null);
  }

  @Test
  void tidyIsLeftAlone() {
    letter.put(LetterModel.SUBJECT, "Rapat");
    letter.put(LetterModel.SUMMARY, null);
    letter.put(LetterModel.RECIPIENTS, new ArrayList<>(List.of("Budi")));

    assertThat(Tidy.changes(letter)).isEmpty();
  }
}
