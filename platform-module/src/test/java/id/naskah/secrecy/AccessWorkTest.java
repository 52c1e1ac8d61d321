package id.naskah.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.naskah.Office;
import id.naskah.Race;
import id.naskah.audit.AuditTrail;
import id.naskah.audit.Finding;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.QuietWriter;
import id.naskah.model.LetterModel;
import id.naskah.platform.ByNaskah;
import id.naskah.routing.PassingOn;
import id.naskah.task.TaskService;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;

/** Access lists follow the rules, are compared with them, and are set right. */
@AlfrescoTest
class AccessWorkTest {
  private final Repository repository;
  private final PassingOn passing;
  private final Office office;

  AccessWorkTest(Repository repository) {
    this.repository = repository;
    this.passing = new PassingOn(repository);
    this.office = passing.office();
  }

  private NodeRef letter(String level) {
    Map<QName, Serializable> letter = office.incoming(office.unitA());
    letter.put(LetterModel.SECURITY, level);
    return office.register(office.clerkA(), letter);
  }

  @Test
  void lettersThatAreThereFollowAChangedRule() {
    String colleague = passing.registering("colleague");
    NodeRef letter = letter("secret");
    assertThat(passing.reads(colleague, letter)).isFalse();

    String line = "secret," + office.unitA() + ",unit,\n";
    office.save(ConfigurationFiles.SECRECY, office.read(ConfigurationFiles.SECRECY) + line);
    await().atMost(Duration.ofSeconds(90)).until(() -> passing.reads(colleague, letter));

    office.save(
        ConfigurationFiles.SECRECY, office.read(ConfigurationFiles.SECRECY).replace(line, ""));
    await().atMost(Duration.ofSeconds(90)).until(() -> !passing.reads(colleague, letter));
  }

  @Test
  void aNewHeadOfAUnitReadsWhatIsRestricted() {
    NodeRef letter = letter("restricted");
    String head = passing.person("head");

    passing.position(head);

    await().atMost(Duration.ofSeconds(90)).until(() -> passing.reads(head, letter));
  }

  @Test
  void whatWasSetByHandIsFoundAndSetRight() {
    NodeRef letter = letter("restricted");
    repository.inTransactionAs(
        "admin",
        () -> {
          repository
              .services()
              .getPermissionService()
              .setPermission(letter, office.groupB(), "Consumer", true);
          return null;
        });
    assertThat(passing.reads(office.clerkB(), letter)).isTrue();

    Finding finding = Finding.ofLetter(Finding.Kind.ACCESS, letter.getId());
    assertThat(checked("naskah.AccessCheck", letter)).contains(finding);
    assertThat(passing.reads(office.clerkB(), letter)).isTrue();
    assertThat(checked("naskah.AccessRepair", letter)).contains(finding);

    assertThat(passing.reads(office.clerkB(), letter)).isFalse();
    assertThat(passing.reads(office.clerkA(), letter)).isTrue();
    assertThat(checked("naskah.AccessCheck", letter)).doesNotContain(finding);
  }

  /** As letters stand that were registered before there were rules: open to the unit. */
  @Test
  void aLetterThatIsOlderThanTheRulesIsClosedAndItsMakerNamed() {
    NodeRef letter = letter("secret");
    String colleague = passing.registering("colleague");
    repository.inTransactionAs(
        "admin",
        () -> {
          PermissionService permissions =
              repository.bean("permissionService", PermissionService.class);
          ByNaskah.write(
              () -> {
                permissions.clearPermission(letter, office.clerkA());
                permissions.setInheritParentPermissions(letter, true);
              });
          repository.bean(QuietWriter.class).removeAspect(letter, LetterModel.ASPECT_NAMED);
          return null;
        });
    assertThat(passing.reads(colleague, letter)).isTrue();

    repository.inTransactionAs(
        "admin",
        () ->
            repository
                .bean(TaskService.class)
                .begin(repository.bean(AccessWork.class), office.unitA()));

    await().atMost(Duration.ofSeconds(90)).until(() -> !passing.reads(colleague, letter));
    assertThat(passing.reads(office.clerkA(), letter)).isTrue();
  }

  /** What a check finds that begins right before this letter. */
  private List<Finding> checked(String bean, NodeRef letter) {
    AccessCheck check = repository.bean(bean, AccessCheck.class);
    long node = (Long) office.property(letter, ContentModel.PROP_NODE_DBID);
    long task =
        repository.inTransactionAs(
            "admin",
            () -> {
              long begun = repository.bean(TaskService.class).begin(check, "");
              office.sql().update("UPDATE naskah_task SET place = ? WHERE id = ?", node - 1, begun);
              return begun;
            });
    return new AuditTrail(repository).finish(task);
  }

  @Test
  void raisedAndPassedOnAtOnceItIsReadByWhoGotIt() throws Exception {
    String colleague = passing.registering("colleague");
    for (int round = 0; round < 3; round++) {
      NodeRef letter = letter("ordinary");
      String recipient = passing.person("recipient");

      Race.atOnce(
          List.of(
              () -> {
                office.change(office.clerkA(), letter, Map.of(LetterModel.SECURITY, "topSecret"));
                return null;
              },
              () -> passing.pass(letter, recipient)));

      assertThat(passing.reads(recipient, letter)).isTrue();
      assertThat(passing.reads(office.clerkA(), letter)).isTrue();
      assertThat(passing.reads(colleague, letter)).isFalse();
      assertThat(passing.reads(office.registrar(), letter)).isFalse();
    }
  }

  @Test
  void whatIsRefusedChangesNobodysReading() {
    NodeRef letter = letter("ordinary");
    String colleague = passing.registering("colleague");

    assertThatThrownBy(
            () ->
                office.change(
                    office.clerkA(),
                    letter,
                    Map.of(LetterModel.SECURITY, "secret", LetterModel.KIND, "nothing")))
        .isNotNull();

    assertThat(passing.reads(colleague, letter)).isTrue();
    assertThat(office.property(letter, LetterModel.SECURITY)).isEqualTo("ordinary");
  }
}
