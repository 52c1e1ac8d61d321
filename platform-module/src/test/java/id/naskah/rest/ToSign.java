package id.naskah.rest;

import id.naskah.PrintedLetter;
import id.naskah.embedded.junit.Repository;
import id.naskah.retention.clock.Tasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Letters whose document is a PDF and that wait for their signatory, and selections of them. */
final class ToSign {

  final DraftHands hands;
  private final Tasks tasks;

  ToSign(Repository repository) {
    this.hands = new DraftHands(repository);
    this.tasks = new Tasks(repository);
  }

  /** Some that were given to their only signatory. */
  List<String> letters(int some) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < some; i++) {
      ids.add(letter());
    }
    return ids;
  }

  String letter(Object... more) {
    hands.draft(more);
    hands
        .clerk
        .upload("/letters/" + hands.id() + "/content", "application/pdf", PrintedLetter.bytes())
        .entry();
    hands.step(hands.clerk, "submit", "signatories", List.of(hands.secretary)).entry();
    return hands.id();
  }

  /** The body that has them signed, with what is there now as what was read. */
  Map<String, Object> selection(List<String> ids) {
    return Map.of(
        "letters",
        ids.stream().map(id -> Map.of("id", id, "seen", draft(id).get("seen"))).toList());
  }

  Map<String, Object> draft(String id) {
    return hands.secretaryOf.get("/drafts/" + id).entry();
  }

  /** Asks for them; answers the selection. */
  Map<String, Object> begun(List<String> ids) {
    return hands.secretaryOf.post("/signing-selections", selection(ids)).entry();
  }

  /** Goes on until every letter has had its turn; answers the selection then. */
  Map<String, Object> ended(Map<String, Object> selection) {
    tasks.runToEnd(Long.parseLong((String) selection.get("task")));
    return hands.secretaryOf.get("/signing-selections/" + selection.get("id")).entry();
  }

  List<Map<String, Object>> results(Map<String, Object> selection) {
    return hands
        .secretaryOf
        .get("/signing-selections/" + selection.get("id") + "/letters")
        .entries();
  }
}
