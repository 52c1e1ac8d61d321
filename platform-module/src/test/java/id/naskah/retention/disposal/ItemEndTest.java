package id.naskah.retention.disposal;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.audit.Audit;
import id.naskah.fake.Clocks;
import id.naskah.letter.QuietWriter;
import id.naskah.model.RetentionModel;
import id.naskah.platform.OfficeClock;
import id.naskah.retention.clock.RetentionClock;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of an item, by what was decided and in which kind of batch. */
class ItemEndTest {
  private static final Instant NOW = Instant.parse("2026-11-29T16:30:00Z");

  private final List<String> did = new ArrayList<>();
  private Map<QName, Serializable> appraised = Map.of();
  private final OfficeClock clock = Clocks.at(NOW.toString());
  private final ItemEnd end =
      new ItemEnd(
          new ItemTable(null) {
            @Override
            public boolean done(
                DisposalItem item, Outcome outcome, String reason, String sha256, Instant at) {
              assertThat(at).isEqualTo(NOW);
              return did.add(outcome.code() + " " + reason + " " + sha256);
            }
          },
          new DueTable(null) {
            @Override
            void free(long nodeId) {
              did.add("free " + nodeId);
            }
          },
          new Destruction(null, null, null, null, null, null, null, null, null, null) {
            @Override
            public String destroy(Disposal batch, DisposalItem item, NodeRef letter) {
              did.add("destroy " + letter.getId());
              return "ab12";
            }
          },
          new QuietWriter(null, null, null) {
            @Override
            public void addAspect(
                NodeRef letter, QName aspect, Map<QName, Serializable> properties) {
              assertThat(aspect).isEqualTo(RetentionModel.ASPECT_APPRAISED);
              appraised = properties;
            }
          },
          new RetentionClock(null, null, null, null, null, null) {
            @Override
            public void recompute(NodeRef letter) {
              assertThat(appraised).as("computed from what was decided").isNotEmpty();
              did.add("recompute " + letter.getId());
            }
          },
          null,
          null,
          new Audit(null, null) {
            @Override
            public void record(NodeRef letter, String event) {
              did.add("audit " + event);
            }
          },
          clock);

  @ParameterizedTest(name = "{1} in a batch of kind {0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        // In the audit before there is nothing to be found any more.
        "DESTROY | DESTROY | audit destroyed by disposal 7, destroy u1, destroyed null ab12",
        "TRANSFER | DESTROY | audit destroyed by disposal 7, destroy u1, destroyed null ab12",
        "TRANSFER | PERMANENT | audit handed over by disposal 7, destroy u1,"
            + " transferred null ab12",
        "DESTROY | PERMANENT | recompute u1, audit kept as permanent by disposal 7, free 101,"
            + " permanent null null",
        "DESTROY | KEEP | recompute u1, audit kept until 2030-01-01 by disposal 7, free 101,"
            + " kept null null",
        "TRANSFER | KEEP | recompute u1, audit kept until 2030-01-01 by disposal 7, free 101,"
            + " kept null null"
      })
  void carriesOut(DisposalKind kind, Decision decision, String what) {
    end.carryOut(Batches.of(7, kind, DisposalState.EXECUTING), item(decision));

    assertThat(String.join(", ", did)).isEqualTo(what);
  }

  @Test
  void whatIsKeptKnowsUntilWhenAndWhy() {
    end.carryOut(Batches.of(7, DisposalKind.DESTROY, DisposalState.EXECUTING), item(Decision.KEEP));

    assertThat(appraised)
        .isEqualTo(
            Map.of(
                RetentionModel.KEEP_UNTIL,
                clock.toDate(LocalDate.parse("2030-01-01")),
                RetentionModel.APPRAISAL_REASON,
                "still needed"));
  }

  @Test
  void whatIsPermanentHasNoDay() {
    end.carryOut(
        Batches.of(7, DisposalKind.DESTROY, DisposalState.EXECUTING), item(Decision.PERMANENT));

    assertThat(appraised)
        .isEqualTo(
            Map.of(
                RetentionModel.KEPT_AS,
                "permanent",
                RetentionModel.APPRAISAL_REASON,
                "still needed"));
  }

  @Test
  void whatIsLeftIsFreeToBeProposedAgain() {
    end.leave(item(Decision.DESTROY), Outcome.HELD, "under hold 3");

    assertThat(did).containsExactly("free 101", "held under hold 3 null");
    assertThat(appraised).isEmpty();
  }

  private static DisposalItem item(Decision decision) {
    return Batches.kept(
        Batches.item(7, 1, decision), LocalDate.parse("2030-01-01"), "still needed", NOW);
  }
}
