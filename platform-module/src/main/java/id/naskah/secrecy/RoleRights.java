package id.naskah.secrecy;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Position;
import id.naskah.configuration.ReadingRole;
import id.naskah.configuration.SecrecyRule;
import id.naskah.configuration.SecurityLevel;
import id.naskah.configuration.Unit;
import id.naskah.delegation.PositionGroups;
import java.util.ArrayList;
import java.util.List;

/**
 * What secrecy.csv gives to roles, as rights of groups. A unit that has a successor is read as the
 * successor's: its group is the successor's, and so are the positions.
 */
final class RoleRights {
  private final Configuration now;

  RoleRights(Configuration now) {
    this.now = now;
  }

  /** The rights of the roles for a unit's letters of a level above ordinary. */
  List<Right> of(SecurityLevel security, String unit) {
    SecrecyRule rule = now.secrecy().of(security, unit);
    List<Right> rights = new ArrayList<>();
    for (ReadingRole role : rule.roles()) {
      String permission = works(role) ? Right.COLLABORATOR : Right.CONSUMER;
      groups(role, unit)
          .forEach(g -> rights.add(new Right(g, permission, Right.Because.ROLE, role.code())));
    }
    if (rule.group() != null) {
      rights.add(new Right(rule.group(), Right.CONSUMER, Right.Because.ROLE, rule.group()));
    }
    return rights;
  }

  private static boolean works(ReadingRole role) {
    return role != ReadingRole.MANAGERS && role != ReadingRole.APPROVERS;
  }

  private List<String> groups(ReadingRole role, String code) {
    Unit unit = now.units().get(code);
    return switch (role) {
      case HEAD -> positions(code).stream().limit(1).toList();
      case HANDLERS -> positions(code);
      case UNIT -> unit == null ? List.of() : List.of(unit.group());
      case REGISTRARS -> now.office().registrars().map(List::of).orElse(List.of());
      case MANAGERS -> List.of(now.office().managers());
      case APPROVERS -> List.of(now.office().approvers());
    };
  }

  /** The groups of the positions of the unit that is at work now, in the order of the file. */
  private List<String> positions(String unit) {
    String atWork = atWork(unit);
    return now.positions().values().stream()
        .filter(position -> position.life().successor() == null)
        .filter(position -> position.unit().equals(atWork))
        .map(Position::code)
        .map(PositionGroups::holdersOf)
        .toList();
  }

  /** No successors lead back to where they began: units.csv would be refused. */
  private String atWork(String code) {
    Unit unit = now.units().get(code);
    return unit == null || unit.life().successor() == null ? code : atWork(unit.life().successor());
  }
}
