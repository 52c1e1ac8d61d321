package id.naskah.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Holding;
import id.naskah.configuration.Life;
import id.naskah.configuration.Recipient;
import id.naskah.delegation.Mandate.Basis;
import id.naskah.fake.Clocks;
import id.naskah.fake.Fakes;
import id.naskah.fake.PlainOffice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.AuthorityType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For whom somebody acts on a day, and who acts for a recipient. */
class MandatesTest {
  private final Configuration configuration =
      new PlainOffice()
          .unit("UMUM")
          .unit("KEU")
          .position(
              "KABAG",
              Life.OPEN,
              new Holding("siti", null, LocalDate.parse("2026-06-30")),
              new Holding("budi", LocalDate.parse("2026-07-01"), LocalDate.parse("2026-12-31")),
              new Holding(null, LocalDate.parse("2027-01-01"), null))
          .done();
  private final MemorySubstitutions substitutions = new MemorySubstitutions();

  /** Who is in which group. */
  public static final class Groups {
    private final Map<String, Set<String>> members =
        Map.of("GROUP_UMUM", Set.of("rudi", "budi"), "GROUP_KEU", Set.of("siti"));

    /** As {@link AuthorityService} has it. */
    public Set<String> getAuthoritiesForUser(String user) {
      return members.entrySet().stream()
          .filter(group -> group.getValue().contains(user))
          .map(Map.Entry::getKey)
          .collect(java.util.stream.Collectors.toSet());
    }

    /** As {@link AuthorityService} has it. */
    public Set<String> getContainedAuthorities(AuthorityType type, String group, boolean direct) {
      return members.getOrDefault(group, Set.of());
    }
  }

  @BeforeEach
  void plan() {
    substitutions.plan("position:KABAG", "rudi", Capacity.PLH, "2026-08-10", "2026-08-14");
    substitutions.plan("user:siti", "tono", Capacity.PLH, "2026-08-14", "2026-08-14");
    // tono does not act for whom rudi acts
    substitutions.plan("user:rudi", "tono", Capacity.PLT, "2026-08-01", "2026-08-31");
  }

  /** Noon of this day in Makassar. */
  private Mandates on(String day) {
    return new Mandates(
        () -> configuration,
        substitutions,
        Fakes.of(AuthorityService.class, new Groups()),
        Clocks.at(day + "T04:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-06-30 | siti | SELF user:siti, HOLDER position:KABAG, MEMBER unit:KEU",
        "2026-07-01 | siti | SELF user:siti, MEMBER unit:KEU",
        "2026-07-01 | budi | SELF user:budi, HOLDER position:KABAG, MEMBER unit:UMUM",
        "2026-12-31 | budi | SELF user:budi, HOLDER position:KABAG, MEMBER unit:UMUM",
        "2027-01-01 | budi | SELF user:budi, MEMBER unit:UMUM",
        "2026-08-09 | rudi | SELF user:rudi, MEMBER unit:UMUM",
        "2026-08-10 | rudi | SELF user:rudi, MEMBER unit:UMUM, PLH position:KABAG",
        "2026-08-14 | rudi | SELF user:rudi, MEMBER unit:UMUM, PLH position:KABAG",
        "2026-08-15 | rudi | SELF user:rudi, MEMBER unit:UMUM",
        "2026-08-14 | tono | SELF user:tono, PLH user:siti, PLT user:rudi",
        "2026-08-15 | tono | SELF user:tono, PLT user:rudi",
        "2026-08-14 | nobody | SELF user:nobody"
      })
  void forWhomOneActs(String day, String user, String expected) {
    List<String> mandates =
        on(day).of(user).stream().map(m -> m.basis() + " " + m.recipient()).toList();

    assertThat(String.join(", ", mandates)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-01, position:KABAG, budi",
    "2026-08-12, position:KABAG, budi rudi",
    "2027-01-01, position:KABAG, ''",
    "2026-08-12, unit:UMUM, budi rudi",
    "2026-08-12, user:rudi, rudi tono",
    "2026-09-01, user:rudi, rudi",
    "2026-08-12, position:X, ''",
    "2026-08-12, unit:X, ''"
  })
  void whoActsForARecipient(String day, String recipient, String expected) {
    List<String> people = on(day).people(Recipient.parse(recipient).orElseThrow());

    assertThat(String.join(" ", people)).isEqualTo(expected);
  }

  @Test
  void oneActsAsOneselfBeforeAsASubstitute() {
    substitutions.plan("user:tono", "tono", Capacity.PLT, "2026-08-01", "2026-08-31");

    assertThat(on("2026-08-12").of("tono", Recipient.user("tono")))
        .contains(new Mandate(Recipient.user("tono"), Basis.SELF));
    assertThat(on("2026-08-12").of("tono", Recipient.unit("UMUM"))).isEmpty();
  }

  @Test
  void whoActsTwiceForOneIsNamedOnce() {
    substitutions.plan("unit:UMUM", "budi", Capacity.PLH, "2026-08-01", "2026-08-31");

    assertThat(on("2026-08-12").people(Recipient.unit("UMUM"))).containsExactly("budi", "rudi");
  }

  @Test
  void whatWasEndedEarlyIsOverAtOnce() {
    substitutions.end(1, "budi", Clocks.at("2026-08-11T00:00:00Z").now());

    assertThat(on("2026-08-12").people(Recipient.position("KABAG"))).containsExactly("budi");
  }

  @ParameterizedTest
  @CsvSource({"SELF, false", "HOLDER, false", "MEMBER, false", "PLT, true", "PLH, true"})
  void substitutesDoAnothersWork(Basis basis, boolean anothers) {
    assertThat(new Mandate(Recipient.user("a"), basis).isSubstitute()).isEqualTo(anothers);
  }

  /** The day begins in the office, also where the server is a day behind. */
  @Test
  void aMandateBeginsWithTheDayOfTheOffice() {
    Mandates justBefore = at("2026-08-09T15:59:59Z");
    Mandates justAfter = at("2026-08-09T16:00:00Z");

    assertThat(justBefore.people(Recipient.position("KABAG"))).containsExactly("budi");
    assertThat(justAfter.people(Recipient.position("KABAG"))).containsExactly("budi", "rudi");
  }

  private Mandates at(String instant) {
    return new Mandates(
        () -> configuration,
        substitutions,
        Fakes.of(AuthorityService.class, new Groups()),
        Clocks.at(instant));
  }
}
