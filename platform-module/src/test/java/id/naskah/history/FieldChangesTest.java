package id.naskah.history;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.fake.Clocks;
import id.naskah.model.LetterModel;
import id.naskah.platform.OfficeClock;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the history says of a letter that was changed. */
class FieldChangesTest {
  private final OfficeClock clock = Clocks.at("2026-03-02T02:00:00Z");

  private String said(QName field, Serializable before, Serializable after) {
    return FieldChanges.said(values(field, before), values(field, after), clock);
  }

  private static Map<QName, Serializable> values(QName field, Serializable value) {
    Map<QName, Serializable> values = new HashMap<>();
    values.put(LetterModel.UNIT, "UMUM");
    if (value != null) {
      values.put(field, value);
    }
    return values;
  }

  @ParameterizedTest(name = "{0} > {1}: {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "Undangan | Undangan rapat | subject: \"Undangan\" > \"Undangan rapat\"",
        "none | Undangan | subject: \"\" > \"Undangan\"",
        "Undangan | none | subject: \"Undangan\" > \"\"",
        "Undangan | undangan | subject: \"Undangan\" > \"undangan\"",
        "Undangan | Undangan | ''",
        "none | none | ''"
      })
  void theOldValueAndTheNewOne(String before, String after, String line) {
    assertThat(said(LetterModel.SUBJECT, before, after)).isEqualTo(line);
  }

  /** Midnight in Makassar is the afternoon of the day before in London. */
  @Test
  void daysAreThoseOfTheOffice() {
    assertThat(
            said(
                LetterModel.RECEIVED_DATE,
                Date.from(Instant.parse("2026-03-01T15:59:59Z")),
                Date.from(Instant.parse("2026-03-01T16:00:00Z"))))
        .isEqualTo("receivedDate: \"2026-03-01\" > \"2026-03-02\"");
  }

  @Test
  void severalValuesStandInOneLine() {
    assertThat(
            said(
                LetterModel.RECIPIENTS,
                new ArrayList<>(List.of("Dinas A")),
                new ArrayList<>(List.of("Dinas A", "Dinas B"))))
        .isEqualTo("recipients: \"Dinas A\" > \"Dinas A; Dinas B\"");
  }

  @Test
  void aLineAFieldInTheOrderOfTheForm() {
    Map<QName, Serializable> before = new HashMap<>();
    Map<QName, Serializable> after = new HashMap<>();
    after.put(LetterModel.SUMMARY, "s");
    after.put(LetterModel.CLASSIFICATION, "005");
    after.put(LetterModel.SUBJECT, "x");
    after.put(LetterModel.SENDER_NAME, "n");

    assertThat(FieldChanges.said(before, after, clock).lines())
        .containsExactly(
            "subject: \"\" > \"x\"",
            "senderName: \"\" > \"n\"",
            "classification: \"\" > \"005\"",
            "summary: \"\" > \"s\"");
  }

  /** What Naskah writes itself has events of its own. */
  @Test
  void whatNobodyWritesIsNotSaid() {
    for (QName field :
        List.of(
            LetterModel.STATUS,
            LetterModel.AGENDA_NUMBER,
            LetterModel.SERIES,
            ContentModel.PROP_NAME,
            ContentModel.PROP_MODIFIED)) {
      assertThat(said(field, "one", "other")).as(field.getLocalName()).isEmpty();
    }
  }
}
