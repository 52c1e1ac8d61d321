package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.Repository;
import id.naskah.retention.schedule.Editions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Brings about every answer that is promised about editions of the schedule. */
final class ScheduleContract {
  private final Repository repository;
  private final DispositionContract.Check check;
  private final Editions editions;
  private final Client manager;
  private final Client approver;
  private final Client clerk;

  ScheduleContract(Repository repository, Office office, DispositionContract.Check check) {
    this.repository = repository;
    this.check = check;
    this.editions = new Editions(repository, office);
    this.manager = new Client(repository, editions.manager());
    String user = repository.createUser("approver." + office.unitA());
    repository.createGroup("NASKAH_RECORDS_APPROVERS", user);
    this.approver = new Client(repository, user);
    this.clerk = new Client(repository, office.clerkA());
  }

  void run() {
    String code = repository.unique("JRA");
    String add = "POST /schedules";
    Map<String, String> body = Map.of("edition", code, "title", "JRA percobaan");
    assertThat(check.check(add, manager.post("/schedules", body)).id()).isEqualTo(code);
    Map<String, String> two = Map.of("edition", repository.unique("JRA"));
    Map<String, String> three = Map.of("edition", repository.unique("JRA"));
    check.check(add, manager.post("/schedules", List.of(two, three)));
    check.check(add, manager.post("/schedules", body));
    check.check(add, manager.post("/schedules", Map.of()));
    check.check(add, clerk.post("/schedules", body));

    content(code);
    read("GET /schedules/{id}", "/schedules/%s", code, false);
    for (String list : List.of("rules", "problems", "effect")) {
      read("GET /schedules/{id}/" + list, "/schedules/%s/" + list, code, true);
    }
    read("GET /effects/{id}", "/effects/%s", code, false);
    read("GET /effects/{id}/content", "/effects/%s/content", code, false);
    String list = "GET /schedules";
    assertThat(check.check(list, approver.get("/schedules")).ids()).contains(code);
    check.check(list, manager.list("/schedules", "maxItems", "1001"));
    check.check(list, clerk.get("/schedules"));
    change(code);
  }

  /** With every status that reading one thing has. */
  private void read(String operation, String path, String code, boolean paged) {
    check.check(operation, manager.get(path.formatted(code)));
    check.check(operation, manager.get(path.formatted("nothing")));
    check.check(operation, clerk.get(path.formatted(code)));
    if (paged) {
      check.check(operation, manager.list(path.formatted(code), "maxItems", "1001"));
    }
  }

  private void content(String code) {
    String file = "/schedules/" + code + "/content";
    String get = "GET /schedules/{id}/content";
    String put = "PUT /schedules/{id}/content";
    byte[] csv =
        (Editions.HEADING + "\n;UMUM;;;\n005;Undangan;1;1;Musnah\n140;Desa;lama;1;Musnah\n")
            .getBytes(StandardCharsets.UTF_8);
    check.check(get, manager.get(file));
    assertThat(check.check(put, manager.upload(file, "text/csv", csv)).entry())
        .containsEntry("rules", 1)
        .containsEntry("headings", 1)
        .containsEntry("errors", 1);
    check.check(get, approver.get(file));
    check.check(get, clerk.get(file));
    check.check(put, manager.upload(file, "text/csv", new byte[] {'x'}));
    check.check(put, approver.upload(file, "text/csv", csv));
    check.check(put, manager.upload("/schedules/nothing/content", "text/csv", csv));
  }

  private void change(String code) {
    String put = "PUT /schedules/{id}";
    String path = "/schedules/" + code;
    Map<String, String> inForce = Map.of("status", "inForce");
    assertThat(check.check(put, manager.put(path, Map.of("title", "Lain"))).entry())
        .containsEntry("title", "Lain");
    check.check(put, manager.put(path, Map.of("status", "superseded")));
    check.check(put, approver.put(path, inForce));
    check.check(put, manager.put("/schedules/nothing", inForce));
    assertThat(check.check(put, manager.put(path, inForce)).refusal(409))
        .contains(code, "1 errors");
    editions.save(code, Editions.HEADING + "\n005;Undangan;1;1;Musnah\n");
    assertThat(check.check(put, manager.put(path, inForce)).entry())
        .containsEntry("status", "inForce")
        .containsEntry("broughtIntoForceBy", editions.manager())
        .containsKey("task");
    byte[] csv = Editions.HEADING.getBytes(StandardCharsets.UTF_8);
    check.check("PUT /schedules/{id}/content", manager.upload(path + "/content", "text/csv", csv));
  }
}
