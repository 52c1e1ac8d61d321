package id.naskah.telling;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.OwnOffice;
import id.naskah.configuration.Recipient;
import id.naskah.delegation.Capacity;
import id.naskah.delegation.SubstitutionService;
import id.naskah.desk.DraftedLetter;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.activities.ActivityService;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Mail about letters that the office writes: whose turn it is, and what became of them. */
@AlfrescoTest
@OwnOffice
class TurnsToldTest {

  private final Repository repository;
  private final DraftedLetter letter;
  private final Office office;
  private final PostOffice post;
  private final String subject;
  private String id;

  TurnsToldTest(Repository repository) {
    this.repository = repository;
    this.letter = new DraftedLetter(repository);
    this.office = letter.office;
    this.post = new PostOffice(repository);
    this.subject = repository.unique("Permohonan data");
  }

  @AfterEach
  void close() {
    post.close();
  }

  private static Instant minutesFromNow(int minutes) {
    return Instant.now().plusSeconds(60L * minutes);
  }

  private List<String> told(String user) {
    return office
        .sql()
        .queryForList(
            "SELECT occasion || ' ' || state FROM naskah_message WHERE person = ? ORDER BY id",
            String.class,
            user);
  }

  private String onlyMailOf(String user) {
    assertThat(post.mailOf(user)).hasSize(1);
    return post.mailOf(user).get(0).text();
  }

  @Test
  void eachIsToldOfTheirTurn() throws Exception {
    id = letter.draft(subject, "Isi surat");
    letter.submit();
    post.sendAt(office, minutesFromNow(3));

    assertThat(post.mailOf(letter.head).get(0).subject())
        .isEqualTo("Naskah: Sebuah naskah menunggu paraf Anda");
    assertThat(onlyMailOf(letter.head))
        .contains(subject, "paraf Anda - " + letter.clerk + " Test")
        .contains("/alfresco/naskah/index.html#/letter/" + id);
    assertThat(told(letter.secretary)).as("not yet").isEmpty();

    letter.step(letter.head, "initial");
    post.sendAt(office, minutesFromNow(6));
    post.sendAt(office, minutesFromNow(9));

    assertThat(onlyMailOf(letter.secretary)).contains(subject, "menunggu tanda tangan Anda");
    assertThat(post.mailOf(letter.head)).hasSize(1);
    assertThat(told(letter.clerk)).isEmpty();
  }

  @Test
  void whatIsOverBeforeItWasToldIsNeverTold() throws Exception {
    letter.draft(subject, "Isi surat");
    letter.submit();
    letter.step(letter.head, "initial");
    letter.step(letter.secretary, "return", "reason", "Perbaiki hal");
    letter.submit();

    post.sendAt(office, minutesFromNow(3));

    assertThat(told(letter.secretary)).containsExactly("toSign dropped");
    assertThat(told(letter.clerk))
        .as("it is on its way again")
        .containsExactly("givenBack dropped");
    assertThat(told(letter.head))
        .containsExactly("toInitial dropped", "givenBack dropped", "toInitial sent");
    assertThat(onlyMailOf(letter.head)).contains("paraf Anda");
  }

  @Test
  void whoWroteAndInitialledHearsThatItCameBackAndWhy() throws Exception {
    letter.draft(subject, "Isi surat");
    letter.submit();
    letter.step(letter.head, "initial");
    letter.step(letter.secretary, "return", "reason", "Rahasia: perbaiki hal");

    post.sendAt(office, minutesFromNow(3));

    assertThat(onlyMailOf(letter.clerk))
        .contains("dikembalikan - " + letter.secretary, subject)
        .doesNotContain("perbaiki hal");
    assertThat(onlyMailOf(letter.head)).contains("dikembalikan - " + letter.secretary);
  }

  @Test
  void initialsThatFellAreToldWithTheNewTurn() throws Exception {
    letter.draft(subject, "Isi surat");
    letter.submit();
    letter.step(letter.head, "initial");
    post.sendAt(office, minutesFromNow(3));
    letter.write(letter.clerk, "Isi lain");

    post.sendAt(office, minutesFromNow(6));

    assertThat(told(letter.head))
        .containsExactlyInAnyOrder("toInitial dropped", "fallen sent", "toInitial sent");
    assertThat(onlyMailOf(letter.head)).contains("parafnya gugur", "menunggu paraf Anda");
  }

