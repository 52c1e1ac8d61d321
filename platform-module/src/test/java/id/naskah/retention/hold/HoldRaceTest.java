package id.naskah.retention.hold;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.Race;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.platform.Leaving;
import id.naskah.platform.RuleViolation;
import id.naskah.retention.Keeping;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.junit.jupiter.api.Test;

/**
 * Rule 5 (docs/rules.md#rule-5) when things happen at once: the hold wins, or the letter was gone
 * before.
 */
@AlfrescoTest
class HoldRaceTest {
  private final Keeping keeping;
  private final Office office;
  private final HoldGuard guard;
  private final NodeService nodes;

  HoldRaceTest(Repository repository) {
    this.keeping = new Keeping(repository);
    this.office = keeping.office();
    this.guard = repository.bean(HoldGuard.class);
    this.nodes = repository.bean("nodeService", NodeService.class);
  }

  @Test
  void rule5HoldPlacedWhileItsLetterIsDestroyed() throws Exception {
    for (int i = 0; i < 8; i++) {
      NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));
      Hold hold = keeping.hold();

      List<String> answers =
          together(
              List.of(
                  () -> keeping.as("admin", () -> destroy(letter)),
                  () ->
                      keeping.as(
                          keeping.manager(),
                          () -> {
                            String id = String.valueOf(hold.id());
                            keeping.held().addLetter(id, letter.getId());
                            return "held";
                          })));

      // Never both, and never neither.
      assertThat(answers).isIn(List.of("gone", "naskah.notFound"), List.of("kept", "held"));
      assertThat(exists(letter)).isEqualTo("kept".equals(answers.get(0)));
    }
  }

  @Test
  void rule5HoldOnAQueryPlacedWhileALetterIsDestroyed() throws Exception {
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch placing = new CountDownLatch(1);

    List<String> answers =
        together(
            List.of(
                () ->
                    keeping.as(
                        "admin",
                        () -> {
                          guard.keepHoldsOut();
                          boolean free = guard.holdsOn(letter).isEmpty();
                          asked.countDown();
                          placing.await();
                          // Time enough for the hold, if it did not wait.
                          TimeUnit.MILLISECONDS.sleep(500);
                          boolean still = guard.holdsOn(letter).isEmpty();
                          return free + " " + still;
                        }),
                () -> {
                  asked.await();
                  placing.countDown();
                  keeping.holdWhere("(unit='" + office.unitA() + "')");
                  return "held";
                }));

    assertThat(answers).containsExactly("true true", "held");
    assertThat(keeping.on(letter)).hasSize(1);
  }

  @Test
  void rule5LettersRegisteredWhileTheHoldIsPlacedAreCovered() throws Exception {
    List<NodeRef> letters = Collections.synchronizedList(new ArrayList<>());
    List<Callable<String>> work = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      work.add(
          () -> {
            for (int n = 0; n < 5; n++) {
              letters.add(office.register(office.clerkB(), office.incoming(office.unitB())));
            }
            return "registered";
          });
    }
    List<Hold> placed = new ArrayList<>();
    work.add(
        () -> {
          placed.add(keeping.holdWhere("(unit='" + office.unitB() + "')"));
          return "held";
        });

    together(work);

    assertThat(letters)
        .hasSize(20)
        .allSatisfy(letter -> assertThat(keeping.on(letter)).containsExactly(placed.get(0).id()));
  }

  @Test
  void rule5LetterChangedWhileTheHoldIsPlaced() throws Exception {
    for (int i = 0; i < 5; i++) {
      NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));
      Hold hold = keeping.hold();

      List<String> answers =
          together(
              List.of(
                  () -> {
                    office.change(office.clerkA(), letter, Map.of(LetterModel.SUMMARY, "Lain"));
                    return "changed";
                  },
                  () ->
                      keeping.as(
                          keeping.manager(),
                          () -> {
                            String id = String.valueOf(hold.id());
                            keeping.held().addLetter(id, letter.getId());
                            return String.valueOf(storedSummary(letter));
                          })));

      // What the hold found is what it keeps.
      assertThat(answers).isIn(List.of("changed", "Lain"), List.of("naskah.held", "null"));
    }
  }

  /** As the database has it: the transaction may have read the letter before it had the lock. */
  private String storedSummary(NodeRef letter) {
    return office
        .sql()
        .queryForList(
            "SELECT p.string_value FROM alf_node_properties p JOIN alf_node n ON n.id = p.node_id"
                + " JOIN alf_qname q ON q.id = p.qname_id"
                + " WHERE n.uuid = ? AND q.local_name = ?",
            String.class,
            letter.getId(),
            LetterModel.SUMMARY.getLocalName())
        .stream()
        .findFirst()
        .orElse(null);
  }

  @Test
  void twoReleasesAtOnce() throws Exception {
    Hold hold = keeping.hold();

    List<String> answers = together(List.of(() -> release(hold), () -> release(hold)));

    assertThat(answers).containsExactlyInAnyOrder("released", "naskah.hold.released");
    List<HoldEvent> history = keeping.as("admin", () -> keeping.holds().history(hold));
    assertThat(history).extracting(HoldEvent::event).containsExactly("placed", "released");
  }

  @Test
  void letterAddedWhileTheHoldIsReleased() throws Exception {
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));
    Hold hold = keeping.hold();

    List<String> answers =
        together(
            List.of(
                () -> release(hold),
                () ->
                    keeping.as(
                        keeping.manager(),
                        () -> {
                          keeping.held().addLetter(String.valueOf(hold.id()), letter.getId());
                          return "added";
                        })));

    assertThat(answers)
        .isIn(List.of("released", "added"), List.of("released", "naskah.hold.released"));
    assertThat(keeping.on(letter)).isEmpty();
  }

  private String release(Hold hold) {
    return keeping.as(
        keeping.manager(),
        () -> {
          keeping.holds().release(String.valueOf(hold.id()), "Selesai");
          return "released";
        });
  }

  /** As an approved disposal does it. */
  private String destroy(NodeRef letter) {
    guard.keepHoldsOut();
    if (!guard.holdsOn(letter).isEmpty()) {
      return "kept";
    }
    Leaving.begin(letter);
    nodes.deleteNode(letter);
    return "gone";
  }

  private boolean exists(NodeRef letter) {
    return keeping.as("admin", () -> nodes.exists(letter));
  }

  /** What each answered, or the key of what refused it. */
  private static List<String> together(List<Callable<String>> work) throws Exception {
    List<Callable<String>> told = new ArrayList<>();
    for (Callable<String> each : work) {
      told.add(
          () -> {
            try {
              return each.call();
            } catch (RuleViolation e) {
              return e.key();
            }
          });
    }
    return Race.atOnce(told);
  }
}
