package id.naskah.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.Refused;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;

/** The year and the month of a letter are those of the office's calendar. */
@AlfrescoTest
class DatesTest {
  /** Ten minutes past midnight on New Year's Day in Makassar. */
  private static final Instant NEW_YEAR = Instant.parse("2025-12-31T16:10:00Z");

  private final Office office;

  DatesTest(Repository repository) {
    this.office = new Office(repository);
  }

  @Test
  void yearBeginsInTheOfficeFirst() throws Exception {
    NodeRef before =
        office.at(NEW_YEAR.minusSeconds(1200), () -> registered(office.incoming(office.unitA())));
    NodeRef after = office.at(NEW_YEAR, () -> registered(office.incoming(office.unitA())));

    assertThat(office.properties(before))
        .containsEntry(LetterModel.AGENDA_YEAR, 2025)
        .containsEntry(LetterModel.AGENDA_NUMBER, 1);
    assertThat(office.place(before)).endsWith("/2025/incoming/12");
    assertThat(office.properties(after))
        .containsEntry(LetterModel.AGENDA_YEAR, 2026)
        .containsEntry(LetterModel.AGENDA_NUMBER, 1);
    assertThat(office.place(after)).endsWith("/2026/incoming/01");
  }

  @Test
  void instantCountsByTheOfficesDay() {
    Map<QName, Serializable> letter = office.incoming(office.unitA());
    letter.put(
        LetterModel.RECEIVED_DATE, java.util.Date.from(Instant.parse("2025-12-31T17:00:00Z")));

    assertThat(office.property(registered(letter), LetterModel.AGENDA_YEAR)).isEqualTo(2026);
  }

  @Test
  void backdatedLetterGetsTheNumberOfItsYear() {
    registered(office.outgoing(office.unitA()));
    NodeRef old = registered(dated(office.outgoing(office.unitA()), "2019-03-08"));

    assertThat(office.properties(old))
        .containsEntry(LetterModel.AGENDA_YEAR, 2019)
        .containsEntry(LetterModel.AGENDA_NUMBER, 1)
        .containsEntry(LetterModel.LETTER_NUMBER, "000.8.3.3/1/" + office.unitA() + "/III/2019");
    assertThat(office.place(old)).endsWith("/2019/outgoing/03");
  }

  @Test
  void datesAreDatesThatCanBe() throws Exception {
    office.at(
        NEW_YEAR,
        () -> {
          Map<QName, Serializable> tomorrow = office.incoming(office.unitA());
          tomorrow.put(LetterModel.RECEIVED_DATE, Office.day("2026-01-02"));
          assertThat(Refused.saying(() -> registered(tomorrow)))
              .isEqualTo("INVALID receivedDate naskah.date.range");
          Map<QName, Serializable> reversed = office.incoming(office.unitA());
          reversed.put(LetterModel.RECEIVED_DATE, Office.day("2025-12-30"));
          reversed.put(LetterModel.LETTER_DATE, Office.day("2025-12-31"));
          assertThat(Refused.saying(() -> registered(reversed)))
              .isEqualTo("INVALID letterDate naskah.date.afterReceived");
          registered(dated(office.outgoing(office.unitA()), "2026-02-01"));
          assertThat(
                  Refused.saying(
                      () -> registered(dated(office.outgoing(office.unitA()), "2026-02-02"))))
              .isEqualTo("INVALID letterDate naskah.date.range");
          return null;
        });
  }

  @Test
  void correctedDateFilesAnew() {
    NodeRef letter = registered(dated(office.outgoing(office.unitA()), "2025-05-03"));
    Object number = office.property(letter, LetterModel.LETTER_NUMBER);

    change(letter, LetterModel.LETTER_DATE, Office.day("2025-06-03"));

    assertThat(office.place(letter)).endsWith("/2025/outgoing/06");
    assertThat(office.property(letter, LetterModel.LETTER_NUMBER)).isEqualTo(number);
    assertThat(
            Refused.saying(() -> change(letter, LetterModel.LETTER_DATE, Office.day("2024-06-03"))))
        .isEqualTo("CONFLICT letterDate naskah.date.otherYear");
    assertThat(Refused.saying(() -> change(letter, LetterModel.LETTER_DATE, null)))
        .isEqualTo("INVALID letterDate naskah.missing");
    assertThat(office.place(letter)).endsWith("/2025/outgoing/06");
  }

  @Test
  void incomingLetterIsFiledByTheDayItCame() {
    Map<QName, Serializable> letter = dated(office.incoming(office.unitA()), "2024-12-20");
    letter.put(LetterModel.RECEIVED_DATE, Office.day("2025-01-04"));
    NodeRef node = registered(letter);
    assertThat(office.place(node)).endsWith("/2025/incoming/01");

    change(node, LetterModel.LETTER_DATE, Office.day("2024-11-20"));
    assertThat(office.place(node)).endsWith("/2025/incoming/01");
    assertThat(Refused.saying(() -> change(node, LetterModel.RECEIVED_DATE, null)))
        .isEqualTo("INVALID receivedDate naskah.missing");
  }

  @Test
  void nameThatIsTakenInTheOtherMonthIsNoObstacle() {
    String unit = office.unitA();
    office.addSeries("outgoing," + unit + ",decree,*,*,{unit}/decree,{serial}");
    Map<QName, Serializable> decree = dated(office.outgoing(unit), "2025-06-03");
    decree.put(LetterModel.KIND, "decree");
    NodeRef there = registered(decree);
    NodeRef letter = registered(dated(office.outgoing(unit), "2025-05-03"));

    change(letter, LetterModel.LETTER_DATE, Office.day("2025-06-04"));

    assertThat(office.place(letter)).isEqualTo(office.place(there));
    assertThat(office.property(letter, ContentModel.PROP_NAME))
        .isEqualTo("0001 Permintaan data (2).pdf");
  }

  private NodeRef registered(Map<QName, Serializable> letter) {
    return office.register(office.clerkA(), letter);
  }

  private static Map<QName, Serializable> dated(Map<QName, Serializable> letter, String day) {
    letter.put(LetterModel.LETTER_DATE, Office.day(day));
    return letter;
  }

  private Void change(NodeRef letter, QName name, Serializable value) {
    Map<QName, Serializable> values = new HashMap<>();
    values.put(name, value);
    office.change(office.clerkA(), letter, values);
    return null;
  }
}
