package id.naskah.secrecy;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Recipient;
import id.naskah.configuration.SecurityLevel;
import id.naskah.letter.LetterValues;
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
   * What is wrong with a list.
   *
   * @param inherits whether it inherits and must not, or the other way round
   */
  private record Difference(boolean inherits, List<Entry> extra, Set<Entry> lacking) {
    boolean isNone() {
      return !inherits && extra.isEmpty() && lacking.isEmpty();
    }
  }

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
    // Who raises the letter holds it: what it says is read after that.
    passedOn.keepOthersOut(letter);
    Map<QName, Serializable> now = nodeService.getProperties(letter);
    ByNaskah.write(() -> write(letter, now, now));
  }

  /**
   * The same.
   *
   * @param before what the letter said before the transaction: a list that was closed for a higher
   *     level is opened again, and one that an administrator closed by hand is not
   */
  void settle(NodeRef letter, Map<QName, Serializable> before, Map<QName, Serializable> now) {
    passedOn.keepOthersOut(letter);
    ByNaskah.write(() -> write(letter, before, now));
  }

  private void write(
      NodeRef letter, Map<QName, Serializable> before, Map<QName, Serializable> now) {
    Difference wrong = difference(letter, before, now);
    if (wrong.inherits()) {
      permissionService.setInheritParentPermissions(letter, !level(now).isAboveOrdinary());
    }
    wrong
        .extra()
        .forEach(e -> permissionService.deletePermission(letter, e.authority(), e.permission()));
    wrong
        .lacking()
        .forEach(e -> permissionService.setPermission(letter, e.authority(), e.permission(), true));
  }

  /** Whether the list is what it should be; nothing is changed. */
  boolean isAsItShouldBe(NodeRef letter) {
    Map<QName, Serializable> now = nodeService.getProperties(letter);
    return difference(letter, now, now).isNone();
  }

  /** What is, compared with what should be. */
  private Difference difference(
      NodeRef letter, Map<QName, Serializable> before, Map<QName, Serializable> now) {
    boolean closed = level(now).isAboveOrdinary();
    boolean wasClosed = level(before).isAboveOrdinary();
    List<Recipient> unnamed = new ArrayList<>(named(before));
    unnamed.removeAll(named(now));
    Set<String> gone = Set.copyOf(authorities.of(unnamed));
    Set<Entry> lacking = entries(rights(letter, now));
    List<Entry> extra = new ArrayList<>();
    for (AccessPermission set : own(letter)) {
      Entry entry = new Entry(set.getAuthority(), set.getPermission());
      boolean isDue = set.getAccessStatus() == AccessStatus.ALLOWED && lacking.remove(entry);
      // What an administrator set by hand on an ordinary letter stays.
      if (!isDue && (closed || wasClosed || gone.contains(entry.authority()))) {
        extra.add(entry);
      }
    }
    boolean inherits = permissionService.getInheritParentPermissions(letter);
    return new Difference(inherits ? closed : !closed && wasClosed, extra, lacking);
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
    return LetterValues.texts(letter.get(LetterModel.READERS)).stream()
        .map(Recipient::parse)
        .flatMap(Optional::stream)
        .toList();
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
