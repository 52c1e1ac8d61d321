package id.naskah.retention.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.Refused;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.Filing;
import id.naskah.letter.LetterStatus;
import id.naskah.model.RetentionModel;
import id.naskah.retention.clock.Records;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;

/** Letters are gathered in dossiers, which are kept as one, on every door. */
@AlfrescoTest
class DossierTest {
  private final Repository repository;
  private final Records records;
  private final Office office;
  private final DossierService service;
  private final NodeService nodes;

  DossierTest(Repository repository) {
    this.repository = repository;
    this.records = new Records(repository);
    this.office = records.office();
    this.service = repository.bean(DossierService.class);
    this.nodes = repository.services().getNodeService();
    records.inForce(
        records.edition("005,Undangan,1,1,musnah,,,,", "000.8.3,Reformasi,2,3,permanen,,,,"));
  }

  @Test
  void rule4ADossierIsKeptAsOne() throws Exception {
    NodeRef early = records.settledOn("2020-01-10");
    NodeRef late = records.settledOn("2021-05-20");
    NodeRef dossier = open("005");
    assertThat(records.eligibleOn(early)).isEqualTo("2022-01-11");
    file(dossier, early);
    file(dossier, late);

    assertThat(records.eligibleOn(early)).as("open").isNull();
    assertThat(office.property(early, RetentionModel.ELIGIBLE_ON)).isNull();
    assertThat(FiledRow.dossierOf(repository, early)).isEqualTo(dossier.getId());

    as(() -> service.close(dossier, LocalDate.of(2026, 2, 1)));
    assertThat(records.eligibleOn(early)).isEqualTo("2028-02-02");
    assertThat(records.eligibleOn(late)).isEqualTo("2028-02-02");
    assertThat(records.row(early).get("own_eligible_on")).hasToString("2022-01-11");
    assertThat(records.day(early, RetentionModel.ELIGIBLE_ON)).isEqualTo("2028-02-02");
    assertThat(records.day(dossier, RetentionModel.ELIGIBLE_ON)).isEqualTo("2028-02-02");

    as(() -> service.reopen(dossier, "Ada surat susulan"));
    assertThat(records.eligibleOn(late)).isNull();
    assertThat(records.events(dossier))
        .contains("dossier closed 2026-02-01", "dossier opened again: Ada surat susulan");
  }

  @Test
  void theLatestLetterAndTheStrongestActionDecideForAll() throws Exception {
    NodeRef letter = records.settledOn("2026-06-01");
    NodeRef dossier = open("000.8.3");
    file(dossier, letter);
    as(() -> service.close(dossier, LocalDate.of(2026, 7, 1)));
    assertThat(records.row(letter))
        .containsEntry("own_action", "destroy")
        .containsEntry("action", "permanent");
    assertThat(records.eligibleOn(letter)).isEqualTo("2031-07-02");

    as(() -> service.change(dossier, null, "005"));
    assertThat(records.row(letter)).containsEntry("action", "destroy");
    assertThat(records.eligibleOn(letter)).isEqualTo("2028-07-02");
  }

  @Test
  void aClosedDossierWaitsForItsOpenLetters() throws Exception {
    NodeRef settled = records.settledOn("2020-01-10");
    NodeRef open = records.letter();
    NodeRef dossier = open("005");
    file(dossier, settled);
    file(dossier, open);
    as(() -> service.close(dossier, null));
    assertThat(records.eligibleOn(settled)).isNull();

    records.status(open, LetterStatus.SETTLED);
    assertThat(records.eligibleOn(settled)).isNotNull().isEqualTo(records.eligibleOn(open));
  }

