package id.naskah.letter;

import static id.naskah.letter.Packages.changed;
import static id.naskah.letter.Packages.with;
import static id.naskah.letter.Packages.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.naskah.Audited;
import id.naskah.Office;
import id.naskah.audit.AuditTrail;
import id.naskah.audit.Checks;
import id.naskah.audit.Finding;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.platform.RuleViolation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.node.archive.NodeArchiveService;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.view.ImporterBinding.UUID_BINDING;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Alfresco's importer switches behaviours off; letters in packages obey the rules all the same. */
@AlfrescoTest
class ImportTest {
  private final Repository repository;
  private final Office office;
  private final Packages packages;

  ImportTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.packages = new Packages(repository);
  }

  private NodeRef registered() {
    return office.register(office.clerkA(), office.incoming(office.unitA()));
  }

  private NodeRef draft() {
    Map<QName, java.io.Serializable> draft = office.incoming(office.unitA());
    draft.put(LetterModel.STATUS, "draft");
    return office.register(office.clerkA(), draft);
  }

  private String user(String who) {
    return "clerk".equals(who) ? office.clerkA() : who;
  }

  private long letters() {
    return office
        .sql()
        .queryForObject(
            "SELECT COUNT(*) FROM alf_node n JOIN alf_qname q ON q.id = n.type_qname_id"
                + " WHERE q.local_name = 'letter'",
            Long.class);
  }

  private List<String> row(String uuid) {
    return office
        .sql()
        .queryForList(
            "SELECT status || ' ' || series || ' ' || agenda_number || ' ' || created_by"
                + " FROM naskah_letter WHERE uuid = ?",
            String.class,
            uuid);
  }

  private void assertRefused(String field, Runnable work) {
    long before = letters();
    Throwable thrown = catchThrowable(work::run);
    Throwable cause = thrown;
    while (cause != null && !(cause instanceof RuleViolation)) {
      cause = cause.getCause();
    }
    assertThat(cause).as("%s", thrown).isInstanceOf(RuleViolation.class);
    assertThat(((RuleViolation) cause).field()).isEqualTo(field);
    assertThat(letters()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"clerk", "admin"})
  void aLetterWithANumberIsNotImportedUnderItsOwnId(String who) {
    byte[] acp = packages.export(registered());
    assertRefused(
        "series", () -> packages.importByAction(user(who), acp, office.intake(office.unitA())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"clerk", "admin"})
  void aLetterWithANumberIsNotImportedUnderANewId(String who) {
    byte[] acp = packages.export(registered());
    byte[] other = changed(acp, with("sys:node-uuid", UUID.randomUUID().toString()));
    byte[] none = changed(acp, without("sys:node-uuid"));
    NodeRef intake = office.intake(office.unitA());
    assertRefused("series", () -> packages.importByAction(user(who), other, intake));
    assertRefused("series", () -> packages.importByAction(user(who), none, intake));
  }

  @ParameterizedTest
  @EnumSource(UUID_BINDING.class)
  void aForgedLetterIsNotImportedHoweverIdsAreTreated(UUID_BINDING ids) {
    NodeRef letter = registered();
    Map<QName, java.io.Serializable> before = office.properties(letter);
    List<String> row = row(letter.getId());
    byte[] forged = changed(packages.export(letter), with("nsk:agendaNumber", "4711"));

    Throwable thrown =
        catchThrowable(
            () -> packages.importByService("admin", forged, office.intake(office.unitA()), ids));

    assertThat(thrown).isNotNull();
    assertThat(office.properties(letter)).isEqualTo(before);
    assertThat(row(letter.getId())).isEqualTo(row);
    assertThat(Audited.about(repository, letter)).hasSize(1);
  }

  /** Someone restores an export over what is there, and nothing has changed since. */
  @Test
  void anExportOverItsOwnLetterChangesNothing() {
    NodeRef letter = registered();
    List<String> row = row(letter.getId());
    byte[] acp = packages.export(letter);

    packages.importByService(
        "admin", acp, office.intake(office.unitA()), UUID_BINDING.UPDATE_EXISTING);

    assertThat(row(letter.getId())).isEqualTo(row);
    assertThat(office.property(letter, LetterModel.AGENDA_NUMBER))
        .isEqualTo(Integer.valueOf(row.get(0).split(" ")[2]));
  }

  @ParameterizedTest
  @ValueSource(strings = {"clerk", "admin"})
  void aDraftOfSomebodyElseIsNotImported(String who) {
    byte[] acp =
        changed(
            changed(packages.export(draft()), without("sys:node-uuid")),
            with("cm:creator", office.registrar()));
    assertRefused(
        "createdBy", () -> packages.importByAction(user(who), acp, office.intake(office.unitA())));
  }

  @Test
  void aLetterIsNotImportedAsIfItHadBeenMadeLongAgo() {
    byte[] acp =
        changed(
            changed(packages.export(draft()), without("sys:node-uuid")),
            xml ->
                with("cm:created", "2001-01-01T00:00:00.000Z")
                    .apply(with("nsk:status", "open").apply(xml)));
    assertRefused(
        "createdAt",
        () -> packages.importByAction(office.clerkA(), acp, office.intake(office.unitA())));
  }

  @Test
  void aLetterIsNotImportedWithAStatusThatItNeverReached() {
    byte[] acp =
        changed(
            changed(packages.export(draft()), without("sys:node-uuid")),
            xml -> without("cm:created").apply(with("nsk:status", "settled").apply(xml)));
    assertRefused(
        "status",
        () -> packages.importByAction(office.clerkA(), acp, office.intake(office.unitA())));
  }

  /** The one that is listed under the number of a letter besides it. */
  private NodeRef imported(NodeRef original) {
    String uuid =
        office
            .sql()
            .queryForObject(
                "SELECT uuid FROM naskah_letter WHERE letter_number = ? AND uuid <> ?",
                String.class,
                office.property(original, LetterModel.LETTER_NUMBER),
                original.getId());
    return new NodeRef(original.getStoreRef(), uuid);
  }

  /** What is in order is registered like at every other door. */
  @Test
  void aLetterWithoutANumberGetsOneAndIsOnRecord() {
    NodeRef draft = draft();
    byte[] acp =
        changed(
            packages.export(draft),
            xml -> without("cm:created").apply(with("nsk:status", "open").apply(xml)));

    packages.importByAction(office.clerkA(), acp, office.intake(office.unitA()));

    NodeRef letter = imported(draft);
    assertThat(row(letter.getId()))
        .containsExactly(
            "open "
                + office.property(letter, LetterModel.SERIES)
                + " "
                + office.property(letter, LetterModel.AGENDA_NUMBER)
                + " "
                + office.clerkA());
    assertThat(Audited.about(repository, letter)).hasSize(1);
    assertThat(office.place(letter)).contains(office.unitA());
    assertThat(findings()).noneMatch(finding -> letter.getId().equals(finding.about()));
  }

  /** One's own draft comes back as a draft, as old as it was. */
  @Test
  void ownDraftIsImported() {
    NodeRef draft = draft();

    packages.importByAction(office.clerkA(), packages.export(draft), office.intake(office.unitA()));

    NodeRef again = imported(draft);
    assertThat(office.property(again, LetterModel.STATUS)).isEqualTo("draft");
    assertThat(office.property(again, ContentModel.PROP_CREATED))
        .isEqualTo(office.property(draft, ContentModel.PROP_CREATED));
  }

  @Test
  void aDraftOutOfTheTrashIsListedAgain() {
    NodeRef draft = draft();
    NodeArchiveService trash = repository.bean("nodeArchiveService", NodeArchiveService.class);
    repository.inTransactionAs(
        office.clerkA(),
        () -> {
          repository.services().getNodeService().deleteNode(draft);
          return null;
        });
    repository.inTransactionAs(
        office.clerkA(),
        () ->
            trash.restoreArchivedNode(
                trash.getArchivedNode(draft), office.intake(office.unitA()), null, null));

    assertThat(
            office
                .sql()
                .queryForList(
                    "SELECT status FROM naskah_letter WHERE uuid = ?", String.class, draft.getId()))
        .containsExactly("draft");
  }

  /** Whoever asks Alfresco to switch all behaviours off, or those of letters, gets the rules. */
  @ParameterizedTest
  @ValueSource(strings = {"all", "type", "content"})
  void nobodyElseSwitchesTheRulesOff(String what) {
    Map<QName, java.io.Serializable> forged = office.incoming(office.unitA());
    forged.put(LetterModel.SERIES, "X");
    forged.put(LetterModel.AGENDA_YEAR, 2026);
    forged.put(LetterModel.AGENDA_NUMBER, 1);
    forged.put(LetterModel.STATUS, "open");
    BehaviourFilter filter = repository.bean("policyBehaviourFilter", BehaviourFilter.class);
    assertRefused(
        "series",
        () ->
            repository.inTransactionAs(
                office.clerkA(),
                () -> {
                  switch (what) {
                    case "all" -> filter.disableBehaviour();
                    case "type" -> filter.disableBehaviour(LetterModel.TYPE_LETTER);
                    default -> filter.disableBehaviour(ContentModel.TYPE_CONTENT);
                  }
                  return repository
                      .bean("nodeService", NodeService.class)
                      .createNode(
                          office.intake(office.unitA()),
                          ContentModel.ASSOC_CONTAINS,
                          QName.createQName("x", "x"),
                          LetterModel.TYPE_LETTER,
                          forged);
                }));
  }

  private List<Finding> findings() {
    long id =
        repository.inTransactionAs("admin", () -> repository.bean(Checks.class).begin("letters"));
    return new AuditTrail(repository).finish(id);
  }
}
