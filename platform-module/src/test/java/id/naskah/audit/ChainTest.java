package id.naskah.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naskah.Audited;
import id.naskah.Office;
import id.naskah.Race;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/** Each entry of the audit hangs on the one before it about the same thing. */
@AlfrescoTest
class ChainTest {
  private static final int AT_ONCE = 6;

  private final Repository repository;
  private final Office office;
  private final Audit audit;

  ChainTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.audit = repository.bean(Audit.class);
  }

  private List<AuditEntry> chain(String about) {
    return Audited.entries(repository, about);
  }

  private void record(String about, String event) {
    repository.inTransactionAs(
        office.clerkA(),
        () -> {
          audit.record(about, event);
          return null;
        });
  }

  private static void assertChained(List<AuditEntry> chain) {
    String before = null;
    int position = 0;
    for (AuditEntry entry : chain) {
      assertThat(entry.position()).isEqualTo(++position);
      assertThat(entry.previous()).isEqualTo(before);
      assertThat(entry.isAsWritten()).as(entry.toString()).isTrue();
      before = entry.hash();
    }
  }

  @Test
  void whatHappensToALetterIsAChain() {
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));
    office.change(office.clerkA(), letter, Map.of(LetterModel.STATUS, "settled"));
    office.change(
        office.registrar(),
        letter,
        Map.of(LetterModel.STATUS, "void", LetterModel.VOID_REASON, "satu \\ dua 漢字 😀"));

    List<AuditEntry> chain = chain(letter.getId());
    assertThat(chain).hasSize(3);
    assertThat(chain).extracting(AuditEntry::by).contains(office.clerkA(), office.registrar());
    assertChained(chain);
  }

  /** The database computes the hash as it inserts, and what is read computes to the same. */
  @ParameterizedTest
  @ValueSource(
      strings = {"plain", "", "two\nlines", "a\\nb", "\\", "漢字 😀 é", "tab\tand\rreturn", "nul\0"})
  void theDatabaseHashesWhateverTheTextIs(String event) {
    String about = repository.unique("thing ");
    record(about, event);
    record(about, event);

    assertThat(chain(about)).hasSize(2);
    assertChained(chain(about));
  }

  @Test
  void severalInOneTransactionFollowEachOther() {
    String about = repository.unique("thing ");
    repository.inTransactionAs(
        office.clerkA(),
        () -> {
          IntStream.range(0, 5).forEach(i -> audit.record(about, "event " + i));
          return null;
        });

    assertThat(chain(about)).hasSize(5);
    assertChained(chain(about));
  }

  /** All see the same end of the chain and continue it; one is first, the others try again. */
  @Test
  void twoAtOnceAreOneAfterTheOther() throws Exception {
    String about = repository.unique("thing ");
    record(about, "begun");
    CountDownLatch all = new CountDownLatch(AT_ONCE);
    List<Callable<Object>> writing = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      String event = "event " + i;
      writing.add(
          () ->
              repository.inTransactionAs(
                  office.clerkA(),
                  () -> {
                    all.countDown();
                    all.await(1, TimeUnit.MINUTES);
                    audit.record(about, event);
                    return null;
                  }));
    }
    Race.atOnce(writing);

    List<AuditEntry> chain = chain(about);
    assertThat(chain).extracting(AuditEntry::event).hasSize(AT_ONCE + 1).doesNotHaveDuplicates();
    assertChained(chain);
  }

  @Test
  void whatIsRolledBackLeavesNoEntry() {
    String about = repository.unique("thing ");
    assertThatThrownBy(
            () ->
                repository.inTransactionAs(
                    office.clerkA(),
                    () -> {
                      audit.record(about, "never");
                      throw new IllegalStateException("on purpose");
                    }))
        .hasMessageContaining("on purpose");

    assertThat(chain(about)).isEmpty();
    record(about, "first");
    assertChained(chain(about));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE naskah_audit SET event = 'x'",
        "DELETE FROM naskah_audit",
        "TRUNCATE naskah_audit",
        "UPDATE naskah_seal SET entries = 0",
        "DELETE FROM naskah_seal",
        "TRUNCATE naskah_seal"
      })
  void theDatabaseRefusesAllButAppending(String sql) {
    assertThatThrownBy(() -> office.sql().execute(sql))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("append only");
  }

  /** What an administrator of Alfresco can do to its audit is nothing to this one. */
  @Test
  void alfrescosAuditSwitchedOffChangesNothing() {
    var service = repository.services().getAuditService();
    repository.inTransactionAs(
        "admin",
        () -> {
          service.setAuditEnabled(false);
          return null;
        });
    try {
      NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));
      assertThat(chain(letter.getId())).hasSize(1);
    } finally {
      repository.inTransactionAs(
          "admin",
          () -> {
            service.setAuditEnabled(true);
            return null;
          });
    }
  }
}
