package id.naskah.desk;

import static id.naskah.desk.Rest.ID;
import static id.naskah.desk.Rest.all;
import static id.naskah.desk.Rest.first;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** The office of the samples with some work, so that there is something to see on pictures. */
final class PicturedOffice {
  private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");
  private static final int MOST_TRIES = 60;
  private static final long BETWEEN_TRIES = 2_000_000_000L;
  private static final Pattern LETTER = Pattern.compile("\"letter\":\"([^\"]+)\"");
  private static final Pattern ETAG = Pattern.compile("\"etag\":\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("\"code\":\"([^\"]+)\"");

  private final Rest rest;

  PicturedOffice(String alfresco) {
    this.rest = new Rest(alfresco);
  }

  /** Gives the office something to do, once, and says what is looked at, by the names of shots. */
  Map<String, String> work() {
    named();
    String tasks = ask("rahmat", "GET", "inbox?box=open", null);
    List<String> open =
        all(
            ID,
            ask(
                "siti",
                "GET",
                "letters?where=(passedOn=false AND unit='ORG' AND status='open')",
                null));
    for (String letter : open) {
      String to =
          letter.hashCode() % 2 == 0 ? "\"position:KARO-ORG\", \"user:andi\"" : "\"user:andi\"";
      ask(
          "siti",
          "POST",
          "letters/" + letter + "/dispositions",
          "{\"assignees\": [%s], \"instructions\": [\"followUp\"], \"dueInWorkingDays\": 2}"
              .formatted(to));
    }
    Map<String, String> looked = new HashMap<>();
    looked.put("task", task(tasks));
    looked.put("month", LocalDate.now(ZONE).toString().substring(0, 7));
    looked.put("sheet", first(CODE, ask("rahmat", "GET", "sheets/" + looked.get("task"), null)));
    looked.put("edition", first(ID, ask("maria", "GET", "schedules", null)));
    looked.put("secret", secret());
    looked.put("draft", new PicturedDraft(rest).work());
    PicturedSent sent = new PicturedSent(rest);
    looked.put("sent", sent.work());
    looked.put("public", sent.code(looked.get("sent")));
    records(looked);
    return looked;
  }

  /** As the public and other offices know it. */
  private void named() {
    String written = ask("admin", "GET", "configuration/office/content", null);
    if (!written.contains("office.name=")) {
      rest.ask(
          "admin",
          "PUT",
          "configuration/office",
          Map.of(
              "etag",
              first(ETAG, ask("admin", "GET", "configuration/office", null)),
              "comment",
              "Nama kantor",
              "content",
              written.strip() + "\noffice.name=Pemerintah Provinsi Nusa Samudra\n"));
    }
  }

  /** A letter that two may read, that one has read, and whose level somebody wants to lower. */
  private String secret() {
    List<String> there =
        all(ID, ask("siti", "GET", "letters?where=(letterNumber='R-12/BKD/2026')", null));
    if (!there.isEmpty()) {
      return there.get(0);
    }
    String made =
        first(
            ID,
            ask(
                "siti",
                "POST",
                "letters",
                """
                {"direction": "incoming", "unit": "ORG", "kind": "letter", "security": "secret",
                 "subject": "Hasil uji kelayakan calon pejabat", "letterNumber": "R-12/BKD/2026",
                 "letterDate": "%s", "senderOrganisation": "Badan Kepegawaian Daerah",
                 "classification": "800", "readers": ["user:siti", "position:KARO-ORG"]}
                """
                    .formatted(LocalDate.now(ZONE).minusDays(3))));
    ask("rahmat", "GET", "letters/" + made, null);
    ask(
        "rahmat",
        "POST",
        "letters/" + made + "/declassifications",
        "{\"security\": \"restricted\", \"reason\": \"Hasilnya sudah diumumkan\"}");
    return made;
  }

  private void records(Map<String, String> looked) {
    if (all(ID, ask("maria", "GET", "disposals", null)).isEmpty()) {
      propose("Arsip Biro Organisasi jatuh tempo 2026", "\"unit\": \"ORG\"");
      String second = propose("Undangan jatuh tempo 2026", "\"rule\": \"005\"");
      ask(
          "maria",
          "POST",
          "disposals/" + second + "/appraisals",
          "{\"decision\": \"destroy\", \"all\": true}");
      ask("maria", "PUT", "disposals/" + second, "{\"status\": \"appraised\"}");
      ask(
          "maria",
          "POST",
          "holds",
          """
          {"reason": "Pemeriksaan kinerja oleh Inspektorat", "reference": "700/12/ITPROV/2026",
           "owner": "maria", "reviewOn": "%s", "where": "(unit='ORG' AND classification='000.8.3.4')"}
          """
              .formatted(LocalDate.now(ZONE).plusMonths(2)));
      dossier();
    }
    List<String> batches = all(ID, ask("maria", "GET", "disposals", null));
    looked.put("approved", batches.get(0));
    looked.put("appraised", batches.get(1));
    looked.put("hold", first(ID, ask("maria", "GET", "holds", null)));
    looked.put("dossier", first(ID, ask("siti", "GET", "dossiers", null)));
  }

  private String propose(String title, String where) {
    String batch =
        first(
            ID,
            ask(
                "maria",
                "POST",
                "disposals",
                "{\"kind\": \"destroy\", \"title\": \"%s\", \"where\": {%s}}"
                    .formatted(title, where)));
    for (int i = 0; i < MOST_TRIES; i++) {
      if (ask("maria", "GET", "disposals/" + batch, null).contains("\"status\":\"proposed\"")) {
        return batch;
      }
      LockSupport.parkNanos(BETWEEN_TRIES);
    }
    throw new IllegalStateException("Batch " + batch + " is still being gathered");
  }

  private void dossier() {
    String letters = ask("siti", "GET", "letters?where=(unit='ORG' AND status='open')", null);
    String dossier =
        first(
            ID,
            ask(
                "siti",
                "POST",
                "dossiers",
                """
                {"unit": "ORG", "title": "Penilaian mandiri reformasi birokrasi 2026",
                 "classification": "000.8.3", "openedOn": "2026-01-05"}
                """));
    all(ID, letters).stream()
        .limit(3)
        .forEach(
            letter ->
                ask(
                    "siti",
                    "POST",
                    "dossiers/" + dossier + "/letters",
                    "{\"id\": \"" + letter + "\"}"));
    ask(
        "maria",
        "POST",
        "declarations",
        """
        {"event": "activityFinished", "day": "2026-06-30", "evidence": "Laporan akhir kegiatan",
         "dossier": "%s"}
        """
            .formatted(dossier));
  }

  /**
   * The letter with a PDF that the samples gave to the head, if it is still there, or else the
   * first.
   */
  private static String task(String tasks) {
    String known =
        Arrays.stream(tasks.split("\\{"))
            .filter(each -> each.contains("Penilaian Mandiri"))
            .findFirst()
            .orElse(tasks);
    return first(LETTER, known);
  }

  private String ask(String user, String method, String path, String json) {
    return rest.ask(user, method, path, json);
  }
}
