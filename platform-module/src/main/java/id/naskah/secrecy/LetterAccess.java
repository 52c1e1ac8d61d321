package id.naskah.secrecy;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Recipient;
import id.naskah.configuration.SecurityLevel;
import id.naskah.model.LetterModel;
import id.naskah.platform.ByNaskah;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.AccessPermission;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.namespace.QName;

/**
 * Keeps the access list of a letter as its level wants it. An ordinary letter inherits from its
 * folder, and thousands share one list. A letter above that inherits nothing, and its list has
 * nobody but those whom a rule names.
 */
public class LetterAccess {
  private final NodeService nodeService;
  private final PermissionService permissionService;
  private final Authorities authorities;
  private final PassedOnTo passedOn;
  private final Supplier<Configuration> configuration;

  /** An entry of an access list that was set on the node itself, and allows something. */
  private record Entry(String authority, String permission) {}

  /**
   * @param nodeService the one that checks no permission: who reads a letter is no matter of who
   *     changes the letter
   * @param permissionService likewise
   */
  public LetterAccess(
      NodeService nodeService,
      PermissionService permissionService,
      Authorities authorities,
      PassedOnTo passedOn,
      Supplier<Configuration> configuration) {
    this.nodeService = nodeService;
    this.permissionService = permissionService;
    this.authorities = authorities;
    this.passedOn = passedOn;
    this.configuration = configuration;
  }

  /** Brings the list in line with what the letter says now. Cost: its readers. */
  public void settle(NodeRef letter) {
    Map<QName, Serializable> now = nodeService.getProperties(letter);
    settle(letter, now, now);
  }

  /**
   * The same.
   *
   * @param before what the letter said before the transaction: a list that was closed for a higher
   *     level is opened again, and one that an administrator closed by hand is not
   */
  void settle(NodeRef letter, Map<QName, Serializable> before, Map<QName, Serializable> now) {
    ByNaskah.write(() -> write(letter, before, now));
  }

  private void write(
      NodeRef letter, Map<QName, Serializable> before, Map<QName, Serializable> now) {
    boolean closed = level(now).isAboveOrdinary();
    boolean wasClosed = level(before).isAboveOrdinary();
    passedOn.keepOthersOut(letter);
    Set<Entry> due = entries(rights(letter, now));
    List<AccessPermission> set = own(letter);
    boolean inherits = permissionService.getInheritParentPermissions(letter);
    if (closed && inherits) {
      permissionService.setInheritParentPermissions(letter, false);
    } else if (!closed && wasClosed && !inherits) {
      permissionService.setInheritParentPermissions(letter, true);
    }
    List<Recipient> unnamed = new ArrayList<>(named(before));
    unnamed.removeAll(named(now));
    Set<String> gone = Set.copyOf(authorities.of(unnamed));
    Set<Entry> there = new LinkedHashSet<>();
    for (AccessPermission entry : set) {
      Entry said = new Entry(entry.getAuthority(), entry.getPermission());
      boolean allowed = entry.getAccessStatus() == AccessStatus.ALLOWED;
      // What an administrator set by hand on an ordinary letter stays.
      boolean ours = closed || wasClosed || gone.contains(said.authority());
      if (allowed && due.contains(said)) {
        there.add(said);
      } else if (ours) {
        permissionService.deletePermission(letter, said.authority(), said.permission());
      }
    }
    due.stream()
        .filter(entry -> !there.contains(entry))
        .forEach(e -> permissionService.setPermission(letter, e.authority(), e.permission(), true));
  }

  /** Whether the list is what it should be; nothing is changed. */
  boolean isAsItShouldBe(NodeRef letter) {
    Map<QName, Serializable> now = nodeService.getProperties(letter);
    boolean closed = level(now).isAboveOrdinary();
    if (closed && permissionService.getInheritParentPermissions(letter)) {
      return false;
    }
    Set<Entry> due = entries(rights(letter, now));
    List<AccessPermission> set = own(letter);
    Set<Entry> there =
        set.stream()
            .filter(entry -> entry.getAccessStatus() == AccessStatus.ALLOWED)
            .map(entry -> new Entry(entry.getAuthority(), entry.getPermission()))
            .collect(Collectors.toSet());
    return there.containsAll(due) && (!closed || due.size() == set.size());
  }

  /** All who read the letter by more than its folder, and why; a person may be there twice. */
  public List<Right> rights(NodeRef letter) {
    return rights(letter, nodeService.getProperties(letter));
  }

  private List<Right> rights(NodeRef letter, Map<QName, Serializable> now) {
    SecurityLevel level = level(now);
    List<Right> rights = new ArrayList<>();
    if (level.isAboveOrdinary()) {
      String unit = (String) now.get(LetterModel.UNIT);
      rights.addAll(new RoleRights(configuration.get()).of(level, unit));
    }
    add(rights, named(now), Right.COLLABORATOR, Right.Because.NAMED);
    add(rights, passedOn.readers(letter, level), Right.CONSUMER, Right.Because.PASSED_ON);
    return rights;
  }

  private void add(
      List<Right> rights, Collection<Recipient> to, String permission, Right.Because because) {
    for (Recipient recipient : to) {
      // Somebody who comes back under the name of a person who left was never meant.
      if (authorities.isKnown(recipient)) {
        authorities
            .of(recipient)
            .forEach(a -> rights.add(new Right(a, permission, because, recipient.toString())));
      }
    }
  }

  static SecurityLevel level(Map<QName, Serializable> letter) {
    return SecurityLevel.orOrdinary(letter.get(LetterModel.SECURITY));
  }

  /** Those who are named on a letter; what is no recipient is passed over. */
  static List<Recipient> named(Map<QName, Serializable> letter) {
    return texts(letter.get(LetterModel.READERS)).stream()
        .map(Recipient::parse)
        .flatMap(Optional::stream)
        .toList();
  }

  static List<String> texts(Serializable value) {
    if (value instanceof Collection<?> several) {
      return several.stream().filter(each -> each != null).map(String::valueOf).toList();
    }
    return value == null ? List.of() : List.of(value.toString());
  }

  private static Set<Entry> entries(List<Right> rights) {
    return rights.stream()
        .map(right -> new Entry(right.authority(), right.permission()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private List<AccessPermission> own(NodeRef letter) {
    return permissionService.getAllSetPermissions(letter).stream()
        .filter(AccessPermission::isSetDirectly)
        .toList();
  }
}
