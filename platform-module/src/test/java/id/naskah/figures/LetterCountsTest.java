package id.naskah.figures;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.platform.OfficeClock;
import id.naskah.routing.PassingOn;
import java.io.Serializable;
import java.time.Duration;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;

/** What is counted for the first page is what the user may read, and nothing besides. */
@AlfrescoTest
class LetterCountsTest {
  private final Repository repository;
  private final PassingOn passing;
  private final Office office;

  LetterCountsTest(Repository repository) {
    this.repository = repository;
    this.passing = new PassingOn(repository);
    this.office = passing.office();
  }

  private LetterFigures figures(String user) {
    return repository.inTransactionAs(user, () -> repository.bean(LetterCounts.class).ofUser());
  }

  private long ofUnit(String user, String unit) {
    return figures(user).units().stream()
        .filter(each -> each.unit().equals(unit))
        .mapToLong(LetterFigures.InUnit::letters)
        .sum();
  }

  private NodeRef register(Map<QName, Serializable> letter, String name, Serializable value) {
    letter.put(QName.createQName(LetterModel.STATUS.getNamespaceURI(), name), value);
    return office.register(office.clerkA(), letter);
  }

  @Test
  void onlyWhatOneMayReadCounts() throws Exception {
    String recipient = passing.person("recipient");
    LetterFigures.Week before = figures(office.clerkA()).weeks().get(LetterCounts.WEEKS - 1);
    NodeRef letter = passing.letter();
    office.register(office.clerkA(), office.outgoing(office.unitA()));
    NodeRef secret = register(office.incoming(office.unitA()), "security", "secret");
    register(office.incoming(office.unitA()), "status", "draft");

    assertThat(ofUnit(office.clerkA(), office.unitA())).isEqualTo(3);
    LetterFigures.Week now = figures(office.clerkA()).weeks().get(LetterCounts.WEEKS - 1);
    assertThat(now.incoming()).isEqualTo(before.incoming() + 2);
    assertThat(now.outgoing()).isEqualTo(before.outgoing() + 1);
    assertThat(ofUnit(office.clerkB(), office.unitA())).isZero();
    assertThat(ofUnit(recipient, office.unitA())).isZero();

    passing.pass(letter, recipient);
    NodeRef part = passing.pass(secret, recipient).get(0);
    assertThat(ofUnit(recipient, office.unitA())).isEqualTo(2);
    // Done with a secret letter, one reads it no more.
    passing.step(recipient, part, "done", "Selesai");
    assertThat(ofUnit(recipient, office.unitA())).isEqualTo(1);

    OfficeClock clock = repository.bean(OfficeClock.class);
    office.at(
        clock.now().plus(Duration.ofDays(7L * LetterCounts.WEEKS + 1)),
        () -> {
          assertThat(figures(office.clerkA()).units()).isEmpty();
          return null;
        });
  }
}
