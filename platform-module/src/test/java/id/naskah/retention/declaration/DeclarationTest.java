package id.naskah.retention.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.OwnOffice;
import id.naskah.Refused;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.model.RetentionModel;
import id.naskah.retention.clock.Records;
import id.naskah.retention.clock.Tasks;
import id.naskah.retention.dossier.DossierService;
import id.naskah.task.Task;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;

/** Events are declared for a letter, a dossier or a query, and periods count from them. */
@AlfrescoTest
@OwnOffice
class DeclarationTest {
  private static final LocalDate DAY = LocalDate.of(2026, 5, 10);

  private final Repository repository;
  private final Records records;
  private final Office office;
  private final DeclarationService service;

  DeclarationTest(Repository repository) {
    this.repository = repository;
    this.records = new Records(repository);
    this.office = records.office();
    this.service = repository.bean(DeclarationService.class);
    records.inForce(records.edition("005,Undangan,2,3,musnah,event,contractEnded,,"));
  }

  @Test
  void rule2CountingBeginsWithTheDeclaredEvent() throws Exception {
    NodeRef letter = dated("2026-01-05");
    assertThat(records.eligibleOn(letter)).isNull();
    assertThat(records.row(letter)).containsEntry("rule", "005");

    Declaration made = declare(office.clerkA(), letter, "contractEnded", DAY);
    assertThat(records.eligibleOn(letter)).isEqualTo("2031-05-11");
    assertThat(records.day(letter, RetentionModel.TRIGGER_DAY)).isEqualTo(DAY);
    assertThat(office.property(letter, RetentionModel.EVENTS))
        .isEqualTo(List.of("contractEnded 2026-05-10 " + made.id()));
    assertThat(records.events(letter)).contains("declared contractEnded 2026-05-10 " + made.id());

    // A correction counts instead; both stay on record.
    declare(office.clerkA(), letter, "contractEnded", DAY.minusMonths(1));
    assertThat(records.eligibleOn(letter)).isEqualTo("2031-04-11");
    assertThat(declarations(letter)).isEqualTo(2);
  }

  @Test
  void whatIsDeclaredOfADossierCountsForItsLetters() throws Exception {
    NodeRef letter = dated("2026-01-05");
    DossierService dossiers = repository.bean(DossierService.class);
    NodeRef dossier =
        repository.inTransactionAs(
            office.clerkA(),
            () -> {
              NodeRef opened =
                  dossiers.open(office.unitA(), "Kontrak", "005", LocalDate.of(2026, 1, 1));
              dossiers.file(opened, letter);
              dossiers.close(opened, LocalDate.of(2026, 6, 1));
              return opened;
            });
    assertThat(records.eligibleOn(letter)).isNull();

    declare(office.clerkA(), dossier, "contractEnded", DAY);
    assertThat(records.eligibleOn(letter)).isEqualTo("2031-05-11");
    assertThat(records.row(letter).get("own_eligible_on")).hasToString("2031-05-11");
    assertThat(
            Refused.saying(
                () -> declare(office.clerkA(), dossier, "contractEnded", LocalDate.of(2025, 1, 1))))
        .isEqualTo("INVALID day naskah.declaration.early");
  }

  @Test
  void ofAQueryAllLettersThatOneMayReadAndThatAreOldEnough() throws Exception {
    NodeRef one = dated("2026-01-05");
    NodeRef two = dated("2026-01-06");
    NodeRef later = dated("2026-07-01");
    String where = "(unit='" + office.unitA() + "' AND classification='005')";
    String manager = records.manager();
    assertThat(
            Refused.saying(
                () ->
                    repository.inTransactionAs(
                        office.clerkA(),
                        () -> service.declareWhere(where, "contractEnded", DAY, "Daftar"))))
        .isEqualTo("FORBIDDEN  naskah.records.notManager");
    Declaration made =
        repository.inTransactionAs(
            manager, () -> service.declareWhere(where, "contractEnded", DAY, "Daftar kontrak"));
    Task task = run(made.taskId());

    assertThat(task.state()).isEqualTo(Task.State.DONE);
    assertThat(task.doneItems()).isEqualTo(2);
    assertThat(task.failedItems()).isEqualTo(1);
    assertThat(records.eligibleOn(one)).isEqualTo("2031-05-11");
    assertThat(records.eligibleOn(two)).isEqualTo("2031-05-11");
    assertThat(records.eligibleOn(later)).isNull();
    assertThat(records.events(later))
        .contains("not declared contractEnded 2026-05-10 " + made.id() + ": it is of 2026-07-01");
  }

  @Test
  void whatMakesNoSenseIsRefused() throws Exception {
    NodeRef letter = dated("2026-01-05");
    String clerk = office.clerkA();
    assertThat(Refused.saying(() -> declare(clerk, letter, "eclipse", DAY)))
        .isEqualTo("INVALID event naskah.choice");
    assertThat(Refused.saying(() -> declare(clerk, letter, null, DAY)))
        .isEqualTo("INVALID event naskah.missing");
    assertThat(Refused.saying(() -> declare(clerk, letter, "caseClosed", null)))
        .isEqualTo("INVALID day naskah.missing");
    assertThat(Refused.saying(() -> declare(clerk, letter, "caseClosed", LocalDate.of(2999, 1, 1))))
        .isEqualTo("INVALID day naskah.declaration.future");
    assertThat(Refused.saying(() -> declare(clerk, letter, "caseClosed", LocalDate.of(2026, 1, 4))))
        .isEqualTo("INVALID day naskah.declaration.early");
    assertThat(
            Refused.saying(
                () ->
                    repository.inTransactionAs(
                        clerk, () -> service.declare(letter, "caseClosed", DAY, null))))
        .isEqualTo("INVALID evidence naskah.missing");
    assertThat(Refused.saying(() -> declare(office.clerkB(), letter, "caseClosed", DAY)))
        .isEqualTo("FORBIDDEN  naskah.unit.notYours");
    assertThat(declarations(letter)).isZero();
  }

  /** A settled letter of this date. */
  private NodeRef dated(String day) throws Exception {
    return office.at(
        LocalDate.of(2026, 7, 2).atTime(9, 0).atZone(Office.ZONE).toInstant(),
        () -> {
          Map<QName, Serializable> values = office.incoming(office.unitA());
          values.put(LetterModel.LETTER_DATE, Office.day(day));
          NodeRef letter = office.register(office.clerkA(), values);
          records.status(letter, id.naskah.letter.LetterStatus.SETTLED);
          return letter;
        });
  }

  private Declaration declare(String user, NodeRef node, String event, LocalDate day) {
    return repository.inTransactionAs(
        user, () -> service.declare(node, event, day, "Berita acara 12/2026"));
  }

  private Task run(long id) {
    Tasks tasks = new Tasks(repository);
    tasks.steps(id);
    return tasks.task(id);
  }

  private int declarations(NodeRef node) {
    return office
        .sql()
        .queryForObject(
            "SELECT count(*) FROM naskah_declaration WHERE target_id = ?",
            Integer.class,
            node.getId());
  }
}
