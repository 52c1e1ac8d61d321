package id.naskah.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.naskah.Refused;
import id.naskah.configuration.Configuration;
import id.naskah.configuration.Holding;
import id.naskah.configuration.Life;
import id.naskah.configuration.Recipient;
import id.naskah.fake.Fakes;
import id.naskah.fake.PlainOffice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alfresco.service.cmr.security.PersonService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a planned substitution must be, by itself and among the others. */
class SubstitutionRulesTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-29");

  private final Configuration configuration =
      new PlainOffice()
          .unit("UMUM")
          .position(
              "KABAG",
              Life.OPEN,
              new Holding("ani", null, LocalDate.parse("2026-12-31")),
              new Holding("budi", LocalDate.parse("2027-01-01"), null))
          .position("LOWONG", Life.OPEN, new Holding(null, null, null))
          .done();
  private final SubstitutionRules rules =
      new SubstitutionRules(Fakes.of(PersonService.class, new People()));
  private final List<Substitution> others = new ArrayList<>();

  /** Users, found in any case; rudi is disabled. */
  public static final class People {
    private static final Set<String> USERS = Set.of("ani", "budi", "cici", "dedi", "rudi");

    /** As {@link PersonService} has it. */
    public String getUserIdentifier(String user) {
      return USERS.stream().filter(user::equalsIgnoreCase).findFirst().orElse(null);
    }

    public boolean isEnabled(String user) {
      return !"rudi".equals(user);
    }
  }

  private static Substitution plan(String absent, String substitute, String from, String until) {
    return new Substitution(
        null,
        Recipient.parse(absent).orElseThrow(),
        substitute,
        Capacity.PLH,
        from == null ? null : LocalDate.parse(from),
        until == null ? null : LocalDate.parse(until),
        null,
        "admin",
        Instant.EPOCH,
        null,
        null);
  }

  private String among(Substitution plan) {
    return Refused.saying(
        () -> {
          rules.checkAmong(plan, others, new Holders(configuration));
          return null;
        });
  }

  private void fits(Substitution plan) {
    assertThatCode(() -> rules.checkAmong(plan, others, new Holders(configuration)))
        .doesNotThrowAnyException();
  }

  @Test
  void absentIsAPersonOrAPosition() {
    assertThat(rules.absent(Recipient.user("ANI"), configuration)).isEqualTo(Recipient.user("ani"));
    assertThat(rules.absent(Recipient.position("KABAG"), configuration))
        .isEqualTo(Recipient.position("KABAG"));
    assertThat(Refused.saying(() -> rules.absent(null, configuration)))
        .isEqualTo("INVALID absent naskah.missing");
    assertThat(Refused.saying(() -> rules.absent(Recipient.user("x"), configuration)))
        .isEqualTo("INVALID absent naskah.user");
    assertThat(Refused.saying(() -> rules.absent(Recipient.position("X"), configuration)))
        .isEqualTo("INVALID absent naskah.position.unknown");
    assertThat(Refused.saying(() -> rules.absent(Recipient.unit("UMUM"), configuration)))
        .isEqualTo("INVALID absent naskah.substitution.unit");
  }

  @Test
  void aSubstituteCouldLogIn() {
    assertThat(rules.substitute("Budi")).isEqualTo("budi");
    assertThat(Refused.saying(() -> rules.substitute(null)))
        .isEqualTo("INVALID substitute naskah.missing");
    assertThat(Refused.saying(() -> rules.substitute("x")))
        .isEqualTo("INVALID substitute naskah.user");
    assertThat(Refused.saying(() -> rules.substitute("rudi")))
        .isEqualTo("INVALID substitute naskah.substitute.disabled");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-29, 2026-11-29, ",
    "2026-11-29, 2027-11-29, ",
    "2026-11-29, 2027-11-30, until naskah.date.range",
    "2028-02-01, 2029-01-31, ",
    "2026-11-28, 2026-12-01, from naskah.substitution.past",
    "2026-12-02, 2026-12-01, until naskah.date.range",
    ", 2026-12-01, from naskah.missing",
    "2026-12-01, , until naskah.missing"
  })
  void daysOfAPlan(String from, String until, String expected) {
    Substitution plan = plan("user:ani", "budi", from, until);

    if (expected == null) {
      assertThatCode(() -> rules.check(plan, TODAY)).doesNotThrowAnyException();
    } else {
      assertThat(
              Refused.saying(
                  () -> {
                    rules.check(plan, TODAY);
                    return null;
                  }))
          .isEqualTo("INVALID " + expected);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "user:ani, ani, 2026-12-01, 2026-12-02",
    "position:KABAG, ani, 2026-12-31, 2027-01-05",
    // holds it from the last day of the plan on
    "position:KABAG, budi, 2026-12-20, 2027-01-01"
  })
  void nobodyStandsInForOneself(String absent, String substitute, String from, String until) {
    assertThat(among(plan(absent, substitute, from, until)))
        .isEqualTo("INVALID substitute naskah.substitute.self");
  }

  @Test
  void aLaterHolderMayStandInBefore() {
    fits(plan("position:KABAG", "budi", "2026-12-20", "2026-12-31"));
    fits(plan("position:KABAG", "ani", "2027-01-01", "2027-01-31"));
    fits(plan("position:LOWONG", "ani", "2027-01-01", "2027-01-31"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-01, 2026-12-09, true",
    "2026-12-01, 2026-12-10, false",
    "2026-12-20, 2026-12-25, false",
    "2026-12-21, 2026-12-25, true",
    "2026-12-12, 2026-12-13, false",
    "2026-12-01, 2026-12-31, false"
  })
  void oneSubstituteAtATime(String from, String until, boolean free) {
    others.add(plan("user:ani", "cici", "2026-12-10", "2026-12-20"));
    Substitution plan = plan("user:ani", "dedi", from, until);

    if (free) {
      fits(plan);
    } else {
      assertThat(among(plan)).isEqualTo("CONFLICT absent naskah.substitution.taken");
    }
    fits(plan("user:budi", "dedi", from, until));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void peopleAreNotAwayForEachOtherHoweverLongTheChain(int length) {
    List<String> people = List.of("ani", "budi", "cici", "dedi");
    for (int i = 0; i < length; i++) {
      others.add(plan("user:" + people.get(i), people.get(i + 1), "2026-12-01", "2026-12-31"));
    }

    assertThat(among(plan("user:" + people.get(length), "ani", "2026-12-31", "2027-01-31")))
        .isEqualTo("CONFLICT substitute naskah.substitution.circle");
    fits(plan("user:" + people.get(length), "ani", "2027-01-01", "2027-01-31"));
  }

  /** The circle closes in the middle of the time, when the position gets its next holder. */
  @Test
  void aCircleMayBeginWithAHolder() {
    others.add(plan("position:KABAG", "cici", "2026-12-01", "2027-01-31"));
    Substitution plan = plan("user:cici", "budi", "2026-12-15", "2027-01-15");

    assertThat(among(plan)).isEqualTo("CONFLICT substitute naskah.substitution.circle");
    assertThat(new Circles(new Holders(configuration)).closedBy(plan, others))
        .contains(LocalDate.parse("2027-01-01"));
    fits(plan("user:cici", "budi", "2026-12-15", "2026-12-31"));
  }

  @Test
  void aCircleMayBeginWithAnotherSubstitutionLaterOn() {
    others.add(plan("user:budi", "ani", "2026-12-20", "2026-12-31"));

    assertThat(
            new Circles(new Holders(configuration))
                .closedBy(plan("user:ani", "budi", "2026-12-01", "2026-12-25"), others))
        .contains(LocalDate.parse("2026-12-20"));
    fits(plan("user:ani", "budi", "2026-12-01", "2026-12-19"));
  }

  @Test
  void aChainThatDoesNotCloseIsNone() {
    others.add(plan("user:budi", "cici", "2026-12-01", "2026-12-31"));
    others.add(plan("user:cici", "dedi", "2026-12-01", "2026-12-31"));

    fits(plan("user:ani", "budi", "2026-12-01", "2026-12-31"));
  }

  @ParameterizedTest
  @CsvSource({"plt, PLT", "plh, PLH"})
  void capacitiesAreReadAsTheyAreWritten(String code, Capacity capacity) {
    assertThat(Capacity.of(code)).isEqualTo(capacity);
    assertThat(capacity.code()).isEqualTo(code);
    assertThat(Refused.saying(() -> Capacity.of(capacity.name())))
        .isEqualTo("INVALID capacity naskah.choice");
  }
}
