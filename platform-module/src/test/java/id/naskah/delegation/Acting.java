package id.naskah.delegation;

import id.naskah.Office;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.configuration.Recipient;
import id.naskah.embedded.junit.Repository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.alfresco.service.cmr.security.AuthorityType;

/** A position of unit A with a holder, and the service as each of them uses it. */
final class Acting {
  static final LocalDate FROM = LocalDate.parse("2030-12-30");
  static final LocalDate UNTIL = LocalDate.parse("2031-01-02");

  /** A day before the first one, at ten in Makassar. */
  static final Instant BEFORE = Instant.parse("2030-12-29T02:00:00Z");

  final Repository repository;
  final Office office;
  final SubstitutionService service;
  final PositionGroups groups;
  final Mandates mandates;
  final String position;
  final Recipient absent;
  final String holder;
  final String budi;
  final String sri;

  Acting(Repository repository) {
    this.repository = repository;
    office = new Office(repository);
    service = repository.bean(SubstitutionService.class);
    groups = repository.bean(PositionGroups.class);
    mandates = repository.bean(Mandates.class);
    position = repository.unique("KABAG");
    absent = Recipient.position(position);
    holder = repository.createUser(repository.unique("ani"));
    budi = repository.createUser(repository.unique("budi"));
    sri = repository.createUser(repository.unique("sri"));
    office.addPositions(line(position, holder, "", ""));
  }

  /** A line of positions.csv. */
  String line(String code, String user, String from, String until) {
    return String.join(",", code, "Kepala " + code, office.unitA(), user, from, until);
  }

  /** Does something at ten in Makassar on this day. */
  <T> T on(LocalDate day, Callable<T> work) throws Exception {
    return at(day.atTime(10, 0).atZone(Office.ZONE).toInstant(), work);
  }

  <T> T at(Instant now, Callable<T> work) throws Exception {
    return office.at(now, work);
  }

  /** Plans for the four days across the year's end. */
  Substitution plan(String user, Recipient who, String substitute) {
    return plan(user, who, substitute, FROM, UNTIL);
  }

  Substitution plan(
      String user, Recipient who, String substitute, LocalDate from, LocalDate until) {
    // The timer has seen this day before: other tests were in other days, and in these.
    tick();
    return repository.inTransactionAs(
        user, () -> service.plan(who, substitute, Capacity.PLH, from, until, "Cuti"));
  }

  Substitution end(String user, long id) {
    return repository.inTransactionAs(user, () -> service.end(id));
  }

  /** What the timer does. */
  void tick() {
    repository.asUser(
        "admin",
        () -> {
          groups.run();
          return null;
        });
  }

  /** Users in the group of the position. */
  Set<String> members() {
    return members(PositionGroups.holdersOf(position));
  }

  Set<String> members(String group) {
    return repository.inTransactionAs(
        "admin",
        () ->
            repository
                .services()
                .getAuthorityService()
                .getContainedAuthorities(AuthorityType.USER, group, true));
  }

  /** Why a user may act for the position now; empty if not at all. */
  Set<Mandate.Basis> bases(String user) {
    return repository.inTransactionAs(
        "admin",
        () ->
            mandates.of(user).stream()
                .filter(mandate -> mandate.recipient().equals(absent))
                .map(Mandate::basis)
                .collect(Collectors.toSet()));
  }

  /** Takes all lines of a position out of positions.csv. */
  void dropPosition() {
    String kept =
        office
            .read(ConfigurationFiles.POSITIONS)
            .lines()
            .filter(line -> !line.startsWith(position + ","))
            .collect(Collectors.joining("\n"));
    office.save(ConfigurationFiles.POSITIONS, kept + "\n");
  }

  /** Leaves the position without its holder; it stays, because somebody is planned to stand in. */
  void vacatePosition() {
    String vacant =
        office
            .read(ConfigurationFiles.POSITIONS)
            .lines()
            .map(
                line ->
                    line.startsWith(position + ",") ? line.replace("," + holder + ",", ",,") : line)
            .collect(Collectors.joining("\n"));
    office.save(ConfigurationFiles.POSITIONS, vacant + "\n");
  }
}
