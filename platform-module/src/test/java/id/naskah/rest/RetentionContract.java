package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.Repository;
import id.naskah.retention.clock.Records;
import id.naskah.verify.http.Reply;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.repo.lock.JobLockService;
import org.alfresco.service.namespace.QName;

/** The part of the contract that is dates, declared events, dossiers and tasks. */
final class RetentionContract {
  private static final String NOBODY = "00000000-0000-0000-0000-000000000000";
  private static final QName JOB = QName.createQName("http://naskah.id/jobs", "tasks");
  private static final long LOCK_MILLIS = 60_000;

  private final Repository repository;
  private final Office office;
  private final Client clerk;
  private final Client reader;
  private final Client stranger;
  private final Client manager;
  private final Check contract;

  /** Compares an answer with the document. */
  interface Check {
    Reply check(String operation, Reply reply);
  }

  RetentionContract(
      Repository repository, Office office, Client clerk, Client reader, Check contract) {
    this.repository = repository;
    this.office = office;
    this.clerk = clerk;
    this.reader = reader;
    this.stranger = new Client(repository, office.clerkB());
    this.manager = new Client(repository, new Records(repository, office).manager());
    this.contract = contract;
  }

  /** Asks for everything with every outcome. */
  void run() {
    String letter = (String) clerk.register(office.unitA(), "classification", "005").get("id");
    explanation(letter);
    declarations(letter);
    dossiers(letter);
    tasks();
  }

  private Reply check(String operation, Reply reply) {
    return contract.check(operation, reply);
  }

  private void explanation(String letter) {
    String get = "GET /letters/{id}/retention";
    assertThat(check(get, reader.get("/letters/" + letter + "/retention")).entries().get(0))
        .containsEntry("letter", letter)
        .containsEntry("forecast", true);
    check(get, reader.list("/letters/" + letter + "/retention", "maxItems", "1001"));
    check(get, reader.get("/letters/" + NOBODY + "/retention"));
  }

  private void declarations(String letter) {
    Map<String, Object> body = new HashMap<>();
    body.put("event", "contractEnded");
    String post = "POST /declarations";
    body.put("day", today());
    body.put("evidence", "Berita acara 12/2026");
    body.put("letter", letter);
    check(post, clerk.post("/declarations", body));
    check(post, clerk.post("/declarations", List.of(body, body)));
    check(post, reader.post("/declarations", body));
    check(post, clerk.post("/declarations", Map.of()));
    Map<String, Object> draft = Client.incoming(office.unitA(), "status", "draft");
    body.put("letter", clerk.post("/letters", draft).id());
    check(post, clerk.post("/declarations", body));

    String get = "GET /declarations";
    assertThat(check(get, reader.list("/declarations", "letter", letter)).entries()).hasSize(3);
    check(get, manager.get("/declarations"));
    check(get, clerk.get("/declarations"));
    check(get, clerk.list("/declarations", "letter", NOBODY));
    check(get, clerk.list("/declarations", "letter", letter, "maxItems", "1001"));
  }

  private void dossiers(String letter) {
    Map<String, Object> body =
        Map.of("unit", office.unitA(), "title", "Rapat", "classification", "005");
    String post = "POST /dossiers";
    String id = check(post, clerk.post("/dossiers", body)).id();
    check(post, clerk.post("/dossiers", List.of(body, body)));
    check(post, clerk.post("/dossiers", Map.of()));
    check(post, reader.post("/dossiers", body));
    String list = "GET /dossiers";
    assertThat(check(list, reader.list("/dossiers", "unit", office.unitA())).ids()).contains(id);
    assertThat(check(list, stranger.get("/dossiers")).ids()).doesNotContain(id);
    check(list, reader.list("/dossiers", "status", "lost"));
    String one = "/dossiers/" + id;
    check("GET /dossiers/{id}", reader.get(one));
    check("GET /dossiers/{id}", stranger.get(one));
    letters(one, letter);

    String put = "PUT /dossiers/{id}";
    check(put, clerk.put(one, Map.of("status", "closed", "closedOn", today())));
    check(put, clerk.put(one, Map.of("status", "closed")));
    check(put, clerk.put(one, Map.of("status", "open")));
    check(put, reader.put(one, Map.of("title", "Lain")));
    check(put, stranger.put(one, Map.of("title", "Lain")));
    String delete = "DELETE /dossiers/{id}";
    check(delete, clerk.delete(one));
    check(delete, reader.delete(one));
    check(delete, stranger.delete(one));
    String empty = "/dossiers/" + clerk.post("/dossiers", body).id();
    check(delete, clerk.delete(empty));
  }

  private void letters(String dossier, String letter) {
    String all = dossier + "/letters";
    String post = "POST /dossiers/{id}/letters";
    Map<String, String> body = Map.of("id", letter);
    check(post, reader.post(all, body));
    check(post, clerk.post(all, body));
    check(post, clerk.post(all, body));
    check(post, clerk.post(all, Map.of()));
    check(post, stranger.post(all, body));
    String one = (String) clerk.register(office.unitA()).get("id");
    String two = (String) clerk.register(office.unitA()).get("id");
    check(post, clerk.post(all, List.of(Map.of("id", one), Map.of("id", two))));
    String get = "GET /dossiers/{id}/letters";
    assertThat(check(get, reader.get(all)).ids()).containsExactly(letter, one, two);
    check(get, reader.list(all, "maxItems", "1001"));
    check(get, stranger.get(all));
    String delete = "DELETE /dossiers/{id}/letters/{letterId}";
    check(delete, reader.delete(all + "/" + one));
    check(delete, clerk.delete(all + "/" + one));
    check(delete, clerk.delete(all + "/" + one));
    clerk.put(dossier, Map.of("status", "closed"));
    check(delete, clerk.delete(all + "/" + two));
    clerk.put(dossier, Map.of("status", "open", "reason", "Masih ada"));
  }

  /** The timer would have done the task before it is paused. */
  private void tasks() {
    JobLockService locks = repository.bean("jobLockService", JobLockService.class);
    String lock = locks.getLock(JOB, LOCK_MILLIS, 1000, 60);
    try {
      Map<String, Object> body = new HashMap<>();
      body.put("event", "caseClosed");
      body.put("day", today());
      body.put("evidence", "Putusan 3/2026");
      body.put("where", "(unit='" + office.unitB() + "')");
      String task = (String) manager.post("/declarations", body).entry().get("task");
      check("GET /tasks", manager.get("/tasks"));
      check("GET /tasks", manager.list("/tasks", "maxItems", "1001"));
      check("GET /tasks", clerk.get("/tasks"));
      check("GET /tasks/{id}", manager.get("/tasks/" + task));
      check("GET /tasks/{id}", manager.get("/tasks/0"));
      check("GET /tasks/{id}", clerk.get("/tasks/" + task));
      String put = "PUT /tasks/{id}";
      Map<String, String> paused = Map.of("status", "paused");
      check(put, manager.put("/tasks/" + task, paused));
      check(put, manager.put("/tasks/" + task, paused));
      check(put, manager.put("/tasks/" + task, Map.of("status", "gone")));
      check(put, manager.put("/tasks/" + Long.MAX_VALUE / 100, paused));
      check(put, clerk.put("/tasks/" + task, paused));
      check(put, manager.put("/tasks/" + task, Map.of("status", "waiting")));
    } finally {
      locks.releaseLock(lock, JOB);
    }
  }

  private static String today() {
    return LocalDate.now(Office.ZONE).toString();
  }
}
