package id.naskah.retention.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.Race;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.LetterStatus;
import id.naskah.model.RetentionModel;
import id.naskah.platform.RuleViolation;
import id.naskah.retention.clock.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.RepeatedTest;

/** Two people with one dossier, or one letter, at once. */
@AlfrescoTest
class DossierRaceTest {
  private final Repository repository;
  private final Records records;
  private final Office office;
  private final DossierService service;

  DossierRaceTest(Repository repository) {
    this.repository = repository;
    this.records = new Records(repository);
    this.office = records.office();
    this.service = repository.bean(DossierService.class);
    records.inForce(records.edition("005,Undangan,1,1,musnah,,,,"));
  }

  @RepeatedTest(3)
  void oneLetterInTwoDossiersEndsInOne() throws Exception {
    NodeRef letter = records.settled();
    NodeRef first = open();
    NodeRef second = open();

    List<String> answers =
        together(() -> service.file(first, letter), () -> service.file(second, letter));

    assertThat(answers).containsExactlyInAnyOrder("ok", "naskah.dossier.filed");
    NodeRef winner = "ok".equals(answers.get(0)) ? first : second;
    assertThat(lettersIn(winner)).isEqualTo(1);
    assertThat(lettersIn(winner.equals(first) ? second : first)).isZero();
  }

  @RepeatedTest(3)
  void nothingIsFiledIntoWhatIsJustBeingClosed() throws Exception {
    NodeRef letter = records.settled();
    NodeRef dossier = open();

    List<String> answers =
        together(() -> service.close(dossier, null), () -> service.file(dossier, letter));

    assertThat(answers.get(0)).isEqualTo("ok");
    boolean filed = "ok".equals(answers.get(1));
    assertThat(answers.get(1)).isIn("ok", "naskah.dossier.closed");
    assertThat(lettersIn(dossier)).isEqualTo(filed ? 1 : 0);
    // Filed before it was closed, or by itself: it has a day in either case.
    assertThat(records.eligibleOn(letter)).isNotNull();
  }

  @RepeatedTest(3)
  void lettersOfOneDossierSettledAtOnceGiveItItsDay() throws Exception {
    NodeRef one = records.letter();
    NodeRef other = records.letter();
    NodeRef dossier = open();
    repository.inTransactionAs(
        office.clerkA(),
        () -> {
          service.file(dossier, one);
          service.file(dossier, other);
          service.close(dossier, null);
          return null;
        });

    List<String> answers =
        together(
            () -> records.status(one, LetterStatus.SETTLED),
            () -> records.status(other, LetterStatus.SETTLED));

    assertThat(answers).containsOnly("ok");
    assertThat(records.eligibleOn(one)).isNotNull().isEqualTo(records.eligibleOn(other));
    assertThat(records.day(one, RetentionModel.ELIGIBLE_ON))
        .isEqualTo(records.day(other, RetentionModel.ELIGIBLE_ON))
        .isEqualTo(records.day(dossier, RetentionModel.ELIGIBLE_ON))
        .hasToString(records.eligibleOn(one));
  }

  private NodeRef open() {
    return repository.inTransactionAs(
        office.clerkA(), () -> service.open(office.unitA(), "Berkas", "005", null));
  }

  private int lettersIn(NodeRef dossier) {
    return office
        .sql()
        .queryForObject(
            "SELECT count(*) FROM naskah_filed f JOIN naskah_dossier d ON d.node_id = f.dossier_id"
                + " WHERE d.uuid = ?",
            Integer.class,
            dossier.getId());
  }

  private List<String> together(Runnable... work) throws Exception {
    List<Callable<String>> told = new ArrayList<>();
    for (Runnable each : work) {
      told.add(() -> tell(each));
    }
    return Race.atOnce(told);
  }

  private String tell(Runnable work) {
    try {
      repository.inTransactionAs(
          office.clerkA(),
          () -> {
            work.run();
            return null;
          });
      return "ok";
    } catch (RuleViolation e) {
      return e.key();
    }
  }
}
