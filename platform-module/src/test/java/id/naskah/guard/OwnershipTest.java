package id.naskah.guard;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Audited;
import id.naskah.Doors;
import id.naskah.Office;
import id.naskah.OwnOffice;
import id.naskah.Refused;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.LetterService;
import id.naskah.model.LetterModel;
import id.naskah.retention.Keeping;
import id.naskah.retention.dossier.DossierService;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.action.Action;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;

/** The system owns what Naskah answers for; who reads it follows from the unit. */
@AlfrescoTest
@OwnOffice
class OwnershipTest {
  private static final String REFUSED = "FORBIDDEN  naskah.owner.system";

  private final Repository repository;
  private final Keeping keeping;
  private final Office office;
  private final Doors doors;
  private final NodeService nodes;
  private final PermissionService permissions;

  OwnershipTest(Repository repository) {
    this.repository = repository;
    this.keeping = new Keeping(repository);
    this.office = keeping.office();
    this.doors = new Doors(repository);
    this.nodes = repository.services().getNodeService();
    this.permissions = repository.services().getPermissionService();
  }

  @Test
  void whatIsRegisteredIsTheSystemsByWhicheverDoor() {
    NodeRef byService = keeping.letter();
    NodeRef byNode =
        doors.letter(
            office.clerkA(), office.intake(office.unitA()), office.incoming(office.unitA()));
    NodeRef draft = draft();
    NodeRef early =
        keeping.as(
            office.clerkA(), () -> repository.bean(LetterService.class).attach(draft, "awal.txt"));
    assertThat(owner(draft)).isEqualTo(office.clerkA());
    assertThat(owner(early)).isEqualTo(office.clerkA());
    office.change(office.clerkA(), draft, Map.of(LetterModel.STATUS, "open"));
    NodeRef dossier =
        keeping.as(
            office.clerkA(),
            () -> repository.bean(DossierService.class).open(office.unitA(), "Rapat", "005", null));

    for (NodeRef node :
        List.of(byService, keeping.attachment(byService), byNode, draft, early, dossier)) {
      assertThat(owner(node)).isEqualTo("System");
    }
  }

  @Test
  void whoLeavesTheUnitReadsNothingOfItAnyMore() {
    NodeRef letter = keeping.letter();
    NodeRef file = keeping.attachment(letter);
    assertThat(reads(office.clerkA(), letter)).isTrue();

    keeping.as(
        "admin",
        () -> {
          repository
              .services()
              .getAuthorityService()
              .removeAuthority(office.groupA(), office.clerkA());
          return null;
        });

    assertThat(reads(office.clerkA(), letter)).isFalse();
    assertThat(reads(office.clerkA(), file)).isFalse();
  }

  @Test
  void nobodyButAdministratorsChangesOwnersAndPermissionsAndTheyAreOnRecord() {
    NodeRef letter = keeping.letter();
    NodeRef draft = draft();
    for (NodeRef node : List.of(letter, keeping.attachment(letter), draft)) {
      String before = access(node);
      attempts(office.clerkA(), node)
          .forEach(
              (what, attempt) -> {
                attempt(attempt);
                assertThat(access(node)).as(what).isEqualTo(before);
              });
    }
    assertThat(
            Refused.saying(
                () ->
                    keeping.as(
                        office.clerkA(),
                        () -> {
                          nodes.setProperty(draft, ContentModel.PROP_OWNER, office.clerkB());
                          return null;
                        })))
        .isEqualTo(REFUSED);

    keeping.as(
        "admin",
        () -> {
          permissions.setPermission(letter, office.clerkB(), PermissionService.CONSUMER, true);
          repository.services().getOwnableService().setOwner(letter, "admin");
          return null;
        });
    assertThat(reads(office.clerkB(), letter)).isTrue();
    assertThat(Audited.byWhom(repository, letter))
        .contains(
            "admin: setPermission " + office.clerkB() + " Consumer true",
            "admin: owner System > admin");
  }

