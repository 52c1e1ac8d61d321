package id.naskah.telling;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.routing.PassingOn;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is told what, when, and in which words. */
@AlfrescoTest
class TellingTest {
  private static final String SUBJECT = "Undangan rapat koordinasi";

  private final Repository repository;
  private final PassingOn passing;
  private final Office office;
  private final String head;
  private final PostOffice post;

  TellingTest(Repository repository) {
    this.repository = repository;
    this.passing = new PassingOn(repository);
    this.office = passing.office();
    this.head = passing.person("head");
    this.post = new PostOffice(repository);
  }

  @AfterEach
  void close() {
    post.close();
  }

  private static Instant minutesFromNow(int minutes) {
    return Instant.now().plusSeconds(60L * minutes);
  }

  private void choose(String user, MailChoice choice) {
    repository.inTransactionAs(
        user,
        () -> {
          repository.bean(MailPreferences.class).choose(user, choice);
          return null;
        });
  }

  private List<Map<String, Object>> rows(String user) {
    return office
        .sql()
        .queryForList(
            "SELECT occasion, state, attempts FROM naskah_message WHERE person = ? ORDER BY id",
            user);
  }

  private List<String> states(String user) {
    return rows(user).stream().map(row -> row.get("occasion") + " " + row.get("state")).toList();
  }

  @Test
  void aRecipientIsToldOnceWhatHappenedIsGathered() throws Exception {
    NodeRef letter = passing.letter();
    passing.pass(letter, head);

    post.sendAt(office, minutesFromNow(1));
    assertThat(post.mailOf(head)).isEmpty();
    post.sendAt(office, minutesFromNow(3));
    post.sendAt(office, minutesFromNow(9));

    assertThat(post.mailOf(head)).hasSize(1);
    PostOffice.Arrived mail = post.mailOf(head).get(0);
    assertThat(mail.subject()).isEqualTo("Naskah: Sebuah surat didisposisikan kepada Anda");
    assertThat(mail.text())
        .startsWith("Yth. " + head + " Test,\n")
        .contains(SUBJECT, "Jatuh tempo ", office.clerkA() + " Test", "Dinas Kesehatan")
        .contains("/alfresco/naskah/index.html#/letter/" + letter.getId());
    assertThat(states(head)).containsExactly("received sent");
    assertThat(rows(office.clerkA())).as("who did it is not told").isEmpty();
  }

  @Test
  void severalLettersMakeOneMail() throws Exception {
    NodeRef first = passing.letter();
    NodeRef second = passing.letter();
    passing.pass(first, head);
    passing.pass(second, head, passing.person("other"));

    post.sendAt(office, minutesFromNow(3));

    assertThat(post.mailOf(head)).hasSize(1);
    assertThat(post.mailOf(head).get(0).subject()).isEqualTo("Naskah: 2 pemberitahuan");
    assertThat(post.mailOf(head).get(0).text()).contains(first.getId(), second.getId());
  }

  @Test
  void aUnitAndAPositionAreTheirPeople() throws Exception {
    String holder = passing.person("holder");
    String position = passing.position(holder);
    NodeRef letter = passing.letter();
    passing.pass(
        office.clerkA(),
        letter,
        null,
        List.of(
            id.naskah.configuration.Recipient.position(position),
            id.naskah.configuration.Recipient.unit(office.unitB())));

    post.sendAt(office, minutesFromNow(3));

    assertThat(post.mailOf(holder)).hasSize(1);
    assertThat(post.mailOf(office.clerkB())).hasSize(1);
  }

  @Test
  void theSenderHearsThatItIsDoneOrDeclined() throws Exception {
    String other = passing.person("other");
    NodeRef letter = passing.letter();
    List<NodeRef> dispositions = passing.pass(letter, head, other);
    passing.step(head, dispositions.get(0), "done");
    passing.step(other, dispositions.get(1), "declined", "Bukan tugas kami");

    post.sendAt(office, minutesFromNow(3));

    assertThat(states(office.clerkA())).containsExactlyInAnyOrder("done sent", "declined sent");
    assertThat(post.mailOf(office.clerkA())).hasSize(1);
    assertThat(post.mailOf(office.clerkA()).get(0).text())
        .contains("Selesai dikerjakan - " + head, "Ditolak - " + other);
    assertThat(states(head)).as("over before it was told").containsExactly("received dropped");
  }

