package id.naskah.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.naskah.Refused;
import id.naskah.configuration.Configuration;
import id.naskah.configuration.Holding;
import id.naskah.configuration.Life;
import id.naskah.configuration.Recipient;
import id.naskah.delegation.Mandates;
import id.naskah.delegation.MemorySubstitutions;
import id.naskah.fake.Clocks;
import id.naskah.fake.Fakes;
import id.naskah.fake.PlainOffice;
import id.naskah.platform.OfficeClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.alfresco.service.cmr.security.AuthenticationService;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.AuthorityType;
import org.alfresco.service.cmr.security.PersonService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** To whom a letter may be passed on, with what words, and to whom not again. */
class PassOnRulesTest {
  private static final Set<String> USERS = Set.of("budi", "siti", "rudi", "tono");
  private static final Life OVER = new Life(LocalDate.parse("2026-11-28"), null);
  private static final Life LAST_DAY = new Life(LocalDate.parse("2026-11-29"), null);
  private static final Life SUCCEEDED = new Life(null, "UMUM");

  private final Configuration configuration =
      new PlainOffice()
          .unit("UMUM")
          .unit("KOSONG")
          .unit("LAMA", null, OVER)
          .unit("GANTI", null, SUCCEEDED)
          .position("KABAG", Life.OPEN, new Holding("siti", null, null))
          .position("LOWONG", Life.OPEN, new Holding(null, null, null))
          .position("BEKAS", Life.OPEN, new Holding("siti", null, LocalDate.parse("2026-11-28")))
          .position("TUTUP", OVER, new Holding("siti", null, null))
          .position("AKHIR", LAST_DAY, new Holding("siti", null, null))
          .instruction("follow", Life.OPEN)
          .instruction("old", OVER)
          .done();
  private final OfficeClock clock = Clocks.at("2026-11-29T01:00:00Z");
  private final PassOnRules rules =
      new PassOnRules(
          () -> configuration,
          new Mandates(
              () -> configuration,
              new MemorySubstitutions(),
              Fakes.of(AuthorityService.class, new Groups()),
              clock),
          Fakes.of(PersonService.class, new People()),
          Fakes.of(AuthenticationService.class, new Accounts()),
          clock);

  /** Who is in which group; rudi left without leaving his. */
  public static final class Groups {
    /** As {@link AuthorityService} has it. */
    public Set<String> getContainedAuthorities(AuthorityType type, String group, boolean direct) {
      return Map.of("GROUP_UMUM", Set.of("rudi", "budi"), "GROUP_KOSONG", Set.of("rudi", "gone"))
          .getOrDefault(group, Set.of());
    }
  }

  /** Users, found in any case as Alfresco does. */
  public static final class People {
    public boolean personExists(String user) {
      return USERS.contains(user);
    }

    /** As {@link PersonService} has it. */
    public String getUserIdentifier(String user) {
      return USERS.stream().filter(user::equalsIgnoreCase).findFirst().orElse(null);
    }
  }

  /** All may sign in but rudi. */
  public static final class Accounts {
    public boolean getAuthenticationEnabled(String user) {
      return !"rudi".equals(user);
    }
  }

