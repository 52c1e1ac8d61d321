package id.naskah.retention.disposal;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.verification.Facts;
import id.naskah.verification.PublicCheck;
import id.naskah.verification.Publication;
import id.naskah.verification.Signatory;
import id.naskah.verification.Verification.State;
import id.naskah.verification.VerificationCode;
import id.naskah.verification.Verifications;
import java.time.LocalDate;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;

/** A letter that was lawfully destroyed was genuine all the same. */
@AlfrescoTest
class VerificationStaysTest {
  private final Repository repository;
  private final Disposing disposing;

  VerificationStaysTest(Repository repository) {
    this.repository = repository;
    this.disposing = new Disposing(repository);
  }

  @Test
  void thePublicPageKeepsTheVerdictAndNotTheSubject() {
    NodeRef letter = disposing.due("Undangan");
    VerificationCode code = sealed(letter);
    assertThat(check(code).isKept()).isTrue();
    assertThat(check(code).subject()).isNotNull();

    disposing.execute(disposing.approved());

    Publication said = check(code);
    assertThat(said.state()).isEqualTo(State.GENUINE);
    assertThat(said.isKept()).isFalse();
    assertThat(said.subject()).isNull();
    assertThat(said.number()).isEqualTo("000/15/SETDA");
  }

  private VerificationCode sealed(NodeRef letter) {
    Verifications verifications = repository.bean(Verifications.class);
    List<Signatory> sri = List.of(new Signatory("Sri", "Sekretaris Daerah"));
    return repository.inTransactionAs(
        "admin",
        () -> {
          Facts facts = new Facts("000/15/SETDA", LocalDate.of(2026, 3, 9), sri);
          VerificationCode code = verifications.issue(letter, facts);
          verifications.seal(code, "ab".repeat(32), 1234);
          return code;
        });
  }

  private Publication check(VerificationCode code) {
    return repository.bean(PublicCheck.class).find(code.grouped()).orElseThrow();
  }
}
