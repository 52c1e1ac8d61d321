package id.naskah.retention.hold;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.Refused;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.retention.Keeping;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;

/**
 * Rule 5 (docs/rules.md#rule-5): holds are many-to-many, and cover what is filed into them later.
 */
@AlfrescoTest
class HoldGuardTest {
  private final Keeping keeping;
  private final Office office;
  private final HoldGuard guard;

  HoldGuardTest(Repository repository) {
    this.keeping = new Keeping(repository);
    this.office = keeping.office();
    this.guard = repository.bean(HoldGuard.class);
  }

  @Test
  void rule5LetterIsFreeOnlyWhenTheLastHoldGoes() {
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));
    NodeRef other = office.register(office.clerkA(), office.outgoing(office.unitA()));
    Hold byName = keeping.hold(letter);
    Hold byDossier = keeping.hold();
    // A number that no node has: what counts here is where the letter is filed.
    long dossier = -keeping.id(letter);
    file(letter, dossier, byDossier);
    Hold byQuery =
        keeping.holdWhere(
            "(unit='" + office.unitA() + "' AND direction='incoming' AND classification='005')");
    List<Long> all = List.of(byName.id(), byDossier.id(), byQuery.id());

    assertThat(keeping.on(letter)).isEqualTo(all);
    assertThat(keeping.on(other)).isEmpty();
    assertThat(on(List.of(keeping.id(letter), keeping.id(other), dossier)))
        .isEqualTo(Map.of(keeping.id(letter), all, dossier, List.of(byDossier.id())));
    assertThat(on(List.of())).isEmpty();

    keeping.release(byName);
    assertThat(keeping.on(letter)).containsExactly(byDossier.id(), byQuery.id());
    keeping.release(byDossier);
    assertThat(keeping.on(letter)).containsExactly(byQuery.id());
    keeping.release(byQuery);
    assertThat(keeping.on(letter)).isEmpty();
  }

  @Test
  void rule5HoldOnAQueryCoversWhatIsRegisteredLater() {
    Hold hold = keeping.holdWhere("(unit='" + office.unitB() + "' AND kind IN ('invitation'))");

    NodeRef later = office.register(office.clerkB(), office.incoming(office.unitB()));
    assertThat(keeping.on(later)).containsExactly(hold.id());
    assertThat(keeping.on(office.register(office.clerkB(), office.outgoing(office.unitB()))))
        .isEmpty();
  }

  @Test
  void rule5HoldCoversWhatIsFiledIntoItsDossierLater() {
    Hold hold = keeping.hold();
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));
    NodeRef later = office.register(office.clerkA(), office.incoming(office.unitA()));
    long dossier = -keeping.id(letter);
    file(letter, dossier, hold);
    assertThat(keeping.on(later)).isEmpty();

    file(later, dossier, null);

    assertThat(keeping.on(later)).containsExactly(hold.id());
  }

  @Test
  void refusesWhatIsHeld() {
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));
    refuse(letter);
    keeping.hold(letter);

    assertThat(Refused.saying(() -> refuse(letter))).isEqualTo("CONFLICT hold naskah.held");
  }

  private Void refuse(NodeRef letter) {
    return keeping.as(
        office.clerkB(),
        () -> {
          guard.refuseIfHeld(letter);
          return null;
        });
  }

  private Map<Long, List<Long>> on(List<Long> nodes) {
    return keeping.as(office.clerkB(), () -> guard.holdsOn(nodes));
  }

  private void file(NodeRef letter, long dossier, Hold hold) {
    long id = keeping.id(letter);
    keeping.as(
        "admin",
        () -> {
          office
              .sql()
              .update(
                  "INSERT INTO naskah_filed (letter_id, dossier_id, filed_by, filed_at)"
                      + " VALUES (?, ?, 'test', now())",
                  id,
                  dossier);
          return hold == null
              ? null
              : office
                  .sql()
                  .update(
                      "INSERT INTO naskah_held VALUES (?, ?, 'dossier', 'admin', now())",
                      dossier,
                      hold.id());
        });
  }
}
