package id.naskah.execution;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Position;
import id.naskah.configuration.Recipient;
import id.naskah.configuration.Unit;
import id.naskah.delegation.Mandates;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.AuthorityType;

/**
 * The units that the user heads today: those of positions that the user holds, or acts for, and who
 * is in them.
 */
public class HeadedUnits {
  private final Supplier<Configuration> configuration;
  private final Mandates mandates;
  private final AuthorityService authorityService;

  /**
   * @param authorityService the one that checks no permission: it is asked for the members of a
   *     unit that the user heads
   */
  public HeadedUnits(
      Supplier<Configuration> configuration, Mandates mandates, AuthorityService authorityService) {
    this.configuration = configuration;
    this.mandates = mandates;
    this.authorityService = authorityService;
  }

  /** Their codes, the one of the user's first position first. */
  public List<String> ofUser() {
    Configuration now = configuration.get();
    return mandates.of(RunAs.actor()).stream()
        .map(mandate -> mandate.recipient())
        .filter(recipient -> recipient.kind() == Recipient.Kind.POSITION)
        .map(recipient -> now.positions().get(recipient.code()))
        .filter(Objects::nonNull)
        .map(Position::unit)
        .filter(now.units()::containsKey)
        .distinct()
        .toList();
  }

  /**
   * The unit that was asked for, or else the first.
   *
   * @throws RuleViolation 403 for who does not head it, or none
   */
  String headed(String unit) {
    List<String> headed = ofUser();
    if (headed.isEmpty() || (unit != null && !headed.contains(unit))) {
      throw RuleViolation.forbidden("naskah.execution.notHead");
    }
    return unit == null ? headed.get(0) : unit;
  }

  /** To whom letters of the unit's people are addressed: its members, positions and itself. */
  List<String> recipients(String unit) {
    Configuration now = configuration.get();
    Unit headed = now.units().get(unit);
    Set<String> members =
        authorityService.getContainedAuthorities(AuthorityType.USER, headed.group(), false);
    Stream<Recipient> positions =
        now.positions().values().stream()
            .filter(position -> unit.equals(position.unit()))
            .map(position -> Recipient.position(position.code()));
    Stream<Recipient> people = members.stream().map(Recipient::user);
    return Stream.of(Stream.of(Recipient.unit(unit)), positions, people)
        .flatMap(each -> each)
        .map(Recipient::toString)
        .toList();
  }
}
