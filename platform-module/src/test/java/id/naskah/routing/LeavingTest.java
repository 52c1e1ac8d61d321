package id.naskah.routing;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.Refused;
import id.naskah.configuration.ConfigurationFiles;
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
  private final PassingOn passing;
  private final Office office;

  LeavingTest(Repository repository) {
    this.repository = repository;
    this.passing = new PassingOn(repository);
    this.office = passing.office();
  }

  @Test
  void whatAPositionHasWaitsForTheNextHolder() {
    String first = passing.person("first");
    String next = passing.person("next");
    String position = passing.position(first);
    NodeRef letter = passing.letter();
    NodeRef disposition =
        passing.pass(office.clerkA(), letter, null, List.of(Recipient.position(position))).get(0);
    delete(first);

    assertThat(people(position)).containsExactly(first);
    NodeRef other = passing.letter();
    assertThat(
            Refused.saying(
                () ->
                    passing.pass(
                        office.clerkA(), other, null, List.of(Recipient.position(position)))))
        .isEqualTo("CONFLICT assignees naskah.recipient.nobody");
    String positions = office.read(ConfigurationFiles.POSITIONS);
    office.save(
        ConfigurationFiles.POSITIONS, positions.replace("," + first + ",", "," + next + ","));

    assertThat(passing.reads(next, letter)).isTrue();
    passing.step(next, disposition, "done", "Diselesaikan pejabat baru");
    assertThat(passing.status(letter)).isEqualTo("settled");
  }

  private List<String> people(String position) {
    return repository.inTransactionAs(
        "admin", () -> repository.bean(Mandates.class).people(Recipient.position(position)));
  }

  @Test
  void whatAPersonHadGoesBackToTheSender() {
    String gone = passing.person("gone");
    String staff = passing.person("staff");
    NodeRef letter = passing.letter();
    NodeRef unread = passing.pass(letter, gone).get(0);
    delete(gone);

    passing.step(office.clerkA(), unread, "withdrawn", null);
    NodeRef again = passing.pass(letter, staff).get(0);
    passing.step(staff, again, "done", null);

    assertThat(passing.status(letter)).isEqualTo("settled");
    assertThat(passing.read(unread).recipient()).isEqualTo(Recipient.user(gone));
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
    String head = passing.person("head");
    // Still 30 December in London; in Makassar the last Thursday of the year has begun.
    var eve = LocalDateTime.parse("2026-12-31T00:30:00").atZone(Office.ZONE).toInstant();
    office.at(
        eve,
        () -> {
          NodeRef letter = passing.letter();
          PassOn tomorrow =
              new PassOn(
                  PassingOn.people(head), List.of(), List.of("followUp"), null, null, 1, null);
          NodeRef disposition = passing.pass(office.clerkA(), letter, tomorrow).get(0);
          // New Year is a holiday of the shipped calendar only for the years it knows.
          assertThat(passing.read(disposition).dueDate()).isAfter("2026-12-31");
          assertThat(passing.row(disposition).get("due"))
              .hasToString(passing.read(disposition).dueDate().toString());
          return null;
        });
  }
}
