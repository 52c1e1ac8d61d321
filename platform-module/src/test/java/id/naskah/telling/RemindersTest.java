package id.naskah.telling;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.Race;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.configuration.Recipient;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.routing.PassOn;
import id.naskah.routing.PassingOn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;

/** Reminders count in working days: over weekends, a holiday and the end of the year. */
@AlfrescoTest
class RemindersTest {
  private static final String HOLIDAY = "2031-01-01,Tahun Baru,holiday\n";

  private final Repository repository;
  private final PassingOn passing;
  private final Office office;
  private final String head;

  RemindersTest(Repository repository) {
    this.repository = repository;
    this.passing = new PassingOn(repository);
    this.office = passing.office();
    this.head = passing.person("head");
    String calendar = office.read(ConfigurationFiles.CALENDAR);
    if (!calendar.contains(HOLIDAY)) {
      office.save(ConfigurationFiles.CALENDAR, calendar + HOLIDAY);
    }
  }

  private static Instant moment(String local) {
    return LocalDateTime.parse(local).atZone(Office.ZONE).toInstant();
  }

  private NodeRef passed(String at, String due, Recipient... recipients) throws Exception {
    return office.at(
        moment(at),
        () ->
            passing
                .pass(
                    office.clerkA(),
                    passing.letter(),
                    new PassOn(
                        List.of(recipients),
                        List.of(),
                        List.of("followUp"),
                        null,
                        LocalDate.parse(due),
                        null,
                        null))
                .get(0));
  }

  private void sweep() {
    AuthenticationUtil.runAsSystem(
        () -> {
          repository.bean(Reminders.class).run();
          return null;
        });
  }

  private List<String> sweepAt(String local) throws Exception {
    office.at(
        moment(local),
        () -> {
          sweep();
          return null;
        });
    return reminders(head);
  }

  private List<String> reminders(String user) {
    return office
        .sql()
        .queryForList(
            "SELECT occasion || ' ' || day FROM naskah_message WHERE person = ?"
                + " AND occasion IN ('dueSoon', 'overdue') ORDER BY id",
            String.class,
            user);
  }

  @Test
  void beforeAndAfterOverAHolidayAndTheEndOfTheYear() throws Exception {
    // A Thursday after the holiday: the working day before it is Tuesday of the old year.
    passed("2030-12-26T09:00", "2031-01-02", Recipient.user(head));
    assertThat(sweepAt("2030-12-30T09:00")).isEmpty();

    assertThat(sweepAt("2030-12-31T00:30")).containsExactly("dueSoon 2031-01-02");
    assertThat(sweepAt("2030-12-31T23:30")).hasSize(1);
    assertThat(sweepAt("2031-01-01T09:00")).hasSize(1);
    assertThat(sweepAt("2031-01-02T09:00")).hasSize(1);

    assertThat(sweepAt("2031-01-03T00:10"))
        .containsExactly("dueSoon 2031-01-02", "overdue 2031-01-03");
    assertThat(sweepAt("2031-01-04T09:00")).as("Saturday").hasSize(2);
    assertThat(sweepAt("2031-01-09T09:00")).as("not five working days yet").hasSize(2);
    assertThat(sweepAt("2031-01-10T09:00")).hasSize(3).endsWith("overdue 2031-01-10");
    // Nothing ran on the Friday a week later: made good on Monday, once.
    assertThat(sweepAt("2031-01-20T09:00")).hasSize(4).endsWith("overdue 2031-01-17");
    assertThat(sweepAt("2031-01-21T09:00")).hasSize(4);
  }

  @Test
  void onFridayOfWhatIsDueOnMonday() throws Exception {
    passed("2031-02-03T09:00", "2031-02-10", Recipient.user(head));

    assertThat(sweepAt("2031-02-06T09:00")).isEmpty();
    assertThat(sweepAt("2031-02-07T09:00")).containsExactly("dueSoon 2031-02-10");
  }

  @Test
  void comesByMailInTheMorning() throws Exception {
    try (PostOffice post = new PostOffice(repository)) {
      NodeRef disposition = passed("2031-03-03T09:00", "2031-03-10", Recipient.user(head));
      post.sendAt(office, moment("2031-03-03T09:05"));
      sweepAt("2031-03-07T00:30");
      post.sendAt(office, moment("2031-03-07T06:59"));
      assertThat(post.mailOf(head)).hasSize(1);

      post.sendAt(office, moment("2031-03-07T07:00"));

      assertThat(post.mailOf(head)).hasSize(2);
      assertThat(post.mailOf(head).get(1).subject()).isEqualTo("Naskah: Segera jatuh tempo");
      sweepAt("2031-03-11T00:30");
      office.at(moment("2031-03-11T06:00"), () -> passing.step(head, disposition, "done"));
      post.sendAt(office, moment("2031-03-11T07:00"));
      assertThat(post.mailOf(head)).as("done in the meantime").hasSize(2);
    }
  }

  @Test
  void twoSweepsAtOnceQueueEachOnce() throws Exception {
    List<String> people = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      people.add(passing.person("staff"));
    }
    passed(
        "2031-04-01T09:00",
        "2031-04-08",
        people.stream().map(Recipient::user).toArray(Recipient[]::new));

    office.at(
        moment("2031-04-07T08:00"),
        () -> {
          Race.atOnce(2, this::sweep);
          return null;
        });

    assertThat(people)
        .allSatisfy(p -> assertThat(reminders(p)).containsExactly("dueSoon 2031-04-08"));
  }

  @Test
  void aSweepThatWasCutOffGoesOn() throws Exception {
    NodeRef first = passed("2031-06-02T09:00", "2031-06-09", Recipient.user(head));
    String other = passing.person("other");
    passed("2031-06-02T09:00", "2031-06-09", Recipient.user(other));
    long node =
        office
            .sql()
            .queryForObject(
                "SELECT node_id FROM naskah_disposition WHERE uuid = ?", Long.class, first.getId());
    repository.inTransaction(
        () -> {
          office.sql().update("DELETE FROM naskah_sweep");
          return office
              .sql()
              .update(
                  "INSERT INTO naskah_sweep VALUES ('reminders', '2031-06-06', '2031-06-09', ?)",
                  node);
        });

    assertThat(sweepAt("2031-06-06T08:00")).as("behind the mark").isEmpty();
    assertThat(reminders(other)).containsExactly("dueSoon 2031-06-09");
    assertThat(sweepAt("2031-06-06T09:00")).as("the next begins anew").hasSize(1);
    assertThat(office.sql().queryForList("SELECT 1 FROM naskah_sweep")).isEmpty();
  }
}
