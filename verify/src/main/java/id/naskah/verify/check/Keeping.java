package id.naskah.verify.check;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.verify.door.Cmis;
import id.naskah.verify.http.Client;
import id.naskah.verify.http.Json;
import id.naskah.verify.office.Office;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Letters with files, records, and those who keep them. */
final class Keeping {
  private final Office office;
  private final Client clerk;

  Keeping(Office office) {
    this.office = office;
    this.clerk = office.client(office.clerkA());
  }

  Client manager() {
    return office.client(office.trial().manager());
  }

  Client approver() {
    return office.client(office.trial().approver());
  }

  /** An open letter of unit A with content "surat" and an attachment "lampiran.txt". */
  String letter() {
    String letter = (String) clerk.register(office.unitA()).get("id");
    put("/letters/" + letter, "surat");
    String file =
        clerk.post("/letters/" + letter + "/attachments", Map.of("fileName", "lampiran.txt")).id();
    put("/attachments/" + file, "lampiran");
    return letter;
  }

  /** A letter with two versions, a title and a letter that it is related to. */
  String related() {
    String other = (String) clerk.register(office.unitA()).get("id");
    String letter = (String) clerk.register(office.unitA(), "relatesTo", List.of(other)).get("id");
    put("/letters/" + letter, "surat");
    for (String aspect : List.of("cm:versionable", "cm:titled")) {
      done(
          "/s/api/actionQueue",
          Map.of(
              "actionedUponNode",
              "workspace://SpacesStore/" + letter,
              "actionDefinitionName",
              "add-features",
              "parameterValues",
              Map.of("aspect-name", aspect)));
    }
    int titled =
        new Cmis(clerk.session()).update(letter, Map.of("cm:title", "Undangan")).statusCode();
    assertThat(titled).isBetween(200, 201);
    put("/letters/" + letter, "surat yang benar");
    String file =
        clerk.post("/letters/" + letter + "/attachments", Map.of("fileName", "lampiran.txt")).id();
    put("/attachments/" + file, "lampiran");
    return letter;
  }

  private void done(String path, Object body) {
    HttpResponse<String> answer = clerk.session().post(path, Json.write(body));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  /** The letter that a letter is related to. */
  String relative(String letter) {
    Object others = clerk.get("/letters/" + letter).entry().get("relatesTo");
    return (String) ((List<?>) others).get(0);
  }

  /** The same, settled. */
  String record() {
    String letter = letter();
    status(letter, "settled");
    return letter;
  }

  void status(String letter, String status) {
    Map<String, Object> change = new HashMap<>(Map.of("status", status));
    if ("void".equals(status)) {
      change.put("reason", "Keliru");
    }
    clerk.put("/letters/" + letter, change).entry();
  }

  private void put(String path, String text) {
    clerk.upload(path + "/content", "text/plain", text.getBytes(StandardCharsets.UTF_8)).entry();
  }

  /** The attachment of a letter that was made here. */
  String attachment(String letter) {
    return office.trial().asAdministrator().get("/letters/" + letter + "/attachments").ids().get(0);
  }

  /** A hold in force of the manager's, on letters by name; its name has the run's mark. */
  String hold(String... letters) {
    Map<String, Object> body =
        Map.of("reason", "Perkara " + office.trial().mark(), "reference", "12/Pid/2031");
    String hold = manager().post("/holds", body).id();
    for (String letter : letters) {
      manager().post("/holds/" + hold + "/letters", Map.of("letterId", letter)).entry();
    }
    return hold;
  }

  /** Where a letter lies. */
  String folder(String letter) {
    return (String) office.trial().asAdministrator().get("/letters/" + letter).entry().get("path");
  }

  /** The same folder's id. */
  String folderId(String letter) {
    return new Cmis(office.trial().admin()).idAt(folder(letter));
  }

  /** A folder that everybody may write to and that belongs to no unit: of the clerk's home. */
  String anywhere() {
    return new Cmis(office.session(office.clerkA())).idAt("/User Homes/" + office.clerkA());
  }
}
