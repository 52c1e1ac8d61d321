package id.naskah.execution;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.OwnOffice;
import id.naskah.Refused;
import id.naskah.configuration.Direction;
import id.naskah.configuration.Recipient;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.routing.PassOn;
import id.naskah.routing.PassingOn;
import id.naskah.table.SheetFormat;
import java.io.ByteArrayOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;

/** Reports on letters of a real office: what they say, and of whose letters. */
@AlfrescoTest
@OwnOffice
class ExecutionServiceTest {
  /** A Monday; the 5th is the Thursday after. */
  private static final Instant RECEIVED = Instant.parse("2024-09-02T02:00:00Z");

  private static final Instant PASSED = Instant.parse("2024-09-03T02:00:00Z");
  private static final Instant DONE = Instant.parse("2024-09-05T02:00:00Z");
  private static final LocalDate MONTH = LocalDate.parse("2024-09-01");
  private static final LocalDate TODAY = LocalDate.parse("2024-09-20");

  private final Repository repository;
  private final PassingOn passing;
  private final Office office;
  private final String staff;

  ExecutionServiceTest(Repository repository) {
    this.repository = repository;
    this.passing = new PassingOn(repository);
    this.office = passing.office();
    this.staff = passing.registering("staff");
  }

  private NodeRef received(String security) throws Exception {
    Map<QName, Serializable> letter = office.incoming(office.unitA());
    letter.put(LetterModel.SECURITY, security);
    letter.put(LetterModel.RECEIVED_DATE, Office.day("2024-09-02"));
    return office.at(RECEIVED, () -> office.register(office.clerkA(), letter));
  }

  private NodeRef pass(NodeRef letter, Recipient to, String due) throws Exception {
    PassOn request =
        new PassOn(
            List.of(to), List.of(), List.of("followUp"), null, LocalDate.parse(due), null, null);
    return office.at(PASSED, () -> passing.pass(office.clerkA(), letter, request).get(0));
  }

  private void done(String by, NodeRef part) throws Exception {
    office.at(DONE, () -> passing.step(by, part, "done"));
  }

  private static ExecutionQuery query(String unit) {
    return new ExecutionQuery(
        TODAY, MONTH, MONTH.plusMonths(1).minusDays(1), Direction.INCOMING, unit);
  }

  private Optional<ExecutionRow> ofUnit(String user) {
    return repository
        .inTransactionAs(
            user, () -> repository.bean(ExecutionService.class).byUnit(query(office.unitA())))
        .rows()
        .stream()
        .findFirst();
  }

  private ExecutionReport byPerson(String user, String unit) {
    return repository.inTransactionAs(
        user, () -> repository.bean(ExecutionService.class).byPerson(query(unit)));
  }

  @Test
  void aUnitsLettersAreCountedForWhoMayReadThem() throws Exception {
    NodeRef settled = received("ordinary");
    done(staff, pass(settled, Recipient.user(staff), "2024-09-05"));
    NodeRef late = received("ordinary");
    String outsider = passing.person("outsider");
    pass(late, Recipient.user(outsider), "2024-09-10");
    received("ordinary");

    ExecutionRow row = ofUnit(office.clerkA()).orElseThrow();
    assertThat(row.letters()).isEqualTo(3);
    assertThat(row.passedOn()).isEqualTo(2);
    assertThat(row.toPassOn()).isEqualTo(new ExecutionRow.Percentiles(1, 1));
    assertThat(row.settled()).isEqualTo(1);
    assertThat(row.toSettle()).isEqualTo(new ExecutionRow.Percentiles(3, 3));
    assertThat(row.overdue()).containsEntry(Age.UP_TO_10, 1L).containsEntry(Age.UP_TO_5, 0L);
    assertThat(row.judged()).isEqualTo(2);
    assertThat(row.percentInTime()).isEqualTo(50);
    assertThat(ofUnit(office.clerkB())).isEmpty();
    assertThat(ofUnit(outsider).orElseThrow().letters()).isEqualTo(1);

    String text = write(office.clerkA());
    assertThat(text.lines()).hasSize(3);
    assertThat(text.lines().skip(1).findFirst().orElseThrow())
        .isEqualTo(
            "\"" + office.unitA() + "\",\"" + row.name() + "\",3,2,1,1,1,3,3,0,1,0,0,2,1,50");
  }

  private String write(String user) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    repository.inTransactionAs(
        user,
        () ->
            repository
                .bean(ExecutionFile.class)
                .write(
                    repository.bean(ExecutionService.class).byUnit(query(office.unitA())),
                    SheetFormat.CSV,
                    out));
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aHeadSeesThePeopleOfTheOwnUnitAlone() throws Exception {
    String head = passing.registering("head");
    String position = passing.position(head);
    NodeRef first = received("ordinary");
    pass(first, Recipient.position(position), "2024-09-30");
    done(staff, pass(first, Recipient.user(staff), "2024-09-04"));
    pass(received("ordinary"), Recipient.user(office.clerkB()), "2024-09-30");
    NodeRef secret = received("secret");
    pass(secret, Recipient.user(staff), "2024-09-04");
    boolean seesSecret = passing.reads(head, secret);

    ExecutionReport report = byPerson(head, null);
    assertThat(report.unit()).isEqualTo(office.unitA());
    assertThat(report.rows())
        .extracting(ExecutionRow::id)
        .containsExactly("position:" + position, "user:" + staff);
    ExecutionRow row = report.rows().get(1);
    assertThat(row.letters()).isEqualTo(seesSecret ? 2 : 1);
    assertThat(row.settled()).isEqualTo(1);
    assertThat(row.toSettle()).isEqualTo(new ExecutionRow.Percentiles(2, 2));
    assertThat(row.percentInTime()).isZero();
    assertThat(row.passedOn()).isNull();

    // Taken away from the head's eyes, it does not count either.
    repository.inTransactionAs(
        "admin",
        () -> {
          repository.services().getPermissionService().setInheritParentPermissions(first, false);
          repository.services().getPermissionService().deletePermissions(first);
          return null;
        });
    assertThat(byPerson(head, null).rows())
        .extracting(ExecutionRow::id)
        .doesNotContain("position:" + position);

    assertThat(Refused.saying(() -> byPerson(head, office.unitB())))
        .isEqualTo("FORBIDDEN  naskah.execution.notHead");
    assertThat(Refused.saying(() -> byPerson(office.clerkA(), office.unitA())))
        .isEqualTo("FORBIDDEN  naskah.execution.notHead");
    assertThat(Refused.saying(() -> byPerson(head, "NO-UNIT")))
        .isEqualTo("INVALID unit naskah.agenda.unit");
  }

  @Test
  void aPeriodWithoutLettersHasNoRows() {
    ExecutionQuery query =
        new ExecutionQuery(
            TODAY,
            LocalDate.parse("1999-01-01"),
            LocalDate.parse("1999-01-31"),
            Direction.INTERNAL,
            null);
    ExecutionReport report =
        repository.inTransactionAs(
            "admin", () -> repository.bean(ExecutionService.class).byUnit(query));

    assertThat(report.rows()).isEmpty();
    assertThat(report.all().letters()).isZero();
    assertThat(report.all().toSettle().median()).isNull();
  }
}
