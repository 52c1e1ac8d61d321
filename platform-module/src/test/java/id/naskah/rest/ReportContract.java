package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.audit.AuditTrail;
import id.naskah.embedded.junit.Repository;
import id.naskah.verify.http.Reply;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;

/** The part of the contract that is the reports for those who keep records. */
final class ReportContract {
  private final Repository repository;
  private final Office office;

  ReportContract(Repository repository, Office office) {
    this.repository = repository;
    this.office = office;
  }

  /** Asks for everything with every outcome; there is a row in each report. */
  void check(InboxContract.Check contract) {
    ReportedLetters reported = new ReportedLetters(repository, office);
    NodeRef due = reported.due("2040-02-01", "R1");
    NodeRef overdue = reported.due("2020-02-01", "R1");
    reported.hold(reported.hold("Perkara", null), "letter", reported.node(due));
    long batch = reported.batch("proposed", overdue);
    reported.certify(batch, due.getId());
    String user = repository.createUser("manager." + office.unitA());
    repository.createGroup("NASKAH_RECORDS_MANAGERS", user);
    new AuditTrail(repository).seal();
    Client manager = new Client(repository, user);
    Client clerk = new Client(repository, office.clerkA());

    reported.due("2040-02-02", null);
    String counters = "GET /record-counters/{id}";
    assertThat(contract.check(counters, manager.get("/record-counters/-me-")).entry())
        .containsEntry("lookedAt", 2000);
    contract.check(counters, manager.get("/record-counters/" + office.clerkA()));
    contract.check(counters, clerk.get("/record-counters/-me-"));
    String list = "GET /reports";
    assertThat(contract.check(list, manager.get("/reports")).ids()).hasSize(9);
    contract.check(list, manager.list("/reports", "maxItems", "1001"));
    contract.check(list, clerk.get("/reports"));
    String one = "GET /reports/{id}";
    contract.check(one, manager.get("/reports/due"));
    contract.check(one, manager.get("/reports/nothing"));
    contract.check(one, clerk.get("/reports/due"));
    String rows = "GET /reports/{id}/rows";
    String file = "GET /reports/{id}/content";
    Map<String, String[]> queries =
        Map.of(
            "due", new String[] {"from", "2040-01-01", "until", "2040-12-31"},
            "dueByYear", new String[] {"from", "2040-01-01", "until", "2040-12-31"},
            "dueLetters", new String[] {"from", "2040-01-01", "until", "2040-12-31"},
            "onHold", new String[] {"unit", office.unitA(), "rule", "R1"},
            "withoutRule", new String[] {"unit", office.unitA()},
            "overdue", new String[] {"unit", office.unitA(), "days", "365"},
            "batches", new String[] {},
            "certificates", new String[] {},
            "seals", new String[] {});
    queries.forEach(
        (report, query) -> {
          Reply page = contract.check(rows, manager.list("/reports/" + report + "/rows", query));
          assertThat(page.entries()).as(report).isNotEmpty();
        });
    for (Map.Entry<String, String> operation : Map.of(rows, "/rows", file, "/content").entrySet()) {
      String end = operation.getValue();
      contract.check(operation.getKey(), manager.list("/reports/due" + end, "from", "kemarin"));
      contract.check(operation.getKey(), manager.get("/reports/nothing" + end));
      contract.check(operation.getKey(), clerk.get("/reports/due" + end));
    }
    contract.check(file, manager.get("/reports/due/content"));
    new AuditContract(repository, office, contract).run();
  }
}
