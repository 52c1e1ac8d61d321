package id.naskah.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.Race;
import id.naskah.configuration.Recipient;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.routing.PassOn;
import id.naskah.routing.RoutingService;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A substitute reads what there is to do, for as long as there is somebody to act for. */
@AlfrescoTest
class SubstituteReadsTest {
  private final Acting acting;
  private final Repository repository;

  SubstituteReadsTest(Repository repository) {
    this.repository = repository;
    this.acting = new Acting(repository);
  }

  @Test
  void lettersOfThePosition() throws Exception {
    NodeRef letter = passedTo(acting.absent);
    assertThat(reads(acting.holder, letter)).isTrue();
    assertThat(reads(acting.budi, letter)).isFalse();

    Substitution made = planToday(acting.absent);
    assertThat(reads(acting.budi, letter)).isTrue();
    assertThat(reads(acting.sri, letter)).isFalse();

    acting.end("admin", made.id());
    assertThat(reads(acting.budi, letter)).isFalse();
    assertThat(reads(acting.holder, letter)).isTrue();
  }

  @Test
  void lettersThatWereOpenWhenAPersonWentAwayAndThoseThatCameLater() throws Exception {
    Recipient person = Recipient.user(acting.holder);
    NodeRef before = passedTo(person);
    assertThat(reads(acting.budi, before)).isFalse();

    Substitution made = planToday(person);
    NodeRef after = passedTo(person);
    NodeRef another = passedTo(Recipient.user(acting.sri));
    assertThat(reads(acting.budi, before)).isTrue();
    assertThat(reads(acting.budi, after)).isTrue();
    assertThat(reads(acting.budi, another)).isFalse();

    acting.end("admin", made.id());
    assertThat(reads(acting.budi, before)).isFalse();
    assertThat(reads(acting.budi, after)).isFalse();
  }

  @Test
  void notBeforeTheFirstDay() throws Exception {
    Recipient person = Recipient.user(acting.holder);
    NodeRef letter = passedTo(person);
    acting.at(Acting.BEFORE, () -> acting.plan("admin", person, acting.budi));
    assertThat(reads(acting.budi, letter)).isFalse();

    acting.on(
        Acting.FROM,
        () -> {
          acting.tick();
          assertThat(reads(acting.budi, letter)).isTrue();
          return null;
        });
    acting.tick();
    assertThat(reads(acting.budi, letter)).isFalse();
  }

  /** It is passed on while the plan is stored: one of the two sees the other. */
  @Test
  void aLetterPassedOnAtTheSameMoment() throws Exception {
    LocalDate today = LocalDate.now(Office.ZONE);
    Recipient person = Recipient.user(acting.holder);
    try (Race.Beside<NodeRef> passing =
        repository.inTransactionAs(
            "admin",
            () -> {
              acting.service.plan(person, acting.budi, Capacity.PLT, today, today, null);
              Race.Beside<NodeRef> started = Race.beside(() -> passedTo(person));
              Awaitility.await().atMost(180, TimeUnit.SECONDS).until(this::somebodyWaits);
              return started;
            })) {
      assertThat(reads(acting.budi, passing.end())).isTrue();
    }
  }

  private boolean somebodyWaits() {
    return acting
            .office
            .sql()
            .queryForObject(
                "SELECT count(*) FROM pg_locks WHERE NOT granted"
                    + " AND relation = 'naskah_substitution'::regclass",
                Integer.class)
        > 0;
  }

  private Substitution planToday(Recipient absent) {
    LocalDate today = LocalDate.now(Office.ZONE);
    return acting.plan("admin", absent, acting.budi, today, today);
  }

  private NodeRef passedTo(Recipient recipient) {
    String clerk = acting.office.clerkA();
    NodeRef letter = acting.office.register(clerk, acting.office.incoming(acting.office.unitA()));
    PassOn passOn =
        new PassOn(
            List.of(recipient), List.of(), List.of(), "Mohon ditindaklanjuti", null, null, null);
    repository.inTransactionAs(
        clerk, () -> repository.bean(RoutingService.class).passOn(letter, passOn));
    return letter;
  }

  private boolean reads(String user, NodeRef letter) {
    return repository.inTransactionAs(
        user,
        () ->
            repository
                    .services()
                    .getPermissionService()
                    .hasPermission(letter, PermissionService.READ)
                == AccessStatus.ALLOWED);
  }
}
