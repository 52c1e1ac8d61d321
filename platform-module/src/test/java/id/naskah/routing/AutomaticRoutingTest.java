package id.naskah.routing;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.configuration.Explanation;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;

/** Rules of routing.csv at work when a letter is registered. */
@AlfrescoTest
class AutomaticRoutingTest {
  private final Repository repository;
  private final PassingOn passing;
  private final Office office;

  AutomaticRoutingTest(Repository repository) {
    this.repository = repository;
    this.passing = new PassingOn(repository);
    this.office = passing.office();
  }

  @Test
  void theFirstRuleThatMatchesPassesTheLetterOn() {
    String head = passing.person("head");
    String unit = office.unitA();
    rules(
        "budget,*,*," + unit + ",*,*,*,anggaran,user:" + head + ",report,5,send",
        "rest,*,*," + unit + ",*,*,*,*,user:admin,information,,propose");

    NodeRef letter = register("Rapat Anggaran 2027");
    NodeRef other = register("Rapat lain");

    assertThat(passing.reads(head, letter)).isTrue();
    assertThat(passing.history(letter)).containsExactly("passed");
    assertThat(passing.history(other)).isEmpty();
    List<Explanation> why =
        repository.inTransactionAs(
            "admin", () -> repository.bean(DispositionReader.class).explain(other));
    List<Explanation> ours = why.stream().filter(e -> e.rule().unit().equals(unit)).toList();
    assertThat(ours).extracting(Explanation::matches).containsExactly(false, true);
    assertThat(ours.get(0).failedColumn()).isEqualTo("words");
  }

  @Test
  void aRuleThatCanNotBeFollowedDoesNotKeepTheLetterOut() {
    String vacant = passing.position("");
    rules("vacant,*,*," + office.unitA() + ",*,*,*,*,position:" + vacant + ",followUp,,send");

    NodeRef letter = register("Surat");

    assertThat(passing.status(letter)).isEqualTo("open");
    assertThat(passing.history(letter)).containsExactly("notRouted");
  }

  private NodeRef register(String subject) {
    Map<QName, Serializable> letter = office.incoming(office.unitA());
    letter.put(LetterModel.SUBJECT, subject);
    return office.register(office.clerkA(), letter);
  }

  private void rules(String... lines) {
    String now = office.read(ConfigurationFiles.ROUTING);
    int heading = now.indexOf('\n') + 1;
    office.save(
        ConfigurationFiles.ROUTING,
        now.substring(0, heading) + String.join("\n", lines) + "\n" + now.substring(heading));
  }
}