  @Test
  void whatIsSignedIsToldWithItsNumber() throws Exception {
    sign();
    post.sendAt(office, minutesFromNow(3));

    String number =
        (String) letter.as(letter.clerk).get("/drafts/" + id).entry().get("letterNumber");
    assertThat(onlyMailOf(letter.clerk)).contains("sudah ditandatangani", "No. " + number);
    assertThat(onlyMailOf(letter.head)).contains("sudah ditandatangani");
  }

  private void sign() throws IOException {
    id = letter.printed(subject);
    letter.submit();
    letter.step(letter.head, "initial");
    letter.step(letter.secretary, "sign");
  }

  @Test
  void whoStandsInIsTold() throws Exception {
    String substitute = repository.createUser(repository.unique("plh"));
    LocalDate today = LocalDate.now(Office.ZONE);
    repository.inTransactionAs(
        letter.head,
        () ->
            repository
                .bean(SubstitutionService.class)
                .plan(
                    Recipient.position(letter.headsPosition),
                    substitute,
                    Capacity.PLH,
                    today,
                    today.plusDays(1),
                    "Cuti"));
    letter.draft(subject, "Isi surat");
    letter.submit();

    post.sendAt(office, minutesFromNow(3));

    assertThat(onlyMailOf(substitute)).contains(subject, "paraf Anda");
    assertThat(onlyMailOf(letter.head)).contains(subject);
  }

  @Test
  void ofASecretLetterNothingIsSaid() throws Exception {
    id = letter.draft(subject, "Isi surat");
    letter.as(letter.clerk).put("/letters/" + id, Map.of("security", "secret")).entry();
    letter.submit();

    post.sendAt(office, minutesFromNow(3));

    assertThat(onlyMailOf(letter.head)).contains("paraf Anda", id).doesNotContain(subject);
  }

  private static Instant moment(String local) {
    return LocalDateTime.parse(local).atZone(Office.ZONE).toInstant();
  }

  private void remindAt(String local) throws Exception {
    office.at(
        moment(local),
        () ->
            AuthenticationUtil.runAsSystem(
                () -> {
                  repository.bean(DraftReminders.class).run();
                  return null;
                }));
  }

  @Test
  void whoIsWaitedForIsRemindedInTheMorning() throws Exception {
    id = letter.draft(subject, "Isi surat");
    office.at(
        moment("2032-03-05T09:00"),
        () -> {
          letter.submit();
          return null;
        });
    remindAt("2032-03-08T09:00");
    assertThat(told(letter.head)).as("one working day").hasSize(1);

    remindAt("2032-03-09T00:30");
    remindAt("2032-03-10T00:30");
    assertThat(told(letter.head)).containsExactly("toInitial waiting", "initialDue waiting");
    post.sendAt(office, moment("2032-03-10T07:00"));

    assertThat(onlyMailOf(letter.head)).contains("masih menunggu paraf Anda");
    letter.step(letter.head, "initial");
    remindAt("2032-03-11T00:30");
    assertThat(told(letter.head)).as("done").hasSize(2);
  }

  @Test
  void theWriterIsRemindedOfWhatWasNotSent() throws Exception {
    sign();
    office.update(
        "UPDATE naskah_draft SET signed_at = ? WHERE letter = ?",
        java.sql.Timestamp.from(moment("2032-04-05T09:00")),
        id);
    remindAt("2032-04-07T08:00");
    assertThat(told(letter.clerk)).contains("unsent waiting");
    office.update("UPDATE naskah_draft SET sent_at = now() WHERE letter = ?", id);

    post.sendAt(office, moment("2032-04-07T08:01"));
    remindAt("2032-04-09T08:00");

    assertThat(told(letter.clerk)).contains("unsent dropped").doesNotContain("unsent waiting");
  }

  @Test
  void itStandsInTheFeedOfTheOfficial() {
    id = letter.draft(subject, "Isi surat");
    letter.submit();
    repository.asAdmin(
        () -> {
          repository.bean(ActivityFeeds.class).run();
          return null;
        });

    ActivityService activities = repository.bean("activityService", ActivityService.class);
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(
            () ->
                assertThat(
                        repository.inTransactionAs(
                            letter.head,
                            () ->
                                activities.getUserFeedEntries(letter.head, null, false, false, 0)))
                    .extracting(e -> e.getActivityType() + " " + e.getActivitySummary())
                    .singleElement()
                    .asString()
                    .contains("id.naskah.letter-to-initial", id, letter.clerk));
  }
}
