package id.naskah.recipient;

import id.naskah.configuration.Position;
import id.naskah.configuration.Recipient;
import id.naskah.configuration.Unit;
import id.naskah.delegation.Mandate;
import id.naskah.delegation.Mandates;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.AuthorityType;

/**
 * Who is near a user in the office. No file says who reports to whom, so it is read from the units:
 * those in the units of the user's positions and of the user, then what is right below these.
 */
class Near {
  private final Mandates mandates;
  private final AuthorityService authorityService;

  /**
   * For all users.
   *
   * @param authorityService the one that checks no permission: names of colleagues are no secret
   */
  public Near(Mandates mandates, AuthorityService authorityService) {
    this.mandates = mandates;
    this.authorityService = authorityService;
  }

  /** The nearest first. Cost: positions, units, and who is directly in the user's own units. */
  Set<Recipient> of(String user, OfficeIndex office) {
    Set<String> units = new LinkedHashSet<>();
    Set<Recipient> own = new LinkedHashSet<>();
    for (Mandate mandate : mandates.of(user)) {
      Recipient recipient = mandate.recipient();
      own.add(recipient);
      if (recipient.kind() == Recipient.Kind.POSITION
          && office.position(recipient.code()) != null) {
        units.add(office.position(recipient.code()).unit());
      } else if (mandate.basis() == Mandate.Basis.MEMBER) {
        units.add(recipient.code());
      }
    }
    Set<Recipient> near = new LinkedHashSet<>();
    units.forEach(unit -> addPositions(unit, office, near));
    units.forEach(unit -> addMembers(office.unit(unit), near));
    List<Unit> below = units.stream().flatMap(unit -> office.below(unit).stream()).toList();
    below.forEach(unit -> addPositions(unit.code(), office, near));
    below.forEach(unit -> near.add(Recipient.unit(unit.code())));
    near.removeAll(own);
    return near;
  }

  private static void addPositions(String unit, OfficeIndex office, Set<Recipient> near) {
    for (Position position : office.positionsOf(unit)) {
      near.add(Recipient.position(position.code()));
    }
  }

  private void addMembers(Unit unit, Set<Recipient> near) {
    if (unit != null) {
      authorityService.getContainedAuthorities(AuthorityType.USER, unit.group(), true).stream()
          .sorted()
          .map(Recipient::user)
          .forEach(near::add);
    }
  }
}
