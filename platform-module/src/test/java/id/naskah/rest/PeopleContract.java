package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.naskah.Office;
import id.naskah.embedded.junit.Repository;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Brings about every answer that is promised about what people have to do, and for whom. */
final class PeopleContract {
  private final Repository repository;
  private final Office office;
  private final Client clerk;
  private final Client reader;
  private final DispositionContract.Check check;

  /**
   * @param reader may read the letters of unit A, and no more
   */
  PeopleContract(
      Repository repository,
      Office office,
      Client clerk,
      Client reader,
      DispositionContract.Check check) {
    this.repository = repository;
    this.office = office;
    this.clerk = clerk;
    this.reader = reader;
    this.check = check;
  }

  void run() {
    preferences();
    substitutions();
    tickets();
    recipients();
  }

  private void recipients() {
    String find = "GET /recipients";
    String letter = office.register(office.clerkA(), office.incoming(office.unitA())).getId();
    assertThat(check.check(find, clerk.list("/recipients", "term", office.clerkB())).ids())
        .contains("user:" + office.clerkB());
    check.check(find, clerk.get("/recipients"));
    check.check(find, clerk.list("/recipients", "letter", letter));
    check.check(find, clerk.list("/recipients", "term", "?!"));
    check.check(find, clerk.list("/recipients", "parent", letter));
    check.check(find, reader.list("/recipients", "letter", letter));
    check.check(find, clerk.list("/recipients", "letter", "x"));
    String people = "GET /people";
    assertThat(check.check(people, clerk.list("/people", "term", office.clerkA())).ids())
        .containsExactly(office.clerkA());
    assertThat(check.check(people, clerk.get("/people")).ids()).isEmpty();
    check.check(people, clerk.list("/people", "term", "x", "skipCount", "1"));
    String names = "GET /names";
    String unit = "unit:" + office.unitA();
    assertThat(
            check
                .check(names, clerk.list("/names", "ids", office.clerkA() + "," + unit + ",gone"))
                .entries())
        .extracting(each -> each.get("id"), each -> each.get("name") != null)
        .containsExactly(tuple(office.clerkA(), true), tuple(unit, true), tuple("gone", false));
    check.check(names, clerk.get("/names"));
    String due = "GET /due-dates";
    assertThat(check.check(due, clerk.list("/due-dates", "workingDays", "1,3,5")).ids())
        .containsExactly("1", "3", "5");
    check.check(due, clerk.get("/due-dates"));
  }

  private void tickets() {
    String end = "DELETE /tickets/{id}";
    Client leaver = new Client(repository, repository.createUser(repository.unique("leaver")));
    check.check(end, leaver.delete("/tickets/" + office.clerkA()));
    check.check(end, leaver.delete("/tickets/-me-"));
  }

  private void substitutions() {
    String position = repository.unique("KABAG");
    office.addPositions(
        String.join(",", position, "Kepala", office.unitA(), office.clerkA(), "", ""));
    String day = LocalDate.now(Office.ZONE).toString();
    Map<String, Object> plan = new HashMap<>(Map.of("absent", "position:" + position));
    plan.putAll(Map.of("substitute", office.clerkB(), "capacity", "plh", "reason", "Cuti"));
    plan.putAll(Map.of("from", day, "until", day));
    Map<String, Object> other = new HashMap<>(plan);
    other.put("absent", "user:" + office.clerkA());
    String add = "POST /substitutions";
    String id = check.check(add, clerk.post("/substitutions", plan)).id();
    check.check(add, clerk.post("/substitutions", plan));
    check.check(add, clerk.post("/substitutions", Map.of("absent", "unit:" + office.unitA())));
    check.check(add, reader.post("/substitutions", other));
    String user = "GET /users/{id}";
    assertThat(check.check(user, clerk.get("/users/-me-")).entry())
        .containsEntry("id", office.clerkA());
    check.check(user, clerk.get("/users/" + office.clerkB()));
    assertThat(
            check
                .check(user, new Client(repository, office.clerkB()).get("/users/-me-"))
                .entry()
                .toString())
        .contains(position);
    String list = "GET /substitutions";
    assertThat(check.check(list, clerk.get("/substitutions")).ids()).contains(id);
    assertThat(check.check(list, reader.get("/substitutions")).ids()).isEmpty();
    check.check(list, clerk.list("/substitutions", "maxItems", "1001"));
    String positions = "GET /positions";
    assertThat(check.check(positions, clerk.list("/positions", "maxItems", "1000")).ids())
        .contains(position);
    check.check(positions, clerk.list("/positions", "maxItems", "1001"));

    String end = "DELETE /substitutions/{id}";
    check.check(end, reader.delete("/substitutions/" + id));
    check.check(end, clerk.delete("/substitutions/x"));
    check.check(end, new Client(repository, office.clerkB()).delete("/substitutions/" + id));
    check.check(end, clerk.delete("/substitutions/" + id));
    check.check(end, clerk.delete("/substitutions/" + id));
    assertThat(check.check(add, clerk.post("/substitutions", List.of(plan, other))).entries())
        .hasSize(2);
  }

  private void preferences() {
    String me = "/preferences/-me-";
    assertThat(check.check("GET /preferences/{id}", clerk.get(me)).entry())
        .containsEntry("id", office.clerkA())
        .containsEntry("mail", "immediate");
    check.check("GET /preferences/{id}", clerk.get("/preferences/" + office.clerkB()));
    String put = "PUT /preferences/{id}";
    check.check(put, clerk.put(me, Map.of("mail", "daily")));
    check.check(put, clerk.put(me, Map.of("mail", "hourly")));
    check.check(put, clerk.put(me, Map.of("hintsSeen", List.of("head", "staff", "head"))));
    assertThat(check.check(put, clerk.put(me, Map.of("hintsSeen", List.of("boss")))).refusal(400))
        .contains("hintsSeen", "boss", "registrar, head, staff, records");
    check.check(put, clerk.put("/preferences/" + office.clerkB(), Map.of("mail", "none")));
    assertThat(
            check
                .check("GET /preferences/{id}", clerk.get("/preferences/" + office.clerkA()))
                .entry())
        .containsEntry("mail", "daily")
        .containsEntry("hintsSeen", List.of("head", "staff"));
    assertThat(new Client(repository, office.clerkB()).get(me).entry())
        .containsEntry("mail", "immediate");
  }
}
