package id.naskah.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.access.Reader;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.alfresco.repo.domain.node.NodeDAO;
import org.alfresco.repo.domain.permissions.AclDAO;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.OwnableService;
import org.alfresco.service.cmr.security.PermissionService;
import org.junit.jupiter.api.Test;

/** A reader asks Alfresco once for all lists that say the same, and for each that does not. */
@AlfrescoTest
class ReaderTest {
  private final Repository repository;
  private final Office office;
  private final PermissionService permissions;
  private final OwnableService owners;
  private final String user;
  private final String group;

  ReaderTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.permissions = repository.bean("permissionService", PermissionService.class);
    this.owners = repository.bean("ownableService", OwnableService.class);
    this.user = repository.createUser(repository.unique("reader"));
    this.group = repository.createGroup(repository.unique("readers"), user);
  }

  @Test
  void answersAsAlfrescoDoesWhateverTheListsSay() {
    List<NodeRef> letters =
        List.of(
            letter(node -> set(node, user, true)),
            letter(node -> set(node, user, false)),
            letter(node -> {}),
            letter(node -> set(node, group, true)),
            letter(
                node -> {
                  set(node, group, true);
                  set(node, user, false);
                }),
            letter(
                node -> {
                  permissions.setInheritParentPermissions(node, false);
                  set(node, user, true);
                }),
            letter(node -> permissions.setInheritParentPermissions(node, false)),
            letter(
                node -> {
                  permissions.setInheritParentPermissions(node, false);
                  owners.setOwner(node, user);
                }),
            letter(node -> permissions.setPermission(node, user, "ReadProperties", true)),
            letter(node -> set(node, user, true)));

    for (String each : new String[] {user, office.clerkA(), office.clerkB(), office.registrar()}) {
      repository.inTransactionAs(
          each,
          () -> {
            Reader reader = reader(permissions, each);
            for (NodeRef letter : letters) {
              boolean alfresco =
                  permissions.hasPermission(letter, PermissionService.READ) == AccessStatus.ALLOWED;
              assertThat(reads(reader, letter))
                  .as(each + " " + letters.indexOf(letter))
                  .isEqualTo(alfresco);
            }
            return null;
          });
    }
  }

  @Test
  void asksOnceForListsThatSayTheSame() {
    List<NodeRef> alike = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      alike.add(letter(node -> set(node, user, true)));
    }
    NodeRef other = letter(node -> set(node, user, false));
    AtomicInteger asked = new AtomicInteger();

    repository.inTransactionAs(
        user,
        () -> {
          Reader reader = reader(counting(asked), user);
          assertThat(alike).allMatch(letter -> reads(reader, letter));
          assertThat(asked).hasValue(1);
          assertThat(reads(reader, other)).isFalse();
          assertThat(asked).hasValue(2);
          return null;
        });
    assertThat(alike.stream().map(this::acl).distinct()).hasSameSizeAs(alike);
  }

  private NodeRef letter(Consumer<NodeRef> access) {
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));
    repository.inTransactionAs(
        "admin",
        () -> {
          access.accept(letter);
          return null;
        });
    return letter;
  }

  private void set(NodeRef letter, String authority, boolean allowed) {
    permissions.setPermission(letter, authority, PermissionService.CONSUMER, allowed);
  }

  private Reader reader(PermissionService asked, String of) {
    return new Reader(asked, node -> true, repository.bean("aclDAO", AclDAO.class), of);
  }

  private boolean reads(Reader reader, NodeRef letter) {
    return reader.reads(letter, acl(letter), owners.getOwner(letter));
  }

  private Long acl(NodeRef letter) {
    NodeDAO nodes = repository.bean("nodeDAO", NodeDAO.class);
    return repository.inTransactionAs(
        "admin", () -> nodes.getNodeAclId(nodes.getNodePair(letter).getFirst()));
  }

  private PermissionService counting(AtomicInteger asked) {
    return (PermissionService)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {PermissionService.class},
            (proxy, method, arguments) -> {
              asked.incrementAndGet();
              return method.invoke(permissions, arguments);
            });
  }
}
