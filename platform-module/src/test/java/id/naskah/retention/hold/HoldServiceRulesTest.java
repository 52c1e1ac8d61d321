package id.naskah.retention.hold;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Refused;
import id.naskah.fake.Clocks;
import id.naskah.fake.Fakes;
import id.naskah.fake.SignedIn;
import id.naskah.platform.RuleViolation;
import id.naskah.retention.Keepers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.alfresco.service.cmr.security.PersonService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.extensions.surf.util.I18NUtil;

/** Who places, changes, releases and knows of holds. */
class HoldServiceRulesTest {
  /** Half past midnight of 3 March in Makassar. */
  private static final Instant NOW = Instant.parse("2026-03-02T16:30:00Z");

  private static final LocalDate TODAY = LocalDate.parse("2026-03-03");

  private final MemoryHolds rows = new MemoryHolds();
  private final TreeMap<Long, Hold> holds = rows.holds;
  private final List<String> log = new ArrayList<>();
  private int lockedOut;
  private final HoldService service =
      new HoldService(
          rows,
          new Table(),
          new Log(),
          new HoldRules(Fakes.of(PersonService.class, new People())),
          Keepers.roles(),
          Clocks.at(NOW.toString()));

  /** Users, found in any case as Alfresco does. */
  public static final class People {
    /** As {@link PersonService} has it. */
    public String getUserIdentifier(String user) {
      return List.of("manager", "lawyer", "stranger").stream()
          .filter(user::equalsIgnoreCase)
          .findFirst()
          .orElse(null);
    }
  }

  private final class Table extends HoldTable {
    Table() {
      super(null);
    }

    @Override
    void keepAllElseOut() {
      lockedOut++;
    }
  }

  private final class Log extends HoldLog {
    Log() {
      super(null, null);
    }

    @Override
    void record(long hold, HoldEvent event) {
      assertThat(event.at()).isEqualTo(NOW);
      log.add(hold + " " + event.event() + " by " + event.by() + ": " + event.detail());
    }
  }

  @BeforeEach
  void speakEnglish() {
    I18NUtil.registerResourceBundle("alfresco.module.naskah-platform.messages.naskah");
    I18NUtil.setLocale(Locale.ENGLISH);
  }

  private Hold place(String reason, String owner) throws Exception {
    return SignedIn.as("manager", () -> service.place(reason, null, owner, null, null, null));
  }

  private static String refused(String user, Callable<?> work) throws Exception {
    return SignedIn.as(user, () -> Refused.saying(work));
  }

  @Test
  void whatIsPlacedIsInForceFromTodayAndOwnedByWhoPlacedIt() throws Exception {
    Hold hold = place("  Perkara 12/2026 ", null);

    assertThat(hold.reason()).isEqualTo("Perkara 12/2026");
    assertThat(hold.owner()).isEqualTo("manager");
    assertThat(hold.placedBy()).isEqualTo("manager");
    assertThat(hold.placedAt()).isEqualTo(NOW);
    assertThat(hold.from()).isEqualTo(TODAY);
    assertThat(hold.reviewOn()).isNull();
    assertThat(hold.isInForce()).isTrue();
    assertThat(log).containsExactly("1 placed by manager: Perkara 12/2026");
    assertThat(lockedOut).as("what is being destroyed is waited for").isEqualTo(1);
  }

  @Test
  void theOwnerIsSpelledAsTheUserIs() throws Exception {
    assertThat(place("Perkara", "LAWYER").owner()).isEqualTo("lawyer");
  }

