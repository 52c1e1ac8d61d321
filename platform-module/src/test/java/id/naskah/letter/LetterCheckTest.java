package id.naskah.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.audit.AuditTrail;
import id.naskah.audit.Checks;
import id.naskah.audit.Finding;
import id.naskah.audit.Finding.Kind;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;

/** Letters that nobody registered, and rows without a letter, are found. */
@AlfrescoTest
class LetterCheckTest {
  private final Repository repository;
  private final Office office;

  LetterCheckTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
  }

  private List<Finding> findings() {
    long id =
        repository.inTransactionAs("admin", () -> repository.bean(Checks.class).begin("letters"));
    return new AuditTrail(repository).finish(id);
  }

  /** What only the database's owner can do is found, and named. */
  @Test
  void theCheckNamesLettersThatNobodyRegistered() {
    NodeRef listed = office.register(office.clerkA(), office.incoming(office.unitA()));
    assertThat(findings()).noneMatch(finding -> listed.getId().equals(finding.about()));
    execute(
        "CREATE TABLE kept_letter AS SELECT * FROM naskah_letter WHERE uuid = '"
            + listed.getId()
            + "'");
    try {
      execute("DELETE FROM naskah_letter WHERE uuid = '" + listed.getId() + "'");
      assertThat(findings()).contains(Finding.ofLetter(Kind.UNLISTED, listed.getId()));
      execute("INSERT INTO naskah_letter SELECT * FROM kept_letter");
      execute(
          "UPDATE naskah_letter SET agenda_number = agenda_number + 4711 WHERE uuid = '"
              + listed.getId()
              + "'");
      assertThat(findings()).contains(Finding.ofLetter(Kind.UNNUMBERED, listed.getId()));
      execute(
          "UPDATE naskah_letter SET node_id = node_id + 1000000000000 WHERE uuid = '"
              + listed.getId()
              + "'");
      assertThat(findings())
          .contains(
              Finding.ofLetter(Kind.UNLISTED, listed.getId()),
              Finding.ofLetter(Kind.LOST, listed.getId()));
    } finally {
      execute("DELETE FROM naskah_letter WHERE uuid = '" + listed.getId() + "'");
      execute("INSERT INTO naskah_letter SELECT * FROM kept_letter");
      execute("DROP TABLE kept_letter");
    }
    assertThat(findings()).noneMatch(finding -> listed.getId().equals(finding.about()));
  }

  private void execute(String sql) {
    repository.inTransactionAs(
        "admin",
        () -> {
          office.sql().execute(sql);
          return null;
        });
  }
}
