package id.naskah.desk;

import static id.naskah.desk.Rest.ID;
import static id.naskah.desk.Rest.first;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** A letter that was sent back once, initialled, and waits for its signature. */
final class PicturedDraft {
  private static final String SUBJECT = "Permohonan data jabatan pelaksana";

  private static final String SUBMIT =
      """
      {"action": "submit", "initials": ["position:KABAG-TL"], "signatories": ["position:KARO-ORG"]}
      """;

  private static final Map<String, String> OTHERS =
      Map.of(
          "Hasil evaluasi kelembagaan", "Kepala Biro Hukum",
          "Rencana aksi reformasi birokrasi", "Kepala Dinas Kominfo",
          "Laporan analisis jabatan triwulan III", "Inspektur");

  private final Rest rest;

  PicturedDraft(Rest rest) {
    this.rest = rest;
  }

  /** Its id; it is made once. */
  String work() {
    String waiting = rest.ask("rahmat", "GET", "drafts?box=toSign", null);
    Optional<String> there =
        Arrays.stream(waiting.split("\"entry\"")).filter(it -> it.contains(SUBJECT)).findFirst();
    if (there.isPresent()) {
      return first(ID, there.get());
    }
    String id = begun(SUBJECT, "Kepala Badan Kepegawaian Daerah");
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
    others();
    return id;
  }

  /** Three more of the unit, so that there is something to choose from. */
  private void others() {
    for (Map.Entry<String, String> other : OTHERS.entrySet()) {
      String id = begun(other.getKey(), other.getValue());
      write(id, other.getKey() + ".");
      step("siti", id, SUBMIT);
      step("andi", id, "{\"action\": \"initial\"}");
    }
  }

  private String begun(String subject, String recipient) {
    return rest.make(
        "siti",
        "letters",
        """
        {"status": "draft", "direction": "outgoing", "unit": "ORG", "kind": "letter",
         "subject": "%s", "classification": "000.8.3.3", "recipients": ["%s"]}
        """
            .formatted(subject, recipient));
  }

  private void write(String id, String text) {
    rest.write("siti", "letters/" + id + "/content", text);
  }

  private void step(String user, String id, String body) {
    rest.ask(user, "PUT", "drafts/" + id, body);
  }
}
