package id.naskah.benchmarks;

import id.naskah.embedded.junit.Http;
import id.naskah.embedded.junit.Pdf;
import id.naskah.letter.LetterService;
import id.naskah.letter.LetterStatus;
import id.naskah.model.LetterModel;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alfresco.service.cmr.repository.NodeRef;

/** Settled letters in number, a schedule for them, and those who keep records. */
final class Records {
  static final String MANAGER = "bench-manager";
  static final String APPROVER = "bench-approver";

  private static final String API = "/api/-default-/public/naskah/versions/1";
  private static final String HEADING =
      "Kode,Jenis Arsip,Retensi Aktif,Retensi Inaktif,Keterangan\n";
  private static final Pattern ID = Pattern.compile("\"id\":\"?([^\",}]+)");
  private static final Pattern TASK = Pattern.compile("\"task\":\\{[^}]*}");
  private static final int BATCH = 50;
  private static final int THREADS = 2;

  private final Lab lab;
  private final Letters letters;
  private final LetterService service;
  private int size;

  Records(Lab lab, Office office) {
    this.lab = lab;
    this.letters = new Letters(lab);
    this.service = lab.bean(LetterService.class);
    office.member("GROUP_NASKAH_RECORDS_MANAGERS", office.user(MANAGER));
    office.member("GROUP_NASKAH_RECORDS_APPROVERS", office.user(APPROVER));
  }

  /** Brings an edition into force by which all these letters are kept for so many years. */
  void schedule(String edition, int years, String action) {
    post(MANAGER, "/schedules", "{\"edition\":\"" + edition + "\",\"title\":\"Benchmark\"}");
    String csv = HEADING + "000,Umum," + years + ",0," + action + "\n";
    HttpResponse<String> answer =
        Http.as(lab.url(), MANAGER)
            .put(
                API + "/schedules/" + edition + "/content",
                "text/csv",
                csv.getBytes(StandardCharsets.UTF_8));
    check(answer);
    put(MANAGER, "/schedules/" + edition, "{\"status\":\"inForce\"}");
  }

  /** Registers and settles letters with a document each until there are so many. */
  void growTo(int wanted, LocalDate received, Console console) {
    byte[] pdf = Pdf.withText("Undangan rapat koordinasi di aula");
    AtomicInteger next = new AtomicInteger(size / BATCH);
    lab.inThreads(
        THREADS,
        Office.CLERK,
        thread -> {
          for (int batch = next.getAndIncrement();
              batch * BATCH < wanted;
              batch = next.getAndIncrement()) {
            List<NodeRef> made =
                lab.inTransaction(() -> register(Office.UNITS.get(thread), pdf, received));
            lab.inTransaction(() -> settle(made));
            if ((batch + 1) * BATCH % 2000 == 0) {
              console.stage((batch + 1) * BATCH + " records");
            }
          }
        });
    size = wanted;
    analyze();
  }

  /** A bulk load is ahead of the statistics that PostgreSQL gathers by itself. */
  void analyze() {
    lab.inTransaction(
        () -> {
          lab.jdbc().execute("ANALYZE");
          return null;
        });
  }

  private List<NodeRef> register(String unit, byte[] pdf, LocalDate received) {
    return java.util.stream.IntStream.range(0, BATCH)
        .mapToObj(i -> letters.register(unit, pdf, received))
        .toList();
  }

  private Void settle(List<NodeRef> made) {
    made.forEach(
        letter -> service.change(letter, Map.of(LetterModel.STATUS, LetterStatus.SETTLED.code())));
    return null;
  }

  /** Answers the id of what was made. */
  String post(String user, String path, String json) {
    String made = check(Http.as(lab.url(), user).post(API + path, json));
    // The work on it has an id too.
    Matcher id = ID.matcher(TASK.matcher(made).replaceAll(""));
    return id.find() ? id.group(1) : "";
  }

  void put(String user, String path, String json) {
    check(Http.as(lab.url(), user).put(API + path, json));
  }

  private static String check(HttpResponse<String> answer) {
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }
}
