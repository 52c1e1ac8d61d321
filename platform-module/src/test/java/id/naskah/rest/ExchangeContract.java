package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.exchange.Zips;
import id.naskah.verify.http.Reply;

/** Brings about every answer that is promised about letters of other offices, and for them. */
final class ExchangeContract {
  static final String ZIP = "application/zip";
  private static final String NOBODY = "/00000000-0000-0000-0000-000000000000";

  private final String unit;
  private final Client clerk;
  private final Client reader;
  private final InboxContract.Check contract;

  ExchangeContract(String unit, Client clerk, Client reader, InboxContract.Check contract) {
    this.unit = unit;
    this.clerk = clerk;
    this.reader = reader;
    this.contract = contract;
  }

  private Reply check(String operation, Reply reply) {
    return contract.check(operation, reply);
  }

  void run() {
    exported();
    byte[] zip = Zips.foreign("Kontrak " + unit, "ordinary");
    String look = "PUT /letter-import-checks/{id}/content";
    String checks = "/letter-import-checks/" + unit + "/content";
    assertThat(check(look, clerk.upload(checks, ZIP, zip)).entry()).doesNotContainKey("earlier");
    check(look, clerk.upload(checks, ZIP, VerifiedLetters.PDF));
    check(look, reader.upload(checks, ZIP, zip));
    String put = "PUT /letter-imports/{id}/content";
    String imports = "/letter-imports/" + unit + "/content";
    check(put, clerk.upload(imports + "?security=public", ZIP, zip));
    check(put, reader.upload(imports, ZIP, zip));
    String letter = check(put, clerk.upload(imports, ZIP, zip)).id();
    check(put, clerk.upload(imports, ZIP, zip));
    String get = "GET /letter-manifests/{id}";
    String manifest = "/letter-manifests/" + letter;
    assertThat(check(get, reader.get(manifest)).entry()).containsEntry("signature", "none");
    check(get, reader.get("/letter-manifests" + NOBODY));
    check(get + "/content", reader.get(manifest + "/content"));
    check(get + "/content", reader.get("/letter-manifests" + NOBODY + "/content"));
  }

  private void exported() {
    String operation = "GET /letter-exports/{id}/content";
    String letter = clerk.post("/letters", Client.outgoing(unit)).id();
    String path = "/letter-exports/" + letter + "/content";
    check(operation, clerk.get(path));
    clerk.upload("/letters/" + letter + "/content", "application/pdf", VerifiedLetters.PDF).entry();
    check(operation, reader.get(path));
    check(operation, clerk.get("/letter-exports" + NOBODY + "/content"));
  }
}
