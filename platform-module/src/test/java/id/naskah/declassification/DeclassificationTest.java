package id.naskah.declassification;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.Race;
import id.naskah.Refused;
import id.naskah.configuration.SecurityLevel;
import id.naskah.declassification.Declassification.State;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.LetterService;
import id.naskah.model.LetterModel;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RunAs;
import id.naskah.routing.PassingOn;
import java.io.Serializable;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the level of a letter is lowered, and by whom. */
@AlfrescoTest
class DeclassificationTest {
  private final Repository repository;
  private final PassingOn passing;
  private final Office office;
  private final String clerk;
  private final String second;

  DeclassificationTest(Repository repository) {
    this.repository = repository;
    this.passing = new PassingOn(repository);
    this.office = passing.office();
    this.clerk = office.clerkA();
    this.second = passing.registering("second");
  }

  private NodeRef letter(String level) {
    Map<QName, Serializable> letter = office.incoming(office.unitA());
    letter.put(LetterModel.SECURITY, level);
    letter.put(LetterModel.READERS, new ArrayList<>(List.of("user:" + clerk, "user:" + second)));
    return office.register(clerk, letter);
  }

  private Declassification propose(String by, NodeRef letter, String level, String reason) {
    return repository.inTransactionAs(by, () -> service().propose(letter.getId(), level, reason));
  }

  private Declassification confirm(String by, Declassification proposal) {
    return repository.inTransactionAs(by, () -> service().confirm(proposal.id()));
  }

  private DeclassificationService service() {
    return repository.bean(DeclassificationService.class);
  }

  private Object level(NodeRef letter) {
    return office.property(letter, LetterModel.SECURITY);
  }

  @Test
  void aRestrictedLetterIsLoweredWithAReason() {
    NodeRef letter = letter("restricted");
    assertThat(passing.reads(office.registrar(), letter)).isFalse();

    Declassification done = propose(clerk, letter, "ordinary", "Sudah diumumkan");

    assertThat(done.state()).isEqualTo(State.CONFIRMED);
    assertThat(level(letter)).isEqualTo("ordinary");
    assertThat(passing.reads(office.registrar(), letter)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"secret, ordinary", "topSecret, secret", "topSecret, restricted"})
  void fromSecretItTakesASecondPerson(String from, String to) {
    NodeRef letter = letter(from);

    Declassification proposed = propose(clerk, letter, to, "Perkara selesai");
    assertThat(proposed.state()).isEqualTo(State.PROPOSED);
    assertThat(level(letter)).isEqualTo(from);
    assertThat(Refused.saying(() -> confirm(clerk, proposed)))
        .isEqualTo("FORBIDDEN  naskah.lowering.second");
    assertThat(Refused.saying(() -> confirm(office.clerkB(), proposed))).startsWith("NOT_FOUND");
    assertThat(Refused.saying(() -> propose(second, letter, "restricted", "Lagi")))
        .isEqualTo("CONFLICT security naskah.lowering.waits");

    confirm(second, proposed);

    assertThat(level(letter)).isEqualTo(to);
    assertThat(Refused.saying(() -> confirm(second, proposed)))
        .isEqualTo("CONFLICT status naskah.lowering.decided");
    assertThat(
            office
                .sql()
                .queryForList(
                    "SELECT event FROM naskah_audit WHERE about = ?", String.class, letter.getId()))
        .contains("security " + from + " > " + to);
  }

  @Test
  void noOtherDoorLowersALevel() {
    for (String from : List.of("restricted", "secret", "topSecret")) {
      NodeRef letter = letter(from);
      for (String by : List.of(clerk, "admin")) {
        assertThat(
                Refused.saying(
                    () -> {
                      office.change(by, letter, Map.of(LetterModel.SECURITY, "ordinary"));
                      return null;
                    }))
            .isEqualTo("CONFLICT security naskah.security.lower");
      }
      assertThat(level(letter)).isEqualTo(from);
    }
  }

  @Test
  void aProposalIsWithdrawnAndOneThatCameTooLateIsRefused() {
    NodeRef letter = letter("secret");
    Declassification first = propose(clerk, letter, "ordinary", "Keliru");
    repository.inTransactionAs(second, () -> service().withdraw(first.id()));
    Declassification next = propose(clerk, letter, "restricted", "Perkara selesai");
    office.change(clerk, letter, Map.of(LetterModel.SECURITY, "topSecret"));

    assertThat(Refused.saying(() -> confirm(second, next)))
        .isEqualTo("CONFLICT security naskah.changed.meanwhile");
    assertThat(level(letter)).isEqualTo("topSecret");
  }

  @ParameterizedTest
  @CsvSource({
    "secret, secret, Alasan, INVALID security naskah.lowering.level",
    "secret, topSecret, Alasan, INVALID security naskah.lowering.level",
    "secret, rahasia, Alasan, INVALID security naskah.lowering.level",
    "ordinary, ordinary, Alasan, INVALID security naskah.lowering.level",
    "secret, ordinary, ' ', INVALID reason naskah.missing"
  })
  void whatIsNoLowerLevelIsRefused(String from, String to, String reason, String refusal) {
    NodeRef letter = letter(from);

    assertThat(Refused.saying(() -> propose(clerk, letter, to, reason))).isEqualTo(refusal);
  }

