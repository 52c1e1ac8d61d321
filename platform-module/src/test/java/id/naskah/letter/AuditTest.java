package id.naskah.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Audited;
import id.naskah.Office;
import id.naskah.Refused;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;

/** What happened to a letter can be asked of the audit, and nothing that did not. */
@AlfrescoTest
class AuditTest {
  private final Repository repository;
  private final Office office;

  AuditTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
  }

  @Test
  void everyStepHasItsEntry() {
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));
    office.change(office.clerkA(), letter, Map.of(LetterModel.SUMMARY, "another"));
    office.change(office.clerkA(), letter, Map.of(LetterModel.STATUS, "settled"));
    office.change(
        office.registrar(),
        letter,
        Map.of(LetterModel.STATUS, "void", LetterModel.VOID_REASON, "x".repeat(1000)));

    String series =
        office.unitA() + "~incoming~" + office.property(letter, LetterModel.AGENDA_YEAR);
    List<String> entries = Audited.byWhom(repository, letter);
    assertThat(entries).hasSize(4);
    assertThat(entries.get(0)).isEqualTo(office.clerkA() + ": registered " + series);
    assertThat(entries.get(1)).isEqualTo(office.clerkA() + ": changed");
    assertThat(entries.get(2)).isEqualTo(office.clerkA() + ": open > settled");
    assertThat(entries.get(3)).startsWith(office.registrar() + ": voided " + series + " 1: xxx");
  }

  @Test
  void refusedStepHasNone() {
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));

    Refused.saying(
        () ->
            repository.inTransactionAs(
                office.clerkA(),
                () -> {
                  repository
                      .services()
                      .getNodeService()
                      .addProperties(letter, Map.of(LetterModel.STATUS, "settled"));
                  return repository
                      .bean(LetterService.class)
                      .register(office.incoming(office.unitB()), null, List.of(), List.of());
                }));

    assertThat(Audited.byWhom(repository, letter)).hasSize(1);
  }

  /** As docs/audit.md says. */
  @Test
  void whoKeepsRecordsAsksOverHttp() {
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));
    NodeRef other = office.register(office.clerkA(), office.incoming(office.unitA()));
    office.change(office.clerkA(), other, Map.of(LetterModel.STATUS, "settled"));

    String query = "/api/-default-/public/naskah/versions/1/audit-entries?about=" + letter.getId();
    HttpResponse<String> answer = repository.http("admin").get(query);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"count\":1", "registered " + office.unitA() + "~incoming~", letter.getId())
        .doesNotContain("settled");
    assertThat(repository.http(office.clerkA()).get(query).statusCode()).isEqualTo(403);
  }
}
