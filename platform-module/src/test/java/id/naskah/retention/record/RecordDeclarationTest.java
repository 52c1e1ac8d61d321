package id.naskah.retention.record;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.model.RetentionModel;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;

/** When a letter becomes a record, and that it stays one. */
@AlfrescoTest
class RecordDeclarationTest {
  private final Repository repository;
  private final Office office;

  RecordDeclarationTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
  }

  @Test
  void openLetterIsNoRecord() {
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));

    assertThat(isRecord(letter)).isFalse();
  }

  @Test
  void settledLetterIsRecordOfThatDayAndHour() throws Exception {
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));
    // The next day has begun in Makassar.
    Instant evening = Instant.parse("2031-03-04T17:30:00Z");

    office.at(evening, () -> status(letter, "settled"));

    assertThat(isRecord(letter)).isTrue();
    assertThat(office.properties(letter))
        .containsEntry(RetentionModel.RECORDED_AT, Date.from(evening))
        .containsEntry(RetentionModel.RECORDED_BY, office.clerkA())
        .containsEntry(RetentionModel.SETTLED_ON, Office.day("2031-03-05"));
  }

  @Test
  void reopenedLetterStaysRecordAndCountsFromItsLastSettling() throws Exception {
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));
    Instant first = Instant.parse("2031-03-04T03:00:00Z");
    office.at(first, () -> status(letter, "settled"));

    status(letter, "open");
    assertThat(isRecord(letter)).isTrue();
    office.at(Instant.parse("2032-05-06T03:00:00Z"), () -> status(letter, "settled"));

    assertThat(office.properties(letter))
        .containsEntry(RetentionModel.RECORDED_AT, Date.from(first))
        .containsEntry(RetentionModel.SETTLED_ON, Office.day("2032-05-06"));
  }

  @Test
  void voidLetterIsRecord() {
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));

    office.change(
        office.clerkA(),
        letter,
        Map.of(LetterModel.STATUS, "void", LetterModel.VOID_REASON, "Keliru"));

    assertThat(isRecord(letter)).isTrue();
    assertThat(office.properties(letter)).containsKey(RetentionModel.SETTLED_ON);
  }

  private Void status(NodeRef letter, String status) {
    office.change(office.clerkA(), letter, Map.of(LetterModel.STATUS, status));
    return null;
  }

  private boolean isRecord(NodeRef letter) {
    return repository.inTransactionAs(
        "admin",
        () ->
            repository.services().getNodeService().hasAspect(letter, RetentionModel.ASPECT_RECORD));
  }
}
