package id.naskah.crash;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.embedded.junit.Http;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A batch of a repository in another JVM, and those who dispose of it. */
final class BatchOverHttp {
  private static final String MANAGER = "manager";
  private static final String APPROVER = "approver";
  private static final Pattern LETTER_ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
  private static final Pattern BATCH_ID = Pattern.compile("\"id\":\"?(\\d+)");
  private static final String PERSON =
      """
      {"userName":"%1$s","firstName":"%1$s","lastName":"X","email":"p@x","password":"%1$s",
       "groups":["GROUP_NASKAH_RECORDS_%2$sS"]}
      """;
  private static final String LETTER =
      """
      {"direction":"incoming","kind":"letter","unit":"OFFICE","subject":"Surat %2$d",
       "receivedDate":"2010-03-02","senderName":"Budi","letterNumber":"%1$s-%2$d"}
      """;
  private static final String MAKE_DUE =
      "INSERT INTO naskah_retention (node_id, uuid, edition, rule, action, eligible_on)"
          + " SELECT node_id, uuid, '2015', '005', '%s', '2020-01-01' FROM naskah_letter"
          + " WHERE letter_number LIKE '%s-%%'"
          + " ON CONFLICT (node_id) DO UPDATE SET edition = excluded.edition, rule ="
          + " excluded.rule, action = excluded.action, eligible_on = excluded.eligible_on";

  private final Running running;
  private final String kind;
  private final long number;

  private BatchOverHttp(Running running, String kind, long number) {
    this.running = running;
    this.kind = kind;
    this.number = number;
  }

  /**
   * Makes the people, settled letters with the numbers destroy-0, destroy-1 and so on, and of
   * these, all due, the batch: proposed and appraised as its kind has it.
   */
  static BatchOverHttp appraised(Running running, int letters, String kind, String action)
      throws Exception {
    people(running.admin());
    for (int i = 0; i < letters; i++) {
      settled(running.admin(), kind, i);
    }
    running.execute(MAKE_DUE.formatted(action, kind));
    String proposed = "{\"kind\":\"" + kind + "\",\"title\":\"Arsip lama\"}";
    String made = done(as(running, MANAGER).post(Running.API + "/disposals", proposed));
    BatchOverHttp batch = new BatchOverHttp(running, kind, Long.parseLong(found(BATCH_ID, made)));
    String appraisal = "{\"decision\":\"" + action + "\",\"all\":true}";
    done(as(running, MANAGER).post(batch.address() + "/appraisals", appraisal));
    batch.step("appraised");
    return batch;
  }

  /** The same batch after another start. */
  BatchOverHttp in(Running again) {
    return new BatchOverHttp(again, kind, number);
  }

  private static void people(Http admin) {
    for (String role : new String[] {MANAGER, APPROVER}) {
      if (admin.get("/s/api/people/" + role).statusCode() != 200) {
        String person = PERSON.formatted(role, role.toUpperCase(Locale.ROOT));
        done(admin.post("/s/api/people", person));
      }
    }
  }

  private static void settled(Http admin, String kind, int number) {
    String made = done(admin.post(Running.API + "/letters", LETTER.formatted(kind, number)));
    String letter = Running.API + "/letters/" + found(LETTER_ID, made);
    byte[] content = (content(kind) + number).getBytes(StandardCharsets.UTF_8);
    done(admin.put(letter + "/content", "text/plain", content));
    done(admin.put(letter, "{\"status\":\"settled\"}"));
  }

  /** What the content of each letter begins with. */
  String content() {
    return content(kind);
  }

  private static String content(String kind) {
    return "Isi surat rahasia " + kind + " ";
  }

  /** Takes a step as the records manager. */
  void step(String status) {
    change("{\"status\":\"" + status + "\"}");
  }

  /** The same with more to say than the status. */
  void change(String body) {
    done(as(running, MANAGER).put(address(), body));
  }

  void approve() {
    done(as(running, APPROVER).put(address(), "{\"status\":\"approved\"}"));
  }

  /** The certificate as the approver reads it. */
  String certificate() {
    return done(as(running, APPROVER).get(address() + "/certificate?format=csv"));
  }

  /** The package as the records manager reads it. */
  byte[] packed() {
    HttpResponse<byte[]> answer = as(running, MANAGER).getBytes(address() + "/package");
    checked(answer, new String(answer.body(), StandardCharsets.UTF_8));
    return answer.body();
  }

  /** A query in which # stands for the number of the batch. */
  String sql(String query) {
    return query.replace("#", Long.toString(number));
  }

  /** What such a query answers. */
  long number(String query) throws Exception {
    return running.number(sql(query));
  }

  /** The task that did the last step has gone over each item once. */
  void didItsTaskOnce(int items) throws Exception {
    assertThat(
            number(
                "SELECT done_items FROM naskah_task WHERE state = 'done'"
                    + " AND id = (SELECT task_id FROM naskah_disposal WHERE id = #)"))
        .isEqualTo(items);
  }

  /** Of each letter there is what stays of it, and nothing else. */
  void everyLetterIsGone(String outcome, int letters) throws Exception {
    assertThat(number("SELECT COUNT(*) FROM naskah_stub WHERE batch_id = #")).isEqualTo(letters);
    assertThat(
            number(
                "SELECT COUNT(*) FROM naskah_disposal_item WHERE batch_id = # AND outcome = '"
                    + outcome
                    + "'"))
        .isEqualTo(letters);
    assertThat(
            number(
                "SELECT COUNT(*) FROM naskah_letter l JOIN naskah_disposal_item i"
                    + " ON i.node_id = l.node_id WHERE i.batch_id = #"))
        .isZero();
  }

  private String address() {
    return Running.API + "/disposals/" + number;
  }

  private static Http as(Running running, String user) {
    return Http.as(running.url(), user);
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }

  private static String done(HttpResponse<String> answer) {
    checked(answer, answer.body());
    return answer.body();
  }

  private static void checked(HttpResponse<?> answer, String said) {
    assertThat(answer.statusCode()).as(said).isBetween(200, 201);
  }
}