  private Declassification plan(NodeRef letter, String level, LocalDate on) {
    return repository.inTransactionAs(
        clerk, () -> service().plan(letter.getId(), level, "Masa rahasia selesai", on));
  }

  private LocalDate today() {
    return repository.bean(OfficeClock.class).today();
  }

  /** As if so many days had passed for what was planned; the job does all that is due. */
  private void passes(Declassification planned) {
    office.update(
        "UPDATE naskah_declassification SET planned_for = ? WHERE id = ?",
        Date.valueOf(today()),
        planned.id());
    run();
  }

  private void run() {
    RunAs.system(repository.bean(PlannedLowerings.class));
  }

  private State state(Declassification lowering) {
    return State.of(
        office
            .sql()
            .queryForObject(
                "SELECT state FROM naskah_declassification WHERE id = ?",
                String.class,
                lowering.id()));
  }

  private List<String> toDecide(String by) {
    return repository.inTransactionAs(
        by,
        () ->
            repository.bean(LoweringsToDecide.class).ofUser(0, 1000).stream()
                .map(waiting -> waiting.lowering().letter())
                .toList());
  }

  @Test
  void onItsDayWhatWasPlannedIsProposedToAnother() {
    NodeRef letter = letter("secret");
    Declassification planned = plan(letter, "ordinary", today().plusDays(1));
    assertThat(Refused.saying(() -> confirm(second, planned)))
        .isEqualTo("CONFLICT status naskah.lowering.planned");
    run();
    assertThat(state(planned)).isEqualTo(State.PLANNED);

    passes(planned);

    assertThat(state(planned)).isEqualTo(State.PROPOSED);
    assertThat(level(letter)).isEqualTo("secret");
    assertThat(toDecide(second)).contains(letter.getId());
    assertThat(toDecide(clerk)).doesNotContain(letter.getId());
    assertThat(toDecide(office.clerkB())).doesNotContain(letter.getId());
    assertThat(Refused.saying(() -> confirm(clerk, planned)))
        .isEqualTo("FORBIDDEN  naskah.lowering.second");
    confirm(second, planned);
    assertThat(level(letter)).isEqualTo("ordinary");
    assertThat(toDecide(second)).doesNotContain(letter.getId());
  }

  @Test
  void aPlanOfARestrictedLetterIsConfirmedByWhoMadeIt() {
    NodeRef letter = letter("restricted");
    Declassification planned = plan(letter, "ordinary", today().plusDays(1));
    passes(planned);
    assertThat(toDecide(clerk)).contains(letter.getId());

    confirm(clerk, planned);

    assertThat(level(letter)).isEqualTo("ordinary");
  }

  @Test
  void aPlanFollowsALevelThatWasRaised() {
    NodeRef letter = letter("secret");
    Declassification planned = plan(letter, "restricted", today().plusDays(1));
    office.change(clerk, letter, Map.of(LetterModel.SECURITY, "topSecret"));

    passes(planned);

    assertThat(confirm(second, planned).from()).isEqualTo(SecurityLevel.TOP_SECRET);
    assertThat(level(letter)).isEqualTo("restricted");
  }

  @Test
  void aPlanForALetterThatIsGoneIsDropped() {
    NodeRef voided = letter("secret");
    NodeRef destroyed = letter("secret");
    Declassification first = plan(voided, "ordinary", today().plusDays(1));
    Declassification second = plan(destroyed, "ordinary", today().plusDays(1));
    repository.inTransactionAs(
        clerk,
        () -> {
          repository.bean(LetterService.class).voidLetter(voided, "Keliru");
          return null;
        });
    office.update("UPDATE naskah_declassification SET letter = 'gone' WHERE id = ?", second.id());

    passes(first);
    passes(second);

    assertThat(state(first)).isEqualTo(State.WITHDRAWN);
    assertThat(state(second)).isEqualTo(State.WITHDRAWN);
  }

  @Test
  void aDayThatIsNotToComeAndASecondPlanAreRefused() {
    NodeRef letter = letter("secret");
    assertThat(Refused.saying(() -> plan(letter, "ordinary", today())))
        .isEqualTo("INVALID on naskah.lowering.day");
    Declassification planned = plan(letter, "ordinary", today().plusYears(5));
    assertThat(Refused.saying(() -> propose(second, letter, "ordinary", "Lagi")))
        .isEqualTo("CONFLICT security naskah.lowering.waits");

    repository.inTransactionAs(second, () -> service().withdraw(planned.id()));

    assertThat(propose(second, letter, "ordinary", "Lagi").state()).isEqualTo(State.PROPOSED);
  }

  @Test
  void twoJobsAtOnceProposeItOnce() throws Exception {
    NodeRef letter = letter("secret");
    Declassification planned = plan(letter, "ordinary", today().plusDays(1));
    office.update(
        "UPDATE naskah_declassification SET planned_for = ? WHERE id = ?",
        Date.valueOf(today()),
        planned.id());

    Race.atOnce(2, this::run);

    assertThat(
            office
                .sql()
                .queryForList(
                    "SELECT event FROM naskah_audit WHERE about = ? AND event LIKE 'lowering prop%'",
                    String.class, letter.getId()))
        .hasSize(1);
  }
}
