package id.naskah.verify.check;

import id.naskah.verify.http.Client;
import id.naskah.verify.office.Office;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A letter of unit A with a file and an attachment: all that is said of it has a word in it that
 * nothing else on the site has.
 *
 * @param mark the word
 */
record Marked(Office office, String mark, String letter, String attachment) {
  /** Registers one as the unit's clerk, with these fields besides. */
  static Marked register(Office office, String stem, Object... fields) {
    String mark = stem + office.unitA().replaceAll("\\W", "");
    Client clerk = office.client(office.clerkA());
    Map<String, Object> letter = Client.incoming(office.unitA(), fields);
    letter.put("subject", "Perihal " + mark);
    letter.put("letterNumber", mark + "/1");
    letter.put("senderOrganisation", "Badan " + mark);
    String id = clerk.post("/letters", letter).id();
    String path = "/letters/" + id;
    String attachment = clerk.post(path + "/attachments", Map.of("fileName", mark + ".txt")).id();
    byte[] text = ("Isi " + mark).getBytes(StandardCharsets.UTF_8);
    clerk.upload(path + "/content", "text/plain", text).entry();
    clerk.upload("/attachments/" + attachment + "/content", "text/plain", text).entry();
    return new Marked(office, mark, id, attachment);
  }

  /** It and where it lies now, under which name. */
  SecretDoor.Secret secret() {
    Keeping keeping = new Keeping(office);
    String folder = keeping.folder(letter);
    Object name = office.trial().asAdministrator().get("/letters/" + letter).entry().get("name");
    return new SecretDoor.Secret(
        letter, attachment, folder, keeping.folderId(letter), folder + "/" + name, mark);
  }
}
