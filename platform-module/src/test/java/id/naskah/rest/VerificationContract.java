package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.verify.http.Reply;
import java.util.Map;

/**
 * Brings about every answer that is promised about codes of letters, and what other offices get.
 */
final class VerificationContract {
  private static final String NOBODY =
      "/letters/00000000-0000-0000-0000-000000000000/verifications";
  private static final Map<String, String> SRI =
      Map.of("signatory", "Sri Wahyuni", "post", "Sekretaris Daerah");

  private final String unit;
  private final Client clerk;
  private final Client reader;
  private final InboxContract.Check contract;

  VerificationContract(String unit, Client clerk, Client reader, InboxContract.Check contract) {
    this.unit = unit;
    this.clerk = clerk;
    this.reader = reader;
    this.contract = contract;
  }

  private Reply check(String operation, Reply reply) {
    return contract.check(operation, reply);
  }

  void run() {
    String letter = "/letters/" + clerk.post("/letters", Client.outgoing(unit)).id();
    String codes = letter + "/verifications";
    String give = "POST /letters/{id}/verifications";
    check(give, clerk.post(codes, Map.of()));
    String path = "/verifications/" + check(give, clerk.post(codes, SRI)).id();
    check(give, clerk.post(codes, SRI));
    check(give, reader.post(codes, SRI));
    check(give, clerk.post(NOBODY, SRI));

    String list = "GET /letters/{id}/verifications";
    assertThat(check(list, reader.get(codes)).entries()).hasSize(1);
    check(list, clerk.list(codes, "maxItems", "1001"));
    check(list, clerk.get(NOBODY));
    check("GET /verifications/{id}", reader.get(path));
    check("GET /verifications/{id}", reader.get("/verifications/0"));
    String picture = "GET /verifications/{id}/content";
    check(picture, reader.get(path + "/content"));
    check(picture, reader.get("/verifications/0/content"));

    clerk.upload(letter + "/content", "application/pdf", VerifiedLetters.PDF).entry();
    String step = "PUT /verifications/{id}";
    check(step, clerk.put(path, Map.of("status", "forged")));
    check(step, reader.put(path, Map.of("status", "genuine")));
    check(step, clerk.put("/verifications/0", Map.of("status", "genuine")));
    check(step, clerk.put(path, Map.of("status", "genuine")));
    check(step, clerk.put(path, Map.of("status", "genuine")));
    assertThat(clerk.get(codes).entries().get(0)).containsKey("sha256");
    Map<String, String> revoke = Map.of("status", "revoked", "reason", "Salah tujuan");
    assertThat(check(step, clerk.put(path, revoke)).entry()).containsEntry("status", "revoked");
    new ExchangeContract(unit, clerk, reader, contract).run();
  }
}
