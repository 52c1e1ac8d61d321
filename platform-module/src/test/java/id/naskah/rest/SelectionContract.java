package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.embedded.junit.Repository;
import id.naskah.retention.clock.TimerKeptOut;
import id.naskah.verify.http.Reply;
import java.util.List;
import java.util.Map;

/** Brings about every answer that is promised about letters that are signed in one go. */
final class SelectionContract {
  private static final String BEGIN = "POST /signing-selections";
  private static final String LIST = "GET /signing-selections";
  private static final String ONE = "GET /signing-selections/{id}";
  private static final String CANCEL = "PUT /signing-selections/{id}";
  private static final String LETTERS = "GET /signing-selections/{id}/letters";

  private final Repository repository;
  private final InboxContract.Check contract;
  private final ToSign letters;

  SelectionContract(Repository repository, InboxContract.Check contract) {
    this.repository = repository;
    this.contract = contract;
    this.letters = new ToSign(repository);
  }

  private Reply check(String operation, Reply reply) {
    return contract.check(operation, reply);
  }

  void run() {
    TimerKeptOut timer = new TimerKeptOut(repository);
    try {
      signed();
      cancelled();
    } finally {
      timer.close();
    }
  }

  private void signed() {
    Client signatory = letters.hands.secretaryOf;
    String id = letters.letter();
    check("GET /drafts", signatory.list("/drafts", "box", "toSign"));
    check(BEGIN, signatory.post("/signing-selections", Map.of("letters", List.of())));
    check(
        BEGIN, letters.hands.stranger.post("/signing-selections", letters.selection(List.of(id))));
    Reply begun =
        check(BEGIN, signatory.post("/signing-selections", letters.selection(List.of(id))));
    assertThat(check(LIST, signatory.get("/signing-selections")).ids()).contains(begun.id());
    check(LIST, signatory.list("/signing-selections", "maxItems", "1001"));
    letters.ended(begun.entry());
    String one = "/signing-selections/" + begun.id();
    assertThat(check(ONE, signatory.get(one)).entry()).containsEntry("signed", 1);
    check(ONE, letters.hands.clerk.get(one));
    assertThat(check(LETTERS, signatory.get(one + "/letters")).entries())
        .extracting(each -> each.get("status"))
        .containsExactly("signed");
    check(LETTERS, signatory.list(one + "/letters", "maxItems", "1001"));
    check(LETTERS, letters.hands.clerk.get(one + "/letters"));
  }

  private void cancelled() {
    Client signatory = letters.hands.secretaryOf;
    Map<String, Object> begun = letters.begun(List.of(letters.letter()));
    String one = "/signing-selections/" + begun.get("id");
    check(CANCEL, signatory.put(one, Map.of("status", "paused")));
    check(CANCEL, letters.hands.clerk.put(one, Map.of("status", "cancelled")));
    assertThat(check(CANCEL, signatory.put(one, Map.of("status", "cancelled"))).entry())
        .containsEntry("status", "cancelled");
    check(CANCEL, signatory.put(one, Map.of("status", "cancelled")));
    letters.ended(begun);
  }
}