  @ParameterizedTest(name = "from {0}, review {1}, owner {2}, where {3}: {4}")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "2026-03-03 | 2026-03-03 | none | none | fine",
        "2020-01-01 | 2030-01-01 | lawyer | (kind='letter') | fine",
        "2026-03-04 | none | none | none | INVALID from naskah.hold.later",
        "none | 2026-03-02 | none | none | INVALID reviewOn naskah.hold.past",
        "none | none | ghost | none | INVALID owner naskah.user",
        // A letter would leave such a hold by being changed.
        "none | none | none | (subject='x') | INVALID where naskah.where.field",
        "none | none | none | (status='settled') | INVALID where naskah.hold.where"
      })
  void isPlacedOrRefused(
      LocalDate from, LocalDate reviewOn, String owner, String where, String result)
      throws Exception {
    Callable<Hold> work = () -> service.place("Perkara", " 12/X ", owner, from, reviewOn, where);

    if (result.equals("fine")) {
      Hold hold = SignedIn.as("manager", work);
      assertThat(hold.from()).isEqualTo(from);
      assertThat(hold.reviewOn()).isEqualTo(reviewOn);
      assertThat(hold.reference()).isEqualTo("12/X");
      assertThat(hold.where()).isEqualTo(where);
    } else {
      assertThat(refused("manager", work)).isEqualTo(result);
      assertThat(holds).isEmpty();
      assertThat(log).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\u00A0"})
  void withoutAReasonThereIsNoHold(String reason) throws Exception {
    assertThat(refused("manager", () -> service.place(reason, null, null, null, null, null)))
        .isEqualTo("INVALID reason naskah.missing");
  }

  @ParameterizedTest(name = "{0}: knows {1}, keeps {2}")
  @CsvSource({
    "manager, true, true",
    "admin, true, true",
    "approver, true, false",
    "lawyer, true, false",
    "stranger, false, false"
  })
  void whoKnowsOfAHoldAndWhoMayChangeIt(String user, boolean knows, boolean keeps)
      throws Exception {
    place("Perkara", "lawyer");
    String change = keeps ? "fine" : knows ? "FORBIDDEN" : "NOT_FOUND";

    assertThat(said(user, () -> service.find("1"))).isEqualTo(knows ? "fine" : "NOT_FOUND");
    assertThat(SignedIn.as(user, () -> service.page(0, 10))).hasSize(knows ? 1 : 0);
    assertThat(said(user, () -> done(() -> service.change("1", "lawyer", null)))).isEqualTo(change);
    assertThat(said(user, () -> done(() -> service.release("1", "over")))).isEqualTo(change);
    assertThat(said(user, () -> service.place("x", null, null, null, null, null)))
        .isEqualTo(keeps ? "fine" : "FORBIDDEN");
  }

  private static Object done(Runnable work) {
    work.run();
    return "done";
  }

  private static String said(String user, Callable<?> work) throws Exception {
    return SignedIn.as(
        user,
        () -> {
          try {
            work.call();
            return "fine";
          } catch (RuleViolation e) {
            return e.kind().name();
          }
        });
  }

  /** What is no number of a hold is no hold, and nothing else. */
  @ParameterizedTest
  @ValueSource(strings = {"2", "0", "-1", "01", "1 ", "1;", "one", "", "9999999999999999999", "٢"})
  void anIdThatIsNoneIsNotFound(String id) throws Exception {
    place("Perkara", null);

    assertThat(refused("manager", () -> service.find(id))).startsWith("NOT_FOUND");
  }

  @Test
  void aReleasedHoldStaysAsItIs() throws Exception {
    place("Perkara", "lawyer");
    SignedIn.as("manager", () -> done(() -> service.release("1", " in kracht van gewijsde ")));

    Hold hold = holds.get(1L);
    assertThat(hold.isInForce()).isFalse();
    assertThat(hold.releasedBy()).isEqualTo("manager");
    assertThat(hold.releasedAt()).isEqualTo(NOW);
    assertThat(hold.releaseReason()).isEqualTo("in kracht van gewijsde");
    assertThat(log).endsWith("1 released by manager: in kracht van gewijsde");
    for (Runnable work :
        List.<Runnable>of(
            () -> service.release("1", "again"), () -> service.change("1", "manager", null))) {
      assertThat(refused("manager", () -> done(work)))
          .isEqualTo("CONFLICT hold naskah.hold.released");
    }
    assertThat(SignedIn.as("lawyer", () -> service.find("1"))).isEqualTo(hold);
  }

  @ParameterizedTest(name = "to {0}: {1}")
  @CsvSource(
      nullValues = "none",
      value = {
        "2026-03-03, fine",
        "none, fine",
        // As it is, though it is over: the owner can still be changed.
        "2026-02-01, fine",
        "2026-03-02, INVALID reviewOn naskah.hold.past"
      })
  void theDayOfReviewMovesToADayToCome(LocalDate day, String result) throws Exception {
    place("Perkara", "lawyer");
    holds.computeIfPresent(
        1L,
        (id, h) ->
            MemoryHolds.with(h, 1, h.owner(), LocalDate.parse("2026-02-01"), null, null, null));
    Callable<?> work = () -> done(() -> service.change("1", "Stranger", day));

    if (result.equals("fine")) {
      SignedIn.as("manager", work);
      assertThat(holds.get(1L).reviewOn()).isEqualTo(day);
      assertThat(holds.get(1L).owner()).isEqualTo("stranger");
      assertThat(log).endsWith("1 changed by manager: owner stranger, reviewOn " + day);
    } else {
      assertThat(refused("manager", work)).isEqualTo(result);
      assertThat(holds.get(1L).owner()).isEqualTo("lawyer");
    }
  }
}
