package id.naskah.retention.clock;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.retention.Keeping;
import id.naskah.retention.record.AmendmentService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;

/** A corrected record is kept as the corrected value says. */
@AlfrescoTest
class AmendedDatesTest {
  private final Repository repository;
  private final Records records;

  AmendedDatesTest(Repository repository) {
    this.repository = repository;
    this.records = new Records(repository);
    records.inForce(
        records.edition("005,Undangan,1,1,musnah,,,,", "000.8.3,Reformasi,2,3,permanen,,,,"));
  }

  @Test
  void datesFollowTheAmendedClassification() throws Exception {
    NodeRef letter = records.settledOn("2026-03-10");
    assertThat(records.eligibleOn(letter)).isEqualTo("2028-03-11");

    repository.inTransactionAs(
        new Keeping(repository).manager(),
        () ->
            repository
                .bean(AmendmentService.class)
                .amend(letter.getId(), LetterModel.CLASSIFICATION, "000.8.3", "Salah kelas"));

    assertThat(records.row(letter))
        .containsEntry("rule", "000.8.3")
        .containsEntry("action", "permanent");
    assertThat(records.eligibleOn(letter)).isEqualTo("2031-03-11");
  }
}
