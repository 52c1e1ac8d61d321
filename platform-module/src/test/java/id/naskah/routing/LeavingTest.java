package id.naskah.routing;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.Refused;
import id.naskah.configuration.ConfigurationFile;
import id.naskah.configuration.Recipient;
import id.naskah.delegation.Mandates;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import java.time.LocalDateTime;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;

/** People leave, and years end, while letters are on their way. */
@AlfrescoTest
class LeavingTest {
  private final Repository repository;
  private final Desk desk;
  private final Office office;

  LeavingTest(Repository repository) {
    this.repository = repository;
    this.desk = new Desk(repository);
    this.office = desk.office();
  }

  @Test
  void whatAPositionHasWaitsForTheNextHolder() {
    String first = desk.person("first");
    String next = desk.person("next");
    String position = desk.position(first);
    NodeRef letter = desk.letter();
    NodeRef disposition =
        desk.pass(office.clerkA(), letter, null, List.of(Recipient.position(position))).get(0);
    delete(first);

    assertThat(people(position)).containsExactly(first);
    NodeRef other = desk.letter();
    assertThat(
            Refused.saying(
                () ->
                    desk.pass(office.clerkA(), other, null, List.of(Recipient.position(position)))))
        .isEqualTo("CONFLICT assignees naskah.recipient.nobody");
    String positions = office.read(ConfigurationFile.POSITIONS);
    office.save(
        ConfigurationFile.POSITIONS, positions.replace("," + first + ",", "," + next + ","));

    assertThat(desk.reads(next, letter)).isTrue();
    desk.step(next, disposition, "done", "Diselesaikan pejabat baru");
    assertThat(desk.status(letter)).isEqualTo("settled");
  }

  private List<String> people(String position) {
    return repository.inTransactionAs(
        "admin", () -> repository.bean(Mandates.class).people(Recipient.position(position)));
  }

  @Test
  void whatAPersonHadGoesBackToTheSender() {
    String gone = desk.person("gone");
    String staff = desk.person("staff");
    NodeRef letter = desk.letter();
    NodeRef unread = desk.pass(letter, gone).get(0);
    delete(gone);

    desk.step(office.clerkA(), unread, "withdrawn", null);
    NodeRef again = desk.pass(letter, staff).get(0);
    desk.step(staff, again, "done", null);

    assertThat(desk.status(letter)).isEqualTo("settled");
    assertThat(desk.read(unread).recipient()).isEqualTo(Recipient.user(gone));
  }

  private void delete(String user) {
    repository.inTransactionAs(
        "admin",
        () -> {
          repository.services().getPersonService().deletePerson(user);
          return null;
        });
  }

  @Test
  void dueDatesCrossTheYearInTheZoneOfTheOffice() throws Exception {
    String head = desk.person("head");
    // Still 30 December in London; in Makassar the last Thursday of the year has begun.
    var eve = LocalDateTime.parse("2026-12-31T00:30:00").atZone(Office.ZONE).toInstant();
    office.at(
        eve,
        () -> {
          NodeRef letter = desk.letter();
          PassOn tomorrow =
              new PassOn(Desk.people(head), List.of(), List.of("followUp"), null, null, 1, null);
          NodeRef disposition = desk.pass(office.clerkA(), letter, tomorrow).get(0);
          // New Year is a holiday of the shipped calendar only for the years it knows.
          assertThat(desk.read(disposition).dueDate()).isAfter("2026-12-31");
          assertThat(desk.row(disposition).get("due"))
              .hasToString(desk.read(disposition).dueDate().toString());
          return null;
        });
  }
}
