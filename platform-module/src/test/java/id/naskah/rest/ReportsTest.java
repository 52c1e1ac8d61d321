package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.OwnOffice;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.verify.http.Reply;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;

/** The views of those who keep records; rule about secrecy: no row, no count. */
@AlfrescoTest
@OwnOffice
class ReportsTest {
  private static final Instant FEBRUARY = Instant.parse("2031-02-10T04:00:00Z");

  private final Repository repository;
  private final Office office;
  private final ReportedLetters reported;
  private final String unit;
  private final Client manager;

  ReportsTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.reported = new ReportedLetters(repository, office);
    this.unit = office.unitA();
    String user = repository.createUser("manager." + unit);
    repository.createGroup("NASKAH_RECORDS_MANAGERS", user);
    this.manager = new Client(repository, user);
  }

  @Test
  void whatIsDueThisQuarterIsCountedByUnitAndRule() throws Exception {
    reported.due("2030-12-31", "R1");
    reported.due("2031-01-01", "R1");
    reported.due("2031-03-31", "R1");
    reported.due("2031-02-01", "R2");
    reported.due("2031-04-01", "R1");

    assertThat(at(FEBRUARY, "/reports/due/rows", "unit", unit).entries())
        .containsExactly(
            Map.of(
                "unit",
                unit,
                "edition",
                "2026",
                "rule",
                "R1",
                "action",
                "destroy",
                "letters",
                2,
                "earliest",
                "2031-01-01",
                "latest",
                "2031-03-31"),
            Map.of(
                "unit",
                unit,
                "edition",
                "2026",
                "rule",
                "R2",
                "action",
                "destroy",
                "letters",
                1,
                "earliest",
                "2031-02-01",
                "latest",
                "2031-02-01"));
    assertThat(
            manager
                .list(
                    "/reports/due/rows", "unit", unit, "from", "2030-01-01", "until", "2031-12-31")
                .entries())
        .extracting(row -> row.get("letters"))
        .containsExactly(4, 1);
  }

  @Test
  void whatOneMayNotReadIsInNoRowAndNoCount() {
    NodeRef open = reported.due("2032-05-01", "R1");
    NodeRef secret = reported.due("2032-05-02", "R1");
    reported.close(secret);
    String[] query = {"unit", unit, "from", "2032-01-01", "until", "2032-12-31"};

    assertThat(manager.list("/reports/dueLetters/rows", query).entries())
        .extracting(row -> row.get("letter"))
        .containsExactly(open.getId());
    assertThat(manager.list("/reports/due/rows", query).entries())
        .extracting(row -> row.get("letters"))
        .containsExactly(1);
    assertThat(csv("/reports/dueLetters/content?until=2032-12-31&from=2032-01-01&unit=" + unit))
        .contains(open.getId())
        .doesNotContain(secret.getId());
    long batch = reported.batch("proposed", open, secret);
    assertThat(batchRow(batch)).containsEntry("letters", 1).containsEntry("open", 1);
  }

  @Test
  void pagesOfLettersAreFullAndDoNotOverlap() {
    List<String> all =
        List.of(
            reported.due("2033-01-01", "R1").getId(),
            reported.due("2033-01-01", "R1").getId(),
            reported.due("2033-01-02", "R2").getId());
    reported.close(reported.due("2033-01-01", "R1"));
    String[] first = {"unit", unit, "from", "2033-01-01", "until", "2033-12-31", "maxItems", "2"};
    String[] second = {
      "unit", unit, "from", "2033-01-01", "until", "2033-12-31", "maxItems", "2", "skipCount", "2"
    };

    Reply page = manager.list("/reports/dueLetters/rows", first);
    assertThat(page.hasMore()).isTrue();
    assertThat(page.entries()).extracting(r -> r.get("letter")).isEqualTo(all.subList(0, 2));
    Reply last = manager.list("/reports/dueLetters/rows", second);
    assertThat(last.hasMore()).isFalse();
    assertThat(last.entries()).extracting(r -> r.get("letter")).isEqualTo(all.subList(2, 3));
    assertThat(last.entries().get(0))
        .containsEntry("subject", "Undangan rapat koordinasi")
        .containsEntry("eligibleOn", "2033-01-02")
        .containsEntry("unit", unit);
  }

  @Test
  void overdueIsWhatNobodyHasAppraised() throws Exception {
    NodeRef inNone = reported.due("2030-12-31", "R1");
    NodeRef proposed = reported.due("2031-01-01", "R1");
    NodeRef appraised = reported.due("2031-01-02", "R1");
    reported.due("2031-01-11", "R1");
    long batch = reported.batch("proposed", proposed);
    reported.batch("appraised", appraised);

    List<Map<String, Object>> rows = at(FEBRUARY, "/reports/overdue/rows", "unit", unit).entries();
    assertThat(rows)
        .extracting(row -> row.get("letter"))
        .containsExactly(inNone.getId(), proposed.getId());
    assertThat(rows.get(0)).containsEntry("daysOverdue", 41).doesNotContainKey("batch");
    assertThat(rows.get(1)).containsEntry("daysOverdue", 40).containsEntry("batch", (int) batch);
    assertThat(at(FEBRUARY, "/reports/overdue/rows", "unit", unit, "days", "29").entries())
        .hasSize(3);
  }

  @Test
  void onHoldIsWhatIsHeldByNameWithItsDossierOrByAQuery() {
    NodeRef named = reported.due("2036-01-01", "R1");
    NodeRef filed = reported.due("2036-01-02", "R1");
    NodeRef secret = reported.due("2036-01-03", "R1");
    NodeRef open = office.register(office.clerkA(), office.incoming(unit));
    reported.close(secret);
    long byName = reported.hold("Perkara 12/2026", null);
    reported.hold(byName, "letter", reported.node(named));
    reported.hold(byName, "letter", reported.node(secret));
    reported.hold(byName, "letter", reported.node(open));
    long dossier = -(Long) reported.node(filed);
    reported.hold(byName, "dossier", dossier);
    reported.sql(
        "INSERT INTO naskah_filed (letter_id, dossier_id, filed_by, filed_at)"
            + " VALUES (?, ?, 'maria', now())",
        reported.node(filed),
        dossier);
    long byQuery = reported.hold("Pemeriksaan", "(unit='" + unit + "' AND direction='incoming')");
    long released = reported.hold("Selesai", "(unit='" + unit + "')");
    reported.sql("UPDATE naskah_hold SET released_at = now() WHERE id = ?", released);

    List<Map<String, Object>> rows = manager.list("/reports/onHold/rows", "unit", unit).entries();

    assertThat(rows.stream().filter(row -> row.get("hold").equals((int) byName)))
        .extracting(row -> row.get("letter"))
        .containsExactly(named.getId(), filed.getId(), open.getId());
    assertThat(rows.stream().filter(row -> row.get("hold").equals((int) byQuery)))
        .extracting(row -> row.get("letter"))
        .contains(named.getId(), filed.getId(), open.getId())
        .doesNotContain(secret.getId());
    assertThat(rows).extracting(row -> row.get("hold")).doesNotContain((int) released);
    assertThat(rows.get(0))
        .containsEntry("reason", "Perkara 12/2026")
        .containsEntry("holdOwner", "maria")
        .containsEntry("fromDay", "2026-01-02")
        .containsEntry("eligibleOn", "2036-01-01");
  }

  @Test
  void filesAreInTheLanguageOfTheRequestAndHaveNoFormulas() {
    reported.due("2034-05-01", "R1", "=HYPERLINK(\"http://x\")");
    String report = "/reports/dueLetters/content?from=2034-01-01&until=2034-12-31&unit=" + unit;

    HttpResponse<byte[]> indonesian = manager.download(report, "id");
    assertThat(indonesian.statusCode()).isEqualTo(200);
    assertThat(indonesian.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(text(indonesian))
        .startsWith("\uFEFF\"Unit kerja\",\"Surat\",\"Arah\",")
        .contains("\"'=HYPERLINK(\"\"http://x\"\")\"", ",\"2034-05-01\",\"destroy\"\r\n");
    assertThat(text(manager.download(report, "en")))
        .startsWith("\uFEFF\"Unit\",\"Letter\",\"Direction\",");
    HttpResponse<byte[]> sheet = manager.download(report + "&format=xlsx", "en");
    assertThat(sheet.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    assertThat(new String(sheet.body(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
  }

  @Test
  void batchesAndCertificatesTellWhatBecameOfThem() {
    NodeRef open = reported.due("2035-05-01", "R1");
    long batch = reported.batch("executing", open);
    reported.certify(batch, open.getId());
    reported.sql(
        "INSERT INTO naskah_disposal_item (batch_id, position, node_id, uuid, outcome)"
            + " VALUES (?, 2, -1, 'gone', 'destroyed'), (?, 3, -2, 'gone too', 'held')",
        batch,
        batch);

    assertThat(batchRow(batch))
        .containsEntry("state", "executing")
        .containsEntry("letters", 3)
        .containsEntry("open", 1)
        .containsEntry("destroyed", 1)
        .containsEntry("transferred", 0)
        .containsEntry("stayed", 1);
    assertThat(row("/reports/certificates/rows", batch))
        .containsEntry("certificate", open.getId())
        .containsEntry("certificateSha256", "ab".repeat(32));
  }

  @Test
  void onlyThoseWhoKeepRecordsOrApproveGetThem() {
    Client clerk = new Client(repository, office.clerkA());
    String user = repository.createUser("approver." + unit);
    repository.createGroup("NASKAH_RECORDS_APPROVERS", user);

    for (String path : List.of("/reports", "/reports/due", "/reports/due/rows")) {
      clerk.get(path).refusal(403);
      assertThat(new Client(repository, user).get(path).status()).isEqualTo(200);
    }
    clerk.get("/reports/due/content").refusal(403);
    assertThat(manager.get("/reports").ids())
        .contains("due", "dueLetters", "onHold", "overdue", "batches", "certificates");
  }

  @Test
  void badInputIsRefusedWithWhatIsAccepted() {
    String rows = "/reports/due/rows";
    assertThat(manager.list(rows, "from", "2031-02-30").refusal(400))
        .contains("from", "2026-11-21");
    assertThat(manager.list(rows, "from", "2031-02-02", "until", "2031-02-01").refusal(400))
        .contains("until: 2031-02-01", "2031-02-02");
    assertThat(manager.list(rows, "days", "3").refusal(400)).contains("days", "from, until");
    for (String days : List.of("-1", "x", "36501", "99999999999")) {
      assertThat(manager.list("/reports/overdue/rows", "days", days).refusal(400))
          .contains("days", days, "36500");
    }
    assertThat(manager.list("/reports/due/content", "format", "pdf").refusal(400))
        .contains("format", "pdf", "csv, xlsx");
    manager.get("/reports/nothing").refusal(404);
    manager.get("/reports/nothing/rows").refusal(404);
    manager.get("/reports/nothing/content").refusal(404);
    manager.list(rows, "maxItems", "1001").refusal(400);
    manager.list(rows, "unit", "x\u0000").refusal(400);
  }

  private Reply at(Instant now, String path, String... query) throws Exception {
    return office.at(now, () -> manager.list(path, query));
  }

  private Map<String, Object> batchRow(long batch) {
    return row("/reports/batches/rows", batch);
  }

  private Map<String, Object> row(String path, long batch) {
    return manager.get(path).entries().stream()
        .filter(row -> row.get("batch").equals((int) batch))
        .findFirst()
        .orElseThrow();
  }

  private String csv(String path) {
    return text(manager.download(path, "en"));
  }

  private static String text(HttpResponse<byte[]> file) {
    return new String(file.body(), StandardCharsets.UTF_8);
  }
}