  @Test
  void movingALetterRecomputesBothDossiers() throws Exception {
    NodeRef letter = records.settledOn("2020-01-10");
    NodeRef other = records.settledOn("2020-02-10");
    NodeRef first = open("005");
    NodeRef second = open("000.8.3");
    file(first, letter);
    file(first, other);
    as(() -> service.takeOut(first, letter));
    assertThat(records.eligibleOn(letter)).isEqualTo("2022-01-11");
    assertThat(FiledRow.dossierOf(repository, letter)).isNull();
    file(second, letter);
    as(() -> service.close(first, LocalDate.of(2026, 1, 1)));
    as(() -> service.close(second, LocalDate.of(2026, 1, 1)));

    assertThat(records.eligibleOn(other)).isEqualTo("2028-01-02");
    assertThat(records.eligibleOn(letter)).isEqualTo("2031-01-02");
    assertThat(records.row(letter)).containsEntry("action", "permanent");
  }

  @Test
  void whatIsLinkedByAnotherDoorIsFiledByTheSameRules() {
    NodeRef letter = records.letter();
    NodeRef dossier = open("005");
    link(dossier, letter);
    assertThat(FiledRow.dossierOf(repository, letter)).isEqualTo(dossier.getId());

    NodeRef second = open("005");
    assertThat(Refused.saying(() -> link(second, letter)))
        .isEqualTo("CONFLICT letter naskah.dossier.filed");
    NodeRef ofOther = office.register(office.clerkB(), office.outgoing(office.unitB()));
    assertThat(Refused.saying(() -> asAdmin(() -> addChild(dossier, ofOther))))
        .isEqualTo("CONFLICT letter naskah.dossier.otherUnit");
    assertThat(Refused.saying(() -> create(dossier, ContentModel.TYPE_CONTENT, "memo.txt")))
        .isEqualTo("CONFLICT letter naskah.dossier.lettersOnly");
    NodeRef other = records.letter();
    assertThat(Refused.saying(() -> move(other, dossier)))
        .isEqualTo("CONFLICT letter naskah.dossier.lettersOnly");

    as(() -> service.close(dossier, null));
    NodeRef late = office.register(office.clerkA(), office.outgoing(office.unitA()));
    assertThat(Refused.saying(() -> link(dossier, late)))
        .startsWith("CONFLICT dossier naskah.dossier.closed");
    assertThat(Refused.saying(() -> unlink(dossier, letter)))
        .startsWith("CONFLICT dossier naskah.dossier.closed");
    as(() -> service.reopen(dossier, "Salah tutup"));
    unlink(dossier, letter);
    assertThat(FiledRow.dossierOf(repository, letter)).isNull();
    assertThat(rowsOf(letter)).isZero();
  }

  @Test
  void aDossierMadeByAnotherDoorIsCompletedOrRefused() {
    NodeRef folder = asAdmin(() -> nodes.getPrimaryParent(open("005")).getParentRef());
    assertThat(Refused.saying(() -> create(folder, RetentionModel.TYPE_DOSSIER, "Tanpa kode")))
        .isEqualTo("INVALID classification naskah.missing");
    NodeRef home = repository.bean(Filing.class).unitFolder(office.unitA()).orElseThrow();
    assertThat(Refused.saying(() -> create(home, RetentionModel.TYPE_DOSSIER, "Salah tempat")))
        .isEqualTo("CONFLICT dossier naskah.dossier.place");
    NodeRef made =
        create(
            folder,
            RetentionModel.TYPE_DOSSIER,
            repository.unique("Berkas"),
            Map.of(RetentionModel.DOSSIER_CLASSIFICATION, "005"));
    assertThat(office.property(made, RetentionModel.DOSSIER_UNIT)).isEqualTo(office.unitA());
    assertThat(records.day(made, RetentionModel.OPENED_ON)).isNotNull();
    assertThat(office.property(made, ContentModel.PROP_TITLE)).isNotNull();

    assertThat(
            Refused.saying(
                () -> {
                  office.change(
                      office.clerkA(),
                      made,
                      Map.of(RetentionModel.CLOSED_ON, Office.day("2026-01-01")));
                  return null;
                }))
        .isEqualTo("CONFLICT closedOn naskah.set.bySystem");
    assertThat(Refused.saying(() -> move(made, home)))
        .isEqualTo("CONFLICT dossier naskah.dossier.place");
  }

