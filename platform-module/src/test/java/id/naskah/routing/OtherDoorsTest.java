package id.naskah.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naskah.Doors;
import id.naskah.Office;
import id.naskah.Refused;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.RoutingModel;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;

/** What clients do to the nodes themselves obeys the same rules as the service. */
@AlfrescoTest
class OtherDoorsTest {
  private final Repository repository;
  private final PassingOn passing;
  private final Office office;
  private final Doors doors;
  private final String clerk;
  private final String head;

  OtherDoorsTest(Repository repository) {
    this.repository = repository;
    this.passing = new PassingOn(repository);
    this.office = passing.office();
    this.doors = new Doors(repository);
    this.clerk = office.clerkA();
    this.head = passing.person("head");
  }

  @Test
  void aBareNodePassesTheLetterOn() {
    NodeRef letter = passing.letter();

    NodeRef made = make(clerk, letter, "user:" + head, Map.of());

    Disposition read = passing.read(made);
    assertThat(read.status()).isEqualTo(DispositionStatus.UNREAD);
    assertThat(read.sender()).isEqualTo(clerk);
    assertThat(read.dueDate()).isNotNull();
    assertThat(passing.reads(head, letter)).isTrue();
    assertThat(passing.history(letter)).containsExactly("passed");
    assertThat(passing.row(made)).containsEntry("status", "unread");
  }

  @Test
  void aBareNodeSkipsNoRule() {
    NodeRef letter = passing.letter();

    assertThat(Refused.saying(() -> make(clerk, letter, "user:nobody.at.all", Map.of())))
        .isEqualTo("INVALID assignees naskah.recipient.unknown");
    assertThat(Refused.saying(() -> make(clerk, letter, "head", Map.of())))
        .isEqualTo("INVALID recipient naskah.recipient.unknown");
    assertThat(
            Refused.saying(
                () -> make(clerk, letter, "user:" + head, Map.of(RoutingModel.STATUS, "done"))))
        .isEqualTo("CONFLICT status naskah.set.bySystem");
    assertThat(
            Refused.saying(
                () ->
                    make(
                        clerk,
                        letter,
                        "user:" + head,
                        Map.of(RoutingModel.SENDER, "admin", RoutingModel.READ_AT, new Date()))))
        .isEqualTo("CONFLICT status naskah.set.bySystem");
    assertThat(
            Refused.saying(
                () ->
                    doors.node(
                        clerk,
                        office.intake(office.unitA()),
                        RoutingModel.TYPE_DISPOSITION,
                        repository.unique("d"),
                        Map.of(RoutingModel.RECIPIENT, "user:" + head))))
        .isEqualTo("INVALID letter naskah.disposition.place");
    assertThat(passing.history(letter)).isEmpty();
  }

  private NodeRef make(
      String user, NodeRef letter, String recipient, Map<QName, Serializable> more) {
    Map<QName, Serializable> properties = new HashMap<>(more);
    properties.put(RoutingModel.RECIPIENT, recipient);
    properties.put(RoutingModel.INSTRUCTIONS, new ArrayList<>(List.of("followUp")));
    return repository.inTransactionAs(
        user,
        () -> {
          var nodes = repository.services().getNodeService();
          if (!nodes.hasAspect(letter, RoutingModel.ASPECT_PASSED_ON)) {
            nodes.addAspect(letter, RoutingModel.ASPECT_PASSED_ON, null);
          }
          return nodes
              .createNode(
                  letter,
                  RoutingModel.DISPOSITIONS,
                  RoutingModel.TYPE_DISPOSITION,
                  RoutingModel.TYPE_DISPOSITION,
                  properties)
              .getChildRef();
        });
  }

  @Test
  void cmisTakesTheSameSteps() {
    NodeRef letter = passing.letter();
    NodeRef disposition = passing.pass(letter, head).get(0);

    var skipped = doors.cmisUpdate("admin", disposition, Map.of(RoutingModel.STATUS, "done"));
    assertThat(skipped.statusCode()).isBetween(400, 409);
    var forged = doors.cmisUpdate("admin", disposition, Map.of(RoutingModel.READ_BY, head));
    assertThat(forged.statusCode()).isBetween(400, 409);
    var recipient = doors.cmisUpdate(head, disposition, Map.of(RoutingModel.STATUS, "done"));
    assertThat(recipient.statusCode()).isIn(401, 403);
    assertThat(passing.read(disposition).status()).isEqualTo(DispositionStatus.UNREAD);

    var withdrawn =
        doors.cmisUpdate("admin", disposition, Map.of(RoutingModel.STATUS, "withdrawn"));

    assertThat(withdrawn.statusCode()).as(withdrawn.body()).isEqualTo(200);
    assertThat(passing.read(disposition).status()).isEqualTo(DispositionStatus.WITHDRAWN);
    assertThat(passing.read(disposition).closedBy()).isEqualTo("admin");
    assertThat(passing.row(disposition)).containsEntry("status", "withdrawn");
    assertThat(passing.reads(head, letter)).isFalse();
    assertThat(passing.history(letter)).containsExactly("passed", "withdrawn");
  }

  @Test
  void aStepTakenOnTheNodeIsAStep() {
    NodeRef letter = passing.letter();
    NodeRef disposition = passing.pass(letter, office.registrar()).get(0);
    String registrar = office.registrar();

    office.change(
        registrar,
        disposition,
        Map.of(RoutingModel.STATUS, "done", RoutingModel.REPORT, "Sudah dihadiri"));

    assertThat(passing.read(disposition).report()).isEqualTo("Sudah dihadiri");
    assertThat(passing.read(disposition).closedBy()).isEqualTo(registrar);
    assertThat(passing.status(letter)).isEqualTo("settled");
  }

  @Test
  void dispositionsStay() {
    NodeRef letter = passing.letter();
    NodeRef disposition = passing.pass(letter, head).get(0);

    // Who sent it does not own it.
    assertThatThrownBy(() -> delete(clerk, disposition)).isInstanceOf(AccessDeniedException.class);
    assertThat(Refused.saying(() -> delete("admin", disposition)))
        .isEqualTo("CONFLICT disposition naskah.disposition.stays");
    assertThat(doors.cmisDelete("admin", disposition, false).statusCode()).isGreaterThan(399);
    doors.cmisDelete("admin", disposition, true);
    assertThat(passing.read(disposition).status()).isEqualTo(DispositionStatus.UNREAD);
  }

  private Object delete(String user, NodeRef disposition) {
    return repository.inTransactionAs(
        user,
        () -> {
          repository.services().getNodeService().deleteNode(disposition);
          return null;
        });
  }
}
