package id.naskah.declassification;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.Refused;
import id.naskah.declassification.Declassification.State;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.routing.PassingOn;
import java.io.Serializable;
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
}
