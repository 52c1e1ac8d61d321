package id.naskah.desk;

import static id.naskah.desk.Rest.ID;
import static id.naskah.desk.Rest.all;

import java.util.List;

/** A letter that was sent back once, initialled, and waits for its signature. */
final class PicturedDraft {
  private static final String SUBJECT = "Permohonan data jabatan pelaksana";

  private static final String SUBMIT =
      """
      {"action": "submit", "initials": ["position:KABAG-TL"], "signatories": ["position:KARO-ORG"]}
      """;

  private final Rest rest;

  PicturedDraft(Rest rest) {
    this.rest = rest;
  }

  /** Its id; it is made once. */
  String work() {
    String waiting = rest.ask("rahmat", "GET", "drafts?box=toSign", null);
    List<String> there = all(ID, waiting);
    if (waiting.contains(SUBJECT)) {
      return there.get(0);
    }
    String id =
        rest.make(
            "siti",
            "letters",
            """
            {"status": "draft", "direction": "outgoing", "unit": "ORG", "kind": "letter",
             "subject": "%s", "classification": "000.8.3.3",
             "recipients": ["Kepala Badan Kepegawaian Daerah"]}
            """
                .formatted(SUBJECT));
    write(id, "Mohon data jabatan pelaksana.\nData kami terima paling lambat Senin.");
    step("siti", id, SUBMIT);
    step(
        "andi",
        id,
        "{\"action\": \"return\", \"reason\": \"Sebutkan dasar hukumnya dan tanggalnya\"}");
    write(
        id,
        "Berdasarkan Peraturan Gubernur Nomor 12, mohon data jabatan pelaksana.\n"
            + "Data kami terima paling lambat Senin, 14 Desember.\nTerima kasih.");
    step("siti", id, SUBMIT);
    step("andi", id, "{\"action\": \"initial\"}");
    return id;
  }

  private void write(String id, String text) {
    rest.write("siti", "letters/" + id + "/content", text);
  }

  private void step(String user, String id, String body) {
    rest.ask(user, "PUT", "drafts/" + id, body);
  }
}
