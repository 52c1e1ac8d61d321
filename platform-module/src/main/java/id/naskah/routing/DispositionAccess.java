package id.naskah.routing;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Recipient;
import id.naskah.configuration.SecurityLevel;
import id.naskah.configuration.Unit;
import id.naskah.delegation.PositionGroups;
import id.naskah.delegation.SubstitutionTable;
import id.naskah.platform.ByNaskah;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.AccessPermission;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.PermissionService;

/**
 * Who got a letter may read it: an entry in the letter's own access list, which every door obeys.
 *
 * <p>It stays when the recipient's part is over, except when it was withdrawn before it was read,
 * and except for secret and top secret letters, which only those see who have to do with them now :
 * the need to know ends with the task.
 */
class DispositionAccess {
  private final PermissionService permissionService;
  private final AuthorityService authorityService;
  private final Supplier<Configuration> configuration;
  private final SubstitutionTable substitutions;

  /**
   * @param permissionService the one that checks no permission: a sender need not be allowed to
   *     change permissions in order to pass a letter on
   */
  public DispositionAccess(
      PermissionService permissionService,
      AuthorityService authorityService,
      Supplier<Configuration> configuration,
      SubstitutionTable substitutions) {
    this.permissionService = permissionService;
    this.authorityService = authorityService;
    this.configuration = configuration;
    this.substitutions = substitutions;
  }

  /** Lets recipients read the letter. */
  void grant(NodeRef letter, Collection<Recipient> recipients) {
    Set<String> granted = granted(letter);
    for (String authority : authorities(recipients)) {
      if (granted.add(authority)) {
        let(letter, authority);
      }
    }
  }

  /**
   * Takes from recipients what no disposition of the letter gives them any more, and gives back
   * what one does.
   *
   * @param all dispositions of the letter, as they are now
   */
  void settle(
      NodeRef letter,
      SecurityLevel security,
      Collection<Recipient> recipients,
      List<DispositionRow> all) {
    Set<Recipient> reading = new LinkedHashSet<>();
    all.stream().filter(row -> reads(row, security)).forEach(row -> reading.add(row.recipient()));
    Set<String> kept = new HashSet<>(authorities(reading));
    Set<String> granted = granted(letter);
    for (String authority : authorities(recipients)) {
      if (kept.contains(authority) && !granted.contains(authority)) {
        let(letter, authority);
      } else if (!kept.contains(authority) && granted.contains(authority)) {
        ByNaskah.write(
            () ->
                permissionService.deletePermission(letter, authority, PermissionService.CONSUMER));
      }
    }
  }

  private void let(NodeRef letter, String authority) {
    ByNaskah.write(
        () -> permissionService.setPermission(letter, authority, PermissionService.CONSUMER, true));
  }

  private static boolean reads(DispositionRow row, SecurityLevel security) {
    boolean secret = security == SecurityLevel.SECRET || security == SecurityLevel.TOP_SECRET;
    return row.status().isOpen() || (row.status() != DispositionStatus.WITHDRAWN && !secret);
  }

  private Set<String> granted(NodeRef letter) {
    Set<String> granted = new HashSet<>();
    for (AccessPermission set : permissionService.getAllSetPermissions(letter)) {
      if (set.isSetDirectly() && PermissionService.CONSUMER.equals(set.getPermission())) {
        granted.add(set.getAuthority());
      }
    }
    return granted;
  }

  /** The users and groups of Alfresco that stand for the recipients. */
  private List<String> authorities(Collection<Recipient> recipients) {
    if (recipients.stream().anyMatch(r -> r.kind() == Recipient.Kind.USER)) {
      // The group of a person's substitutes may be in the making, for letters that are open now.
      substitutions.awaitPlans();
    }
    return recipients.stream().map(this::authorities).flatMap(List::stream).distinct().toList();
  }

  private List<String> authorities(Recipient recipient) {
    return switch (recipient.kind()) {
      case USER -> {
        String acting = PositionGroups.actingFor(recipient.code());
        yield authorityService.authorityExists(acting)
            ? List.of(recipient.code(), acting)
            : List.of(recipient.code());
      }
      case POSITION -> List.of(PositionGroups.holdersOf(recipient.code()));
      case UNIT -> {
        Unit unit = configuration.get().units().get(recipient.code());
        yield unit == null ? List.of() : List.of(unit.group());
      }
    };
  }
}