  private Map<String, Callable<?>> attempts(String user, NodeRef node) {
    Map<String, Callable<?>> attempts = new LinkedHashMap<>();
    var ownable = repository.services().getOwnableService();
    service(attempts, "owner", () -> ownable.setOwner(node, user));
    service(attempts, "taken", () -> ownable.takeOwnership(node));
    service(attempts, "property", () -> nodes.setProperty(node, ContentModel.PROP_OWNER, user));
    service(attempts, "removed", () -> nodes.removeProperty(node, ContentModel.PROP_OWNER));
    service(attempts, "aspect", () -> nodes.removeAspect(node, ContentModel.ASPECT_OWNABLE));
    service(
        attempts,
        "action",
        () -> {
          Action action = repository.services().getActionService().createAction("take-ownership");
          repository.services().getActionService().executeAction(action, node, false, false);
        });
    service(
        attempts,
        "everyone",
        () -> permissions.setPermission(node, "GROUP_EVERYONE", "Consumer", true));
    service(attempts, "closed", () -> permissions.setInheritParentPermissions(node, false));
    service(attempts, "cleared", () -> permissions.deletePermissions(node));
    service(
        attempts,
        "inner",
        () ->
            repository
                .bean("permissionService", PermissionService.class)
                .setPermission(node, "GROUP_EVERYONE", "Consumer", true));
    attempts.replaceAll((what, attempt) -> () -> keeping.as(user, attempt));
    attempts.put(
        "Share",
        () ->
            repository
                .http(user)
                .post(
                    "/s/slingshot/doclib/permissions/workspace/SpacesStore/" + node.getId(),
                    "{\"permissions\":[{\"authority\":\"GROUP_EVERYONE\",\"role\":\"Consumer\"}],"
                        + "\"isInherited\":false}"));
    attempts.put(
        "CMIS",
        () ->
            repository
                .http(user)
                .send(
                    "POST",
                    "/api/-default-/public/cmis/versions/1.1/browser/root?objectId=" + node.getId(),
                    "application/x-www-form-urlencoded",
                    ("cmisaction=applyACL&addACEPrincipal[0]=GROUP_EVERYONE"
                            + "&addACEPermission[0][0]=cmis:read")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    return attempts;
  }

  private static void service(Map<String, Callable<?>> attempts, String what, Runnable work) {
    attempts.put(
        what,
        () -> {
          work.run();
          return null;
        });
  }

  private static void attempt(Callable<?> attempt) {
    try {
      attempt.call();
    } catch (Exception e) {
      // Refused, as it may be; what counts is who may do what afterwards.
    }
  }

  @Test
  void clerksStillDoTheirWork() {
    NodeRef letter = keeping.letter();
    String colleague = repository.createUser("rekan." + office.unitA());
    repository.createGroup(office.groupA().substring("GROUP_".length()), colleague);

    for (String user : List.of(office.clerkA(), colleague)) {
      office.change(user, letter, Map.of(LetterModel.SUMMARY, "Oleh " + user));
      keeping.as(
          user,
          () -> {
            keeping.put(letter, "surat " + user);
            NodeRef file = repository.bean(LetterService.class).attach(letter, user + ".txt");
            keeping.put(file, "lampiran");
            return null;
          });
      var removed =
          repository
              .http(user)
              .delete(
                  "/api/-default-/public/naskah/versions/1/letters/"
                      + letter.getId()
                      + "/attachments/"
                      + file(letter, user + ".txt").getId());
      assertThat(removed.statusCode()).as(removed.body()).isEqualTo(204);
      assertThat(file(letter, user + ".txt")).isNull();
    }
    assertThat(Audited.about(repository, letter)).anyMatch(e -> e.startsWith("attachment removed"));
    NodeRef draft = draft();
    keeping.as(
        office.clerkA(),
        () -> {
          repository.bean(LetterService.class).deleteDraft(draft);
          return null;
        });
    keeping.as(
        colleague,
        () -> {
          repository.bean(LetterService.class).voidLetter(letter, "Keliru");
          return null;
        });
    assertThat(office.property(letter, LetterModel.VOIDED_BY)).isEqualTo(colleague);
  }

  @Test
  void attachmentsAreNotRemovedByStrangersNorFromRecords() {
    NodeRef letter = keeping.record();
    String path =
        "/api/-default-/public/naskah/versions/1/letters/" + letter.getId() + "/attachments/";
    String file = keeping.attachment(letter).getId();

    assertThat(repository.http(office.clerkB()).delete(path + file).statusCode()).isEqualTo(404);
    assertThat(repository.http(keeping.manager()).delete(path + file).statusCode()).isEqualTo(403);
    assertThat(repository.http(office.clerkA()).delete(path + file).statusCode()).isEqualTo(409);
    assertThat(repository.http(office.clerkA()).delete(path + letter.getId()).statusCode())
        .isEqualTo(404);
  }

  private NodeRef draft() {
    Map<QName, Serializable> draft = office.incoming(office.unitA());
    draft.put(LetterModel.STATUS, "draft");
    return office.register(office.clerkA(), draft);
  }

  private NodeRef file(NodeRef letter, String name) {
    return keeping.as("admin", () -> nodes.getChildByName(letter, LetterModel.ATTACHMENTS, name));
  }

  private String owner(NodeRef node) {
    return keeping.as("admin", () -> repository.services().getOwnableService().getOwner(node));
  }

  private boolean reads(String user, NodeRef node) {
    return keeping
        .as(user, () -> permissions.hasPermission(node, "Read").toString())
        .equals("ALLOWED");
  }

  private String access(NodeRef node) {
    return keeping.as(
        "admin",
        () -> {
          List<String> set = new ArrayList<>();
          permissions.getAllSetPermissions(node).forEach(each -> set.add(each.toString()));
          return owner(node)
              + permissions.getInheritParentPermissions(node)
              + set.stream().sorted().toList();
        });
  }
}
