package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.verify.http.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Brings about every answer that is promised to those who register a letter or replace its file.
 */
final class RegisterContract {
  private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

  private final String unit;
  private final Client clerk;
  private final Client reader;
  private final InboxContract.Check contract;

  RegisterContract(String unit, Client clerk, Client reader, InboxContract.Check contract) {
    this.unit = unit;
    this.clerk = clerk;
    this.reader = reader;
    this.contract = contract;
  }

  void run() {
    String id = (String) clerk.register(unit, "senderName", "Sri").get("id");
    String letter = "/letters/" + id;
    replace(letter + "/content");
    String file = clerk.post(letter + "/attachments", Map.of("fileName", "Lampiran.txt")).id();
    replace("/attachments/" + file + "/content");
    similar(id);
    check("GET /senders", clerk.list("/senders", "term", "dinas kes"));
    check("GET /senders", clerk.list("/senders", "maxItems", "1001"));
    proposals(letter + "/proposals");
    relations(letter, id);
    versions("/letters/", id);
    versions("/attachments/", file);
  }

  private void replace(String file) {
    for (String text :
        List.of("Nomor : 12/A/2026\nHal : Undangan", "Nomor : 13/A/2026\nHal : Rapat")) {
      clerk.upload(file, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void similar(String id) {
    String read = "GET /similar-letters";
    String list = "/similar-letters";
    Reply found =
        clerk.list(list, "letterNumber", "005/12/dinkes", "senderOrganisation", "dinas kesehatan");
    assertThat(check(read, found).ids()).contains(id);
    check(read, clerk.list(list, "letterDate", "1 November"));
    check(read, clerk.list(list, "letter", NOBODY));
  }

  private void proposals(String list) {
    String read = "GET /letters/{id}/proposals";
    assertThat(check(read, clerk.get(list)).entries())
        .anySatisfy(
            entry ->
                assertThat(entry)
                    .containsEntry("field", "letterNumber")
                    .containsEntry("value", "13/A/2026"));
    check(read, clerk.list(list, "maxItems", "1001"));
    check(read, clerk.get("/letters/" + NOBODY + "/proposals"));
  }

  private void versions(String files, String file) {
    String list = files + file + "/versions";
    String read = "GET " + files + "{id}/versions";
    Reply versions = check(read, clerk.get(list));
    assertThat(versions.ids()).hasSize(2);
    check(read, clerk.list(list, "maxItems", "1001"));
    check(read, clerk.get(files + NOBODY + "/versions"));
    String first = "/versions/" + versions.ids().get(1) + "/content";
    assertThat(clerk.get(first).type()).startsWith("text/plain");
    for (String version : List.of(versions.ids().get(1), file + "-9_9")) {
      check("GET /versions/{id}", clerk.get("/versions/" + version));
      check("GET /versions/{id}/content", clerk.get("/versions/" + version + "/content"));
    }
  }

  private void relations(String letter, String id) {
    String other = (String) clerk.register(unit, "senderName", "Budi").get("id");
    String list = letter + "/relations";
    String add = "POST /letters/{id}/relations";
    Map<String, Object> related = Map.of("kind", "relatesTo", "letter", other);
    String relation = check(add, clerk.post(list, related)).id();
    check(add, clerk.post(list, related));
    check(add, clerk.post(list, Map.of("kind", "replaces", "letter", other)));
    check(add, clerk.post("/letters/" + NOBODY + "/relations", related));
    check(add, reader.post(list, Map.of("kind", "repliesTo", "letter", other)));
    String read = "GET /letters/{id}/relations";
    assertThat(check(read, clerk.get("/letters/" + other + "/relations")).ids())
        .contains("relatesTo-" + id);
    check(read, clerk.list(list, "maxItems", "1001"));
    check(read, clerk.get("/letters/" + NOBODY + "/relations"));

    String remove = "DELETE /letters/{id}/relations/{relationId}";
    check(remove, clerk.delete(list + "/replaces-" + other));
    check(remove, reader.delete(list + "/" + relation));
    check(remove, clerk.delete(list + "/" + relation));
    check(remove, clerk.delete(list + "/" + relation));
    clerk.post(list, Map.of("kind", "repliesTo", "letter", other));
    clerk.put(letter, Map.of("status", "settled"));
    check(remove, clerk.delete(list + "/repliesTo-" + other));
  }

  private Reply check(String operation, Reply reply) {
    return contract.check(operation, reply);
  }
}