  @Test
  void onlyAnEmptyDossierGoes() {
    NodeRef letter = records.letter();
    NodeRef dossier = open("005");
    file(dossier, letter);
    assertThat(Refused.saying(() -> asAdmin(() -> delete(dossier))))
        .isEqualTo("CONFLICT dossier naskah.dossier.full");
    as(() -> service.takeOut(dossier, letter));
    as(() -> service.delete(dossier));
    assertThat(asAdmin(() -> nodes.exists(dossier))).isFalse();
    assertThat(
            office
                .sql()
                .queryForObject(
                    "SELECT count(*) FROM naskah_dossier WHERE uuid = ?",
                    Integer.class,
                    dossier.getId()))
        .isZero();
  }

  @Test
  void othersThanTheUnitsClerksAndTheManagersMayNot() {
    NodeRef dossier = open("005");
    assertThat(Refused.saying(() -> by(office.clerkB(), () -> service.close(dossier, null))))
        .isEqualTo("FORBIDDEN  naskah.unit.notYours");
    assertThat(
            Refused.saying(
                () -> by(office.clerkB(), () -> service.open(office.unitA(), "x", "005", null))))
        .isEqualTo("FORBIDDEN  naskah.unit.notYours");
    NodeRef letter = records.letter();
    String manager = records.manager();
    by(manager, () -> service.file(dossier, letter));
    by(manager, () -> service.close(dossier, null));
    assertThat(FiledRow.dossierOf(repository, letter)).isEqualTo(dossier.getId());
  }

  private NodeRef open(String classification) {
    return repository.inTransactionAs(
        office.clerkA(),
        () ->
            service.open(office.unitA(), "Berkas rapat", classification, LocalDate.of(2020, 1, 1)));
  }

  private void file(NodeRef dossier, NodeRef letter) {
    as(() -> service.file(dossier, letter));
  }

  private Object as(Runnable work) {
    return by(office.clerkA(), work);
  }

  private Object by(String user, Runnable work) {
    return repository.inTransactionAs(
        user,
        () -> {
          work.run();
          return null;
        });
  }

  private <T> T asAdmin(Callable<T> work) {
    return repository.inTransactionAs("admin", work);
  }

  private Object link(NodeRef dossier, NodeRef letter) {
    return repository.inTransactionAs(office.clerkA(), () -> addChild(dossier, letter));
  }

  private Object addChild(NodeRef dossier, NodeRef letter) {
    return nodes.addChild(
        dossier,
        letter,
        ContentModel.ASSOC_CONTAINS,
        QName.createQName(NamespaceService.CONTENT_MODEL_1_0_URI, letter.getId()));
  }

  private Object unlink(NodeRef dossier, NodeRef letter) {
    return asAdmin(
        () -> {
          nodes.removeChild(dossier, letter);
          return null;
        });
  }

  private Object delete(NodeRef node) {
    nodes.deleteNode(node);
    return null;
  }

  private NodeRef create(NodeRef folder, QName type, String name) {
    return create(folder, type, name, Map.of());
  }

  private NodeRef create(NodeRef folder, QName type, String name, Map<QName, ?> properties) {
    return new id.naskah.Doors(repository).node(office.clerkA(), folder, type, name, properties);
  }

  private Object move(NodeRef node, NodeRef folder) {
    return asAdmin(
        () ->
            nodes.moveNode(
                node,
                folder,
                ContentModel.ASSOC_CONTAINS,
                QName.createQName(NamespaceService.CONTENT_MODEL_1_0_URI, node.getId())));
  }

  private int rowsOf(NodeRef letter) {
    List<Integer> rows =
        office
            .sql()
            .queryForList(
                "SELECT 1 FROM naskah_filed f JOIN naskah_letter l ON l.node_id = f.letter_id"
                    + " WHERE l.uuid = ?",
                Integer.class,
                letter.getId());
    return rows.size();
  }
}
