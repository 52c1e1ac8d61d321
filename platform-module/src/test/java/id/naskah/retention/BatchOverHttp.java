package id.naskah.retention;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.CrashingRepository;
import id.naskah.embedded.junit.Http;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The only batch of a repository in another JVM, and those who dispose of it. */
public final class BatchOverHttp {
  /** What the content of each letter begins with. */
  public static final String CONTENT = "Isi surat rahasia";

  private static final String API = "/api/-default-/public/naskah/versions/1";
  private static final String BATCH = API + "/disposals/1";
  private static final String MANAGER = "manager";
  private static final String APPROVER = "approver";
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
  private static final String PERSON =
      """
      {"userName":"%1$s","firstName":"%1$s","lastName":"X","email":"p@x","password":"%1$s",
       "groups":["GROUP_NASKAH_RECORDS_%2$sS"]}
      """;
  private static final String LETTER =
      """
      {"direction":"incoming","kind":"letter","unit":"OFFICE","subject":"Surat %1$d",
       "receivedDate":"2010-03-02","senderName":"Budi","letterNumber":"X-%1$d"}
      """;
  private static final String MAKE_ALL_DUE =
      "INSERT INTO naskah_retention (node_id, uuid, edition, rule, action, eligible_on)"
          + " SELECT node_id, uuid, '2015', '005', '%s', '2020-01-01' FROM naskah_letter"
          + " ON CONFLICT (node_id) DO UPDATE SET edition = excluded.edition, rule ="
          + " excluded.rule, action = excluded.action, eligible_on = excluded.eligible_on";

  private final Http admin;
  private final Http manager;
  private final Http approver;

  /**
   * As one process has it.
   *
   * @param url the address of that
   */
  public BatchOverHttp(String url) {
    admin = Http.as(url, "admin");
    manager = Http.as(url, MANAGER);
    approver = Http.as(url, APPROVER);
  }

  /**
   * Makes the people, settled letters with the numbers and so on, and of these, all due,
   * the batch: proposed and appraised as its kind has it.
   */
  public void appraised(CrashingRepository repository, int letters, String kind, String action)
      throws Exception {
    people();
    for (int i = 0; i < letters; i++) {
      settled(i);
    }
    repository.execute(MAKE_ALL_DUE.formatted(action));
    done(manager.post(API + "/disposals", "{\"kind\":\"" + kind + "\",\"title\":\"Arsip lama\"}"));
    done(manager.post(BATCH + "/appraisals", "{\"decision\":\"" + action + "\",\"all\":true}"));
    step("appraised");
  }

  private void people() {
    for (String role : new String[] {MANAGER, APPROVER}) {
      String person = PERSON.formatted(role, role.toUpperCase(Locale.ROOT));
      done(admin.post("/s/api/people", person));
    }
  }

  private void settled(int number) {
    String made = done(admin.post(API + "/letters", LETTER.formatted(number)));
    Matcher id = ID.matcher(made);
    assertThat(id.find()).as(made).isTrue();
    String letter = API + "/letters/" + id.group(1);
    byte[] content = (CONTENT + " " + number).getBytes(StandardCharsets.UTF_8);
    done(admin.put(letter + "/content", "text/plain", content));
    done(admin.put(letter, "{\"status\":\"settled\"}"));
  }

  /** Takes a step as the records manager. */
  public void step(String status) {
    change("{\"status\":\"" + status + "\"}");
  }

  /** The same with more to say than the status. */
  public void change(String body) {
    done(manager.put(BATCH, body));
  }

  public void approve() {
    done(approver.put(BATCH, "{\"status\":\"approved\"}"));
  }

  /** The certificate as the approver reads it. */
  public String certificate() {
    return done(approver.get(BATCH + "/certificate?format=csv"));
  }

  /** The package as the records manager reads it. */
  public byte[] packed() {
    HttpResponse<byte[]> answer = manager.getBytes(BATCH + "/package");
    checked(answer, new String(answer.body(), StandardCharsets.UTF_8));
    return answer.body();
  }

  private static String done(HttpResponse<String> answer) {
    checked(answer, answer.body());
    return answer.body();
  }

  private static void checked(HttpResponse<?> answer, String said) {
    assertThat(answer.statusCode()).as(said).isBetween(200, 201);
  }
}
