package id.naskah.retention.disposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.naskah.Office;
import id.naskah.Refused;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.platform.Hashes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;

/** Rule 6 (docs/rules.md#rule-6): a stub stays of what is destroyed. */
@AlfrescoTest
class StubsTest {
  private final Repository repository;
  private final Disposing disposing;
  private final Office office;

  StubsTest(Repository repository) {
    this.repository = repository;
    this.disposing = new Disposing(repository);
    this.office = disposing.office();
  }

  @Test
  void rule6AStubStays() throws Exception {
    NodeRef letter = office.register(office.registrar(), office.incoming(office.unitA()));
    disposing.put(letter, "Undangan");
    NodeRef attachment = disposing.attach(letter, "Lampiran.txt", "Isi lampiran");
    disposing.settle(letter);
    String number = (String) office.property(letter, LetterModel.LETTER_NUMBER);
    long batch = disposing.approved();
    disposing.execute(batch);

    Stub stub =
        repository.inTransactionAs(
            disposing.proposer(), () -> repository.bean(Stubs.class).get(letter.getId()));
    assertThat(stub.batch()).isEqualTo(batch);
    assertThat(stub.sha256()).isEqualTo(hash("Undangan"));
    assertThat(stub.json().getString("letterNumber")).isEqualTo(number);
    assertThat(stub.json().getString("unit")).isEqualTo(office.unitA());
    assertThat(stub.nodes()).containsExactly(letter.getId(), attachment.getId());
    assertThat(stub.json().getJSONArray("files").getJSONObject(0).getString("sha256"))
        .isEqualTo(hash("Isi lampiran"));
    // Not in a transaction of Alfresco's: that would try again and again.
    String sql = "DELETE FROM naskah_stub WHERE uuid = ?";
    assertThat(catchThrowable(() -> office.sql().update(sql, letter.getId())))
        .hasMessageContaining("append only");
  }

  @Test
  void onlyThoseWhoDisposeSeeStubs() {
    NodeRef letter = disposing.due("Undangan");
    disposing.execute(disposing.approved());

    Stubs stubs = repository.bean(Stubs.class);
    for (String user : new String[] {disposing.approver(), disposing.appraiser()}) {
      assertThat(repository.inTransactionAs(user, () -> stubs.get(letter.getId()).position()))
          .isEqualTo(1);
    }
    assertThat(
            Refused.saying(
                () -> repository.inTransactionAs(office.clerkA(), () -> stubs.get(letter.getId()))))
        .isEqualTo("FORBIDDEN  naskah.records.notManager");
    for (String none : new String[] {"x", "00000000-0000-0000-0000-000000000000"}) {
      assertThat(
              Refused.saying(
                  () -> repository.inTransactionAs(disposing.approver(), () -> stubs.get(none))))
          .isEqualTo("NOT_FOUND  naskah.notFound");
    }
  }

  private static String hash(String text) throws IOException {
    return Hashes.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