  @Test
  void whatIsTakenBackBeforeItWasToldIsNeverTold() throws Exception {
    NodeRef disposition = passing.pass(passing.letter(), head).get(0);
    passing.step(office.clerkA(), disposition, "withdrawn");

    post.sendAt(office, minutesFromNow(3));

    assertThat(post.mailOf(head)).isEmpty();
    assertThat(states(head)).containsExactly("received dropped");
  }

  @Test
  void whatIsTakenBackLaterIsToldWithoutTheLetter() throws Exception {
    NodeRef letter = passing.letter();
    NodeRef disposition = passing.pass(letter, head).get(0);
    post.sendAt(office, minutesFromNow(3));
    passing.step(office.clerkA(), disposition, "withdrawn");
    post.sendAt(office, minutesFromNow(6));

    assertThat(passing.reads(head, letter)).isFalse();
    assertThat(post.mailOf(head)).hasSize(2);
    PostOffice.Arrived mail = post.mailOf(head).get(1);
    assertThat(mail.subject()).isEqualTo("Naskah: Sebuah disposisi kepada Anda dibatalkan");
    assertThat(mail.text()).doesNotContain(SUBJECT, letter.getId(), office.clerkA());
  }

  @Test
  void ofASecretLetterOnlyThatThereIsOne() throws Exception {
    var properties = office.incoming(office.unitA());
    properties.put(LetterModel.SECURITY, "secret");
    properties.put(LetterModel.LETTER_NUMBER, "R-77/" + office.unitA());
    NodeRef letter = office.register(office.clerkA(), properties);
    passing.pass(letter, head);

    post.sendAt(office, minutesFromNow(3));

    PostOffice.Arrived mail = post.mailOf(head).get(0);
    assertThat(mail.text()).contains(letter.getId());
    assertThat(mail.subject() + mail.text())
        .doesNotContain(SUBJECT, "R-77", "Dinas Kesehatan", "Mohon");
  }

  @Test
  void whoMayNotReadItAnyMoreHearsNothing() throws Exception {
    NodeRef letter = passing.letter();
    passing.pass(letter, head);
    repository.inTransactionAs(
        "admin",
        () -> {
          repository.services().getPermissionService().clearPermission(letter, head);
          return null;
        });

    post.sendAt(office, minutesFromNow(3));

    assertThat(post.mailOf(head)).isEmpty();
    assertThat(states(head)).containsExactly("received dropped");
  }

  @Test
  void whoWantsNoMailGetsNone() throws Exception {
    choose(head, MailChoice.NONE);
    passing.pass(passing.letter(), head);

    post.sendAt(office, minutesFromNow(3));

    assertThat(post.mailOf(head)).isEmpty();
    assertThat(states(head)).containsExactly("received dropped");
  }

  @Test
  void dailyMailComesOnTheNextWorkingMorning() throws Exception {
    choose(head, MailChoice.DAILY);
    NodeRef friday = at("2031-01-10T16:00", this::passed);
    post.sendAt(office, office("2031-01-10T16:05"));
    NodeRef saturday = at("2031-01-11T10:00", this::passed);
    post.sendAt(office, office("2031-01-11T10:05"));
    post.sendAt(office, office("2031-01-13T06:59"));
    assertThat(post.mailOf(head)).isEmpty();

    post.sendAt(office, office("2031-01-13T07:00"));

    assertThat(post.mailOf(head)).hasSize(1);
    assertThat(post.mailOf(head).get(0).text()).contains(friday.getId(), saturday.getId());
  }

  @Test
  void eachInTheirOwnLanguage() throws Exception {
    repository.inTransactionAs(
        head,
        () -> {
          repository
              .bean(
                  "preferenceService", org.alfresco.service.cmr.preference.PreferenceService.class)
              .setPreferences(head, Map.of("locale", "en_GB"));
          return null;
        });
    String other = passing.person("other");
    at("2031-05-05T09:00", () -> passing.pass(passing.letter(), head, other));

    post.sendAt(office, office("2031-05-05T09:05"));

    PostOffice.Arrived english = post.mailOf(head).get(0);
    assertThat(english.subject()).isEqualTo("Naskah: A letter was passed on to you");
    assertThat(english.text()).contains("Dear " + head, "Due 12 May 2031");
    assertThat(post.mailOf(other).get(0).text()).contains("Jatuh tempo 12 Mei 2031");
  }

  private NodeRef passed() {
    NodeRef letter = passing.letter();
    passing.pass(letter, head);
    return letter;
  }

  private static Instant office(String local) {
    return java.time.LocalDateTime.parse(local).atZone(Office.ZONE).toInstant();
  }

  private <T> T at(String local, java.util.concurrent.Callable<T> work) throws Exception {
    return office.at(office(local), work);
  }
}
