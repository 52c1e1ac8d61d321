package id.naskah.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.LetterService;
import id.naskah.model.LetterModel;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;

/**
 * Someone who may read one letter in fifty of a long register gets full pages, in order, that do
 * not overlap and leave nothing out, the moment permissions change.
 */
@AlfrescoTest
class LetterListSizeTest {
  private static final int LETTERS = 1500;
  private static final int IN_ONE_TRANSACTION = 100;

  private final Repository repository;
  private final Office office;
  private final PermissionService permissions;
  private final LetterList list;

  /** A letter with what lists are ordered and narrowed by. */
  private record Known(NodeRef node, int number, String date, boolean urgent) {}

  LetterListSizeTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.permissions = repository.services().getPermissionService();
    this.list = repository.bean(LetterList.class);
  }

  @Test
  void aReaderOfFewGetsExactlyThose() {
    List<Known> all = register();
    String reader = repository.createUser("few." + office.unitA());
    String group = repository.createGroup("few." + office.unitA(), reader);
    Set<NodeRef> readable = new HashSet<>();
    repository.inTransactionAs(
        "admin",
        () -> {
          for (Known known : all) {
            if (share(known, reader, group)) {
              readable.add(known.node());
            }
          }
          return null;
        });
    assertThat(readable).hasSizeGreaterThan(25);
    assertEveryOrderAndFilter(reader, all, readable);
    assertEveryOrderAndFilter(office.clerkB(), all, Set.of());

    // A permission that changes is in force with the next request.
    NodeRef lost = readable.iterator().next();
    NodeRef gained = all.get(7).node();
    repository.inTransactionAs(
        "admin",
        () -> {
          permissions.setInheritParentPermissions(lost, false);
          permissions.clearPermission(lost, reader);
          permissions.clearPermission(lost, group);
          repository.services().getOwnableService().setOwner(lost, "admin");
          permissions.setPermission(gained, PermissionService.ALL_AUTHORITIES, "Consumer", true);
          return null;
        });
    readable.remove(lost);
    readable.add(gained);
    assertEveryOrderAndFilter(reader, all, readable);
    repository.inTransactionAs(
        "admin",
        () -> {
          repository.services().getAuthorityService().removeAuthority(group, reader);
          return null;
        });
    readable.removeIf(
        node -> {
          int number = all.get(index(all, node)).number();
          return number % 50 == 2 || number % 50 == 4 || number == 31;
        });
    assertEveryOrderAndFilter(reader, all, readable);
  }

  /**
   * One way of access for each remainder: by user, by group, as owner, with a denial, as an owner
   * who is denied, to a group through a letter that inherits nothing.
   */
  private boolean share(Known known, String reader, String group) {
    NodeRef node = known.node();
    switch (known.number() % 50) {
      case 1 -> permissions.setPermission(node, reader, "Consumer", true);
      case 2 -> permissions.setPermission(node, group, "Consumer", true);
      case 3 -> {
        if (known.number() % 100 == 3) {
          repository.services().getOwnableService().setOwner(node, reader);
          return true;
        }
        return false;
      }
      case 4 -> {
        permissions.setPermission(node, group, "Consumer", true);
        permissions.setPermission(node, reader, PermissionService.READ, false);
        return repository.asUser(reader, () -> reads(node));
      }
      case 5 -> {
        repository.services().getOwnableService().setOwner(node, reader);
        permissions.setPermission(node, reader, PermissionService.READ, false);
        return repository.asUser(reader, () -> reads(node));
      }
      default -> {
        if (known.number() == 31) {
          permissions.setInheritParentPermissions(node, false);
          permissions.setPermission(node, group, "Coordinator", true);
          return true;
        }
        return false;
      }
    }
    return true;
  }

  private boolean reads(NodeRef node) {
    return permissions.hasPermission(node, PermissionService.READ) == AccessStatus.ALLOWED;
  }

  private static int index(List<Known> all, NodeRef node) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).node().equals(node)) {
        return i;
      }
    }
    throw new IllegalArgumentException(node.toString());
  }

  private void assertEveryOrderAndFilter(String user, List<Known> all, Set<NodeRef> readable) {
    Map<LetterOrder, Comparator<Known>> orders =
        Map.of(
            LetterOrder.CREATED_AT, Comparator.comparing(Known::number),
            LetterOrder.AGENDA_NUMBER, Comparator.comparing(Known::number),
            LetterOrder.RECEIVED_DATE,
                Comparator.comparing(Known::date).thenComparing(Known::number));
    orders.forEach(
        (order, comparator) -> {
          assertPages(user, all, readable, order, comparator, false);
          assertPages(user, all, readable, order, comparator.reversed(), true);
        });
  }

  /**
   * Reads page after page.
   *
   * @param urgent the urgent ones alone, and backwards
   */
  private void assertPages(
      String user,
      List<Known> all,
      Set<NodeRef> readable,
      LetterOrder order,
      Comparator<Known> comparator,
      boolean urgent) {
    List<NodeRef> expected =
        all.stream()
            .filter(k -> readable.contains(k.node()) && (k.urgent() || !urgent))
            .sorted(comparator)
            .map(Known::node)
            .toList();
    List<Condition> where = new ArrayList<>();
    where.add(Condition.of(WhereField.UNIT, "=", List.of(office.unitA())));
    if (urgent) {
      where.add(Condition.of(WhereField.URGENCY, "=", List.of("urgent")));
    }
    List<NodeRef> read = new ArrayList<>();
    boolean more = true;
    for (int skip = 0; more; skip += 10) {
      LetterQuery query = new LetterQuery(where, order, !urgent, skip, 10);
      LetterPage page = repository.inTransactionAs(user, () -> list.page(query));
      read.addAll(page.letters());
      more = page.hasMore();
      assertThat(page.letters()).hasSize(Math.min(10, Math.max(0, expected.size() - skip)));
    }
    assertThat(read).as("%s by %s", user, order).isEqualTo(expected);
  }

  private List<Known> register() {
    List<Known> all = new ArrayList<>();
    LetterService service = repository.bean(LetterService.class);
    while (all.size() < LETTERS) {
      int from = all.size();
      List<Known> some =
          repository.inTransactionAs(
              office.clerkA(),
              () -> {
                List<Known> made = new ArrayList<>();
                for (int i = from; i < from + IN_ONE_TRANSACTION; i++) {
                  made.add(one(service, i + 1));
                }
                return made;
              });
      all.addAll(some);
    }
    return all;
  }

  private Known one(LetterService service, int number) {
    String date = "2024-03-" + String.format("%02d", number * 7 % 28 + 1);
    boolean urgent = number % 3 == 0;
    Map<QName, Serializable> letter = office.incoming(office.unitA());
    letter.put(LetterModel.RECEIVED_DATE, Office.day(date));
    letter.put(LetterModel.URGENCY, urgent ? "urgent" : "ordinary");
    return new Known(service.register(letter, null, List.of(), List.of()), number, date, urgent);
  }
}
