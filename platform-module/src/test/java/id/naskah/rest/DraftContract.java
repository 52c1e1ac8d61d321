package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.embedded.junit.Repository;
import id.naskah.verify.http.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Brings about every answer that is promised about letters that the office writes. */
final class DraftContract {
  private static final String LIST = "GET /drafts";
  private static final String GET = "GET /drafts/{id}";
  private static final String PUT = "PUT /drafts/{id}";
  private static final byte[] PDF = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);

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
    signed();
  }

  private static byte[] numbered(String number) {
    try {
      return SigningTest.numbered(number);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void signed() {
    String begin = "POST /drafts";
    Map<String, Object> good =
        Map.of(
            "template", "letter_id",
            "unit", hands.office.unitA(),
            "subject", "Undangan",
            "classification", "000.8.3.3",
            "recipients", List.of("Kepala Dinas Kominfo"));
    String id = check(begin, hands.clerk.post("/drafts", good)).id();
    check(begin, hands.clerk.post("/drafts", Map.of("unit", hands.office.unitA())));
    check(begin, hands.stranger.post("/drafts", good));
    Map<String, Object> none = new HashMap<>(good);
    none.put("template", "letter_xx");
    check(begin, hands.clerk.post("/drafts", none));
    hands.is(id);
    String document = "/draft-documents/" + id + "/content";
    String read = "GET /draft-documents/{id}/content";
    String bring = "PUT /draft-documents/{id}/content";
    check(read, hands.stranger.get(document));
    check(read, hands.clerk.get(document));
    check(bring, hands.stranger.upload(document, "application/pdf", PDF));
    check(bring, hands.clerk.upload(document, "application/pdf", PDF));
    hands.writeOut();
    hands.submitted();
    hands.step(hands.headOf, "initial").entry();
    check(read, hands.clerk.get(document));
    check(bring, hands.clerk.upload(document, "application/pdf", PDF));
    check(PUT, hands.step(hands.secretaryOf, "sign"));
    check(read, hands.secretaryOf.get(document));
    check(bring, hands.secretaryOf.upload(document, "application/pdf", PDF));
    String number = (String) hands.secretaryOf.get(hands.path()).entry().get("letterNumber");
    check(bring, hands.secretaryOf.upload(document, "application/pdf", numbered(number)));
  }
}
