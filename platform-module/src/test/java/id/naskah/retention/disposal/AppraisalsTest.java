package id.naskah.retention.disposal;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Refused;
import id.naskah.fake.Clocks;
import id.naskah.fake.SignedIn;
import id.naskah.platform.RuleViolation;
import id.naskah.retention.Keepers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who decides what about the items of a batch, and when. */
class AppraisalsTest {
  private static final DisposalScope ALL = new DisposalScope(null, null, null, null, null, null);
  private static final Verdict DESTROY = new Verdict(Decision.DESTROY, null, null);

  private final MemoryDisposals disposals = new MemoryDisposals();
  private final TreeMap<Integer, DisposalItem> readable = new TreeMap<>();
  private final List<String> decided = new ArrayList<>();
  private final Appraisals appraisals =
      new Appraisals(
          disposals,
          new ItemTable(null) {
            @Override
            void decide(long batch, int[] positions, Verdict verdict, String user, Instant now) {
              decided.add(
                  Arrays.toString(positions) + " " + verdict.decision().code() + " by " + user);
            }
          },
          new DisposalReader(null, null, null, null) {
            @Override
            public List<DisposalItem> items(long batch, Choice choice, int skip, int most) {
              assertThat(skip).isZero();
              return List.copyOf(readable.values());
            }

            @Override
            public DisposalItem item(long batch, String position) {
              DisposalItem item = readable.get(Integer.valueOf(position));
              if (item == null) {
                throw RuleViolation.notFound("item", position);
              }
              return item;
            }
          },
          Keepers.roles(),
          // 30 November in Makassar
          Clocks.at("2026-11-29T16:30:00Z"));

  @BeforeEach
  void proposed() {
    disposals.put(Batches.of(7, DisposalKind.DESTROY, DisposalState.PROPOSED));
    IntStream.rangeClosed(1, 3)
        .forEach(position -> readable.put(position, Batches.item(7, position, null)));
  }

  private static String refused(String user, Callable<?> work) throws Exception {
    return SignedIn.as(user, () -> Refused.saying(work));
  }

  @Test
  void oneSomeOrAll() throws Exception {
    SignedIn.as("manager", () -> appraisals.decide(7, "2", DESTROY));
    int some = SignedIn.as("manager", () -> appraisals.decideSome(7, List.of(3, 1), DESTROY));
    int all = SignedIn.as("manager", () -> appraisals.decideAll(7, ALL, DESTROY));

    assertThat(some).isEqualTo(2);
    assertThat(all).isEqualTo(3);
    assertThat(decided)
        .containsExactly(
            "[2] destroy by manager", "[3, 1] destroy by manager", "[1, 2, 3] destroy by manager");
  }

  /** So that nobody approves what they decided. */
  @Test
  void whoDecidesHasAHandInIt() throws Exception {
    assertThat(disposals.hadAHand(7, "manager")).isFalse();

    SignedIn.as("manager", () -> appraisals.decide(7, "2", DESTROY));

    assertThat(disposals.hadAHand(7, "manager")).isTrue();
    assertThat(disposals.hadAHand(7, "other")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"approver", "registrar", "stranger"})
  void whoKeepsNoRecordsDecidesNothing(String user) throws Exception {
    for (Callable<?> work :
        List.<Callable<?>>of(
            () -> appraisals.decide(7, "1", DESTROY),
            () -> appraisals.decideSome(7, List.of(1), DESTROY),
            () -> appraisals.decideAll(7, ALL, DESTROY))) {
      assertThat(refused(user, work)).isEqualTo("FORBIDDEN  naskah.records.notManager");
    }
    assertThat(decided).isEmpty();
    assertThat(disposals.hadAHand(7, user)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(value = DisposalState.class, names = "PROPOSED", mode = EnumSource.Mode.EXCLUDE)
  void whatIsApprovedOrOverDoesNotChange(DisposalState state) throws Exception {
    disposals.put(Batches.of(7, DisposalKind.DESTROY, state));

    assertThat(refused("manager", () -> appraisals.decideAll(7, ALL, DESTROY)))
        .isEqualTo("CONFLICT decision naskah.disposal.notOpen");
    assertThat(decided).isEmpty();
  }

  @ParameterizedTest(name = "{0} until {1}, saying {2}: {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "DESTROY | none | none | fine",
        "DESTROY | 2030-01-01 | none | INVALID keepUntil naskah.disposal.keepOnly",
        // Against the schedule with a reason.
        "PERMANENT | none | of value | fine",
        "PERMANENT | none | none | INVALID reason naskah.disposal.reason",
        "PERMANENT | none | '  ' | INVALID reason naskah.disposal.reason",
        "KEEP | 2030-01-01 | still needed | fine",
        "KEEP | 2026-11-30 | still needed | fine",
        "KEEP | 2026-11-29 | still needed | INVALID keepUntil naskah.disposal.keepUntil",
        "KEEP | none | still needed | INVALID keepUntil naskah.missing",
        "KEEP | 2030-01-01 | none | INVALID reason naskah.disposal.reason"
      })
  void whatMakesNoSenseOrLacksItsReasonIsRefused(
      Decision decision, LocalDate until, String reason, String result) throws Exception {
    Verdict verdict = new Verdict(decision, until, reason);

    if (result.equals("fine")) {
      SignedIn.as("manager", () -> appraisals.decideAll(7, ALL, verdict));
      assertThat(decided).hasSize(1);
    } else {
      assertThat(refused("manager", () -> appraisals.decideAll(7, ALL, verdict))).isEqualTo(result);
      assertThat(decided).isEmpty();
      assertThat(disposals.hadAHand(7, "manager")).isFalse();
    }
  }

  @Test
  void anItemThatOneMayNotReadIsNotThereAndThenNothingIsDecided() throws Exception {
    assertThat(refused("manager", () -> appraisals.decideSome(7, List.of(1, 9), DESTROY)))
        .startsWith("NOT_FOUND");
    assertThat(decided).isEmpty();
  }

  @Test
  void aDecisionAboutNothingIsRefused() throws Exception {
    readable.clear();

    assertThat(refused("manager", () -> appraisals.decideAll(7, ALL, DESTROY)))
        .isEqualTo("INVALID items naskah.disposal.none");
    assertThat(refused("manager", () -> appraisals.decideSome(7, List.of(), DESTROY)))
        .isEqualTo("INVALID items naskah.disposal.none");
  }

  @Test
  void aBatchThatThereIsNot() throws Exception {
    assertThat(refused("manager", () -> appraisals.decideAll(8, ALL, DESTROY)))
        .startsWith("NOT_FOUND");
  }
}