  private static List<Recipient> recipients(String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split(" ")).map(r -> Recipient.parse(r).orElseThrow()).toList();
  }

  private static PassOn to(String responsible, String informed) {
    return with(recipients(responsible), recipients(informed), List.of("follow"), null);
  }

  private static PassOn with(
      List<Recipient> responsible, List<Recipient> informed, List<String> codes, String note) {
    return new PassOn(responsible, informed, codes, note, null, null, null);
  }

  private static PassOn saying(List<String> codes, String note) {
    return with(recipients("user:budi"), List.of(), codes, note);
  }

  private String refused(PassOn request) {
    return Refused.saying(
        () -> {
          rules.check(request);
          return null;
        });
  }

  private void assertAccepted(PassOn request) {
    assertThatCode(() -> rules.check(request)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "user:budi,",
    ", user:budi",
    "position:KABAG unit:UMUM user:siti, user:budi",
    // its last day is one on which it is used
    "position:AKHIR,"
  })
  void somebodyWhoCanActMayGetIt(String responsible, String informed) {
    assertAccepted(to(responsible, informed));
  }

  @ParameterizedTest
  @CsvSource({
    ", , INVALID assignees naskah.missing",
    "user:nobody, , INVALID assignees naskah.recipient.unknown",
    ", user:nobody, INVALID informed naskah.recipient.unknown",
    // what is compared later has to be spelled as it is stored
    "user:BUDI, , INVALID assignees naskah.recipient.unknown",
    "position:X, , INVALID assignees naskah.recipient.unknown",
    "unit:X, , INVALID assignees naskah.recipient.unknown",
    "unit:KABAG, , INVALID assignees naskah.recipient.unknown",
    "unit:LAMA, , INVALID assignees naskah.life.over",
    "user:budi, unit:GANTI, INVALID informed naskah.life.succeeded",
    "position:TUTUP, , INVALID assignees naskah.life.over",
    "user:budi user:budi, , INVALID assignees naskah.twice",
    ", user:budi user:budi, INVALID informed naskah.twice",
    "user:budi, user:budi, INVALID assignees naskah.twice"
  })
  void whatIsWrongInItself(String responsible, String informed, String expected) {
    assertThat(refused(to(responsible, informed))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    // disabled, vacant, held by somebody until yesterday, nobody in the group who can sign in
    "user:rudi, , assignees",
    "position:LOWONG, , assignees",
    "position:BEKAS, , assignees",
    "unit:KOSONG, , assignees",
    "user:budi, user:rudi, informed",
  })
  void aLetterDoesNotEndWhereNobodyCanAct(String responsible, String informed, String field) {
    assertThat(refused(to(responsible, informed)))
        .isEqualTo("CONFLICT " + field + " naskah.recipient.nobody");
  }

  @Test
  void wordsThatAreWrongAreToldBeforePeopleWhoCantAct() {
    assertThat(refused(with(recipients("user:rudi"), List.of(), List.of(), null)))
        .isEqualTo("INVALID instructions naskah.pass.noWords");
  }

  @Test
  void twoHundredRecipientsAreTheMost() {
    List<Recipient> many = IntStream.range(0, 200).mapToObj(i -> Recipient.user("u" + i)).toList();
    List<Recipient> one = recipients("user:budi");

    assertThat(refused(with(many, one, List.of("follow"), null)))
        .isEqualTo("INVALID assignees naskah.tooMany");
    assertThat(refused(with(many, List.of(), List.of("follow"), null)))
        .isEqualTo("INVALID assignees naskah.recipient.unknown");
  }

  @Test
  void eitherAnInstructionOrANoteSaysWhatToDo() {
    assertAccepted(saying(List.of("follow"), null));
    assertAccepted(saying(List.of(), "As we said"));
    assertThat(refused(saying(List.of(), null)))
        .isEqualTo("INVALID instructions naskah.pass.noWords");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\n\t", "\u00a0"})
  void aBlankNoteSaysNothing(String note) {
    assertThat(refused(saying(List.of(), note)))
        .isEqualTo("INVALID instructions naskah.pass.noWords");
  }

  @ParameterizedTest
  @CsvSource({"jump, naskah.choice", "old, naskah.life.over", "Follow, naskah.choice"})
  void instructionsAreThoseOfTheOfficeInUse(String code, String key) {
    assertThat(refused(saying(List.of("follow", code), null)))
        .isEqualTo("INVALID instructions " + key);
  }

  @Test
  void twentyInstructionsAreTheMost() {
    List<String> codes = new ArrayList<>(java.util.Collections.nCopies(20, "follow"));
    assertAccepted(saying(codes, null));
    codes.add("follow");

    assertThat(refused(saying(codes, null))).isEqualTo("INVALID instructions naskah.tooMany");
  }

  @Test
  void aNoteHasLinesAndAnEnd() {
    assertAccepted(saying(List.of(), "a\nb\tc" + "x".repeat(3995)));
    assertThat(refused(saying(List.of(), "x".repeat(4001))))
        .isEqualTo("INVALID note naskah.text.tooLong");
    assertThat(refused(saying(List.of("follow"), "a\u0000")))
        .isEqualTo("INVALID note naskah.text.control");
  }

  @Test
  void usersAreSpelledAsStoredAndNothingElseOfTheRequestChanges() {
    PassOn request =
        new PassOn(
            recipients("user:BUDI unit:UMUM"),
            recipients("user:Nobody position:KABAG"),
            List.of("follow"),
            "note",
            LocalDate.parse("2026-12-01"),
            3,
            null);

    assertThat(rules.spelled(request))
        .isEqualTo(
            new PassOn(
                recipients("user:budi unit:UMUM"),
                recipients("user:Nobody position:KABAG"),
                List.of("follow"),
                "note",
                LocalDate.parse("2026-12-01"),
                3,
                null));
  }
}
