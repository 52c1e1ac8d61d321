package id.naskah.retention.disposal;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.fake.Clocks;
import id.naskah.fake.Fakes;
import id.naskah.retention.disposal.Clearance.Refusal;
import id.naskah.retention.hold.HoldGuard;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether an approved item may be carried out still, in the moment in which it is. */
class ClearanceTest {
  private final Map<Long, DueRecord> now = new HashMap<>();
  private final Map<Long, List<Long>> held = new HashMap<>();
  private final Map<String, Long> amended = new HashMap<>();
  private final DueTable due =
      new DueTable(null) {
        @Override
        Map<Long, DueRecord> lock(Collection<DisposalItem> items) {
          return now;
        }

        @Override
        Map<String, Long> lastAmendments(Collection<DisposalItem> items) {
          return amended;
        }
      };
  private final HoldGuard holds =
      new HoldGuard(null, null, null) {
        @Override
        public Map<Long, List<Long>> holdsOn(Collection<Long> nodes) {
          return held;
        }
      };
  private final Clearance clearance =
      new Clearance(
          due,
          holds,
          Fakes.of(NodeService.class, new Nodes()),
          // Monday 30 November in Makassar, still Sunday in London
          Clocks.at("2026-11-29T16:30:00Z"));

  /** All nodes are there but u3's. */
  public static final class Nodes {
    public boolean exists(NodeRef node) {
      return !"u3".equals(node.getId());
    }
  }

  private static DueRecord record(String edition, String rule, String day, String action, Long b) {
    LocalDate on = day == null ? null : LocalDate.parse(day);
    return new DueRecord(101, "u1", edition, rule, on, action, b, null, null, null);
  }

  private Refusal refusal(DisposalItem item) {
    return clearance.check(List.of(item)).refusals().get(item.nodeId());
  }

  @Test
  void whatIsAsItWasApprovedMayGo() {
    now.put(101L, record("2020", "R1", "2026-11-01", "destroy", 1L));

    assertThat(clearance.check(List.of(Batches.item(1, 1, Decision.DESTROY))).refusals()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // edition, rule, day, action, batch
    "2026, R1, 2026-11-01, destroy, 1",
    "2020, R2, 2026-11-01, destroy, 1",
    "2020, R1, 2026-11-01, permanent, 1",
    "2020, R1, 2026-11-01, , 1",
    "2020, R1, 2026-11-01, destroy, 2",
    "2020, R1, 2026-11-01, destroy,",
    "2020, R1, , destroy, 1",
    "2020, R1, 2026-12-01, destroy, 1"
  })
  void whatChangedSinceDoesNot(String edition, String rule, String day, String action, Long batch) {
    now.put(101L, record(edition, rule, day, action, batch));

    assertThat(refusal(Batches.item(1, 1, Decision.DESTROY)).outcome()).isEqualTo(Outcome.CHANGED);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-30, true", "2026-12-01, false", "2027-02-28, false"})
  void aDayThatMovedButIsOverStillCounts(String day, boolean goes) {
    now.put(101L, record("2020", "R1", day, "destroy", 1L));

    assertThat(refusal(Batches.item(1, 1, Decision.DESTROY)) == null).isEqualTo(goes);
  }

  @ParameterizedTest
  @CsvSource({", , true", "5, 5, true", "5, , false", ", 5, false", "5, 6, false"})
  void anAmendmentThatTheApproverDidNotKnowOfStopsIt(Long known, Long last, boolean goes) {
    now.put(101L, record("2020", "R1", "2026-11-01", "destroy", 1L));
    amended.put("u1", last);

    assertThat(refusal(Batches.item(1, 1, Decision.DESTROY, known)) == null).isEqualTo(goes);
  }

  @Test
  void aHoldStopsItWhateverElseIsSo() {
    now.put(101L, record("2026", "R9", null, "permanent", 7L));
    held.put(101L, List.of(3L, 12L));

    assertThat(refusal(Batches.item(1, 1, Decision.DESTROY)).outcome()).isEqualTo(Outcome.HELD);
  }

  @Test
  void whatIsGoneFailsAndIsNotCalledChanged() {
    now.put(103L, new DueRecord(103, "u3", "2020", "R1", null, "destroy", 1L, null, null, null));

    assertThat(refusal(Batches.item(1, 3, Decision.DESTROY)).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(refusal(Batches.item(1, 4, Decision.DESTROY)).outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void eachItemIsJudgedByItself() {
    now.put(101L, record("2020", "R1", "2026-11-01", "destroy", 1L));
    now.put(
        102L,
        new DueRecord(
            102,
            "u2",
            "2020",
            "R1",
            LocalDate.parse("2026-11-01"),
            "destroy",
            1L,
            null,
            null,
            null));
    held.put(102L, List.of(1L));

    assertThat(
            clearance
                .check(
                    List.of(
                        Batches.item(1, 1, Decision.DESTROY), Batches.item(1, 2, Decision.DESTROY)))
                .refusals())
        .containsOnlyKeys(102L);
  }
}
