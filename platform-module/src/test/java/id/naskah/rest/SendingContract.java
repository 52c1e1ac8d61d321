package id.naskah.rest;

import id.naskah.Office;
import id.naskah.embedded.junit.Repository;
import id.naskah.verify.http.Reply;
import java.util.Map;

/** Brings about every answer that is promised about sending letters. */
final class SendingContract {
  private static final String LIST = "GET /letters/{id}/sendings";
  private static final String SEND = "POST /letters/{id}/sendings";
  private static final String UNITS = "GET /letters/{id}/sending-units";
  private static final String CHANGE = "PUT /sendings/{id}";

  private final SentLetters letters;
  private final Client clerk;
  private final Client reader;
  private final InboxContract.Check contract;

  SendingContract(
      Repository repository, Office office, Client reader, InboxContract.Check contract) {
    this.letters = new SentLetters(repository, office);
    this.clerk = letters.clerk;
    this.reader = reader;
    this.contract = contract;
  }

  private Reply check(String operation, Reply reply) {
    return contract.check(operation, reply);
  }

  void run() {
    String letter = letters.letter("outgoing");
    String path = SentLetters.sendings(letter);
    String units = "/letters/" + letter + "/sending-units";
    check(UNITS, clerk.get(units));
    check(UNITS, clerk.list(units, "maxItems", "1001"));
    check(UNITS, reader.get(units));
    check(UNITS, letters.stranger.get(units));
    Map<String, Object> to = SentLetters.by("hand", "recipient", "Dinas", "note", "Map");
    Map<String, Object> unit = SentLetters.by("unit", "recipient", letters.office.unitB());
    String id = check(SEND, clerk.post(path, to)).id();
    check(SEND, clerk.post(path, unit));
    check(SEND, clerk.post(path, unit));
    check(SEND, clerk.post(path, Map.of()));
    check(SEND, reader.post(path, to));
    check(SEND, letters.stranger.post(path, to));
    check(LIST, clerk.get(path));
    check(LIST, clerk.list(path, "maxItems", "1001"));
    check(LIST, letters.stranger.get(path));
    Map<String, Object> cancelled = Map.of("status", "cancelled");
    check(CHANGE, reader.put("/sendings/" + id, cancelled));
    check(CHANGE, letters.stranger.put("/sendings/" + id, cancelled));
    check(CHANGE, clerk.put("/sendings/" + id, Map.of("status", "lost")));
    check(CHANGE, clerk.put("/sendings/" + id, cancelled));
    check(CHANGE, clerk.put("/sendings/" + id, cancelled));
  }
}
