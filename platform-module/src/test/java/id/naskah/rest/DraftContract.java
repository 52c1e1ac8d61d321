package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.embedded.junit.Repository;
import id.naskah.verify.http.Reply;
import java.util.List;

/** Brings about every answer that is promised about letters that the office writes. */
final class DraftContract {
  private static final String LIST = "GET /drafts";
  private static final String GET = "GET /drafts/{id}";
  private static final String PUT = "PUT /drafts/{id}";

  private final DraftHands hands;
  private final InboxContract.Check contract;

  DraftContract(Repository repository, InboxContract.Check contract) {
    this.hands = new DraftHands(repository);
    this.contract = contract;
  }

  private Reply check(String operation, Reply reply) {
    return contract.check(operation, reply);
  }

  void run() {
    String id = hands.draft();
    check(GET, hands.clerk.get(hands.path()));
    check(GET, hands.stranger.get(hands.path()));
    check(PUT, hands.step(hands.clerk, "submit"));
    check(PUT, hands.step(hands.stranger, "submit"));
    check(
        PUT,
        hands.step(
            hands.clerk,
            "submit",
            "initials",
            List.of(hands.head),
            "signatories",
            List.of(hands.secretary)));
    check(PUT, hands.step(hands.secretaryOf, "initial"));
    assertThat(check(LIST, hands.headOf.list("/drafts", "box", "toInitial")).ids()).contains(id);
    check(LIST, hands.headOf.list("/drafts", "box", "other"));
    check(PUT, hands.step(hands.headOf, "initial"));
    check(PUT, hands.step(hands.secretaryOf, "return", "reason", "Perbaiki"));
    check(PUT, hands.step(hands.clerk, "takeBack", "reason", "Sudah kembali"));
    check(GET, hands.clerk.get(hands.path()));
  }
}
