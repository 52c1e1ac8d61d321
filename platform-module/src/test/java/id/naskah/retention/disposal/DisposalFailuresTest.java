package id.naskah.retention.disposal;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Audited;
import id.naskah.Office;
import id.naskah.OwnOffice;
import id.naskah.audit.AuditTrail;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.fixity.ContentHashes;
import id.naskah.fixity.Hashing;
import id.naskah.letter.LetterService;
import id.naskah.model.LetterModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.content.ContentStore;
import org.alfresco.repo.content.filestore.FileContentReader;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;

/** What goes wrong while a batch is carried out, and where the best known peer fails. */
@AlfrescoTest
@OwnOffice
class DisposalFailuresTest {
  private final Repository repository;
  private final Disposing disposing;
  private final Office office;

  DisposalFailuresTest(Repository repository) {
    this.repository = repository;
    this.disposing = new Disposing(repository);
    this.office = disposing.office();
  }

  @Test
  void rule5HeldSinceItWasApprovedItStaysAndTheOthersGo() {
    NodeRef held = disposing.due("Ditunda");
    NodeRef other = disposing.due("Undangan");
    long batch = disposing.approved();
    long hold = disposing.hold(held);
    disposing.execute(batch);

    assertThat(disposing.item(batch, held).outcome()).isEqualTo(Outcome.HELD);
    assertThat(disposing.item(batch, held).outcomeReason()).contains(String.valueOf(hold));
    assertThat(disposing.exists(held)).isTrue();
    assertThat(disposing.exists(other)).isFalse();
    assertThat(disposing.batchOf(held)).isNull();
    disposing.sql("UPDATE naskah_hold SET released_at = now() WHERE id = ?", hold);
    assertThat(disposing.items(disposing.propose()))
        .extracting(DisposalItem::uuid)
        .containsExactly(held.getId());
  }

  @Test
  void whatIsNotWhatWasApprovedStays() {
    NodeRef later = disposing.due("Satu");
    NodeRef otherRule = disposing.due("Dua");
    NodeRef amended = disposing.due("Tiga");
    NodeRef known = disposing.due("Empat");
    amend(known);
    long batch = disposing.approved();
    disposing.makeDue(later, "destroy", LocalDate.now(Office.ZONE).plusDays(1));
    disposing.sql("UPDATE naskah_retention SET rule = '006' WHERE uuid = ?", otherRule.getId());
    amend(amended);
    disposing.execute(batch);

    for (NodeRef kept : List.of(later, otherRule, amended)) {
      assertThat(disposing.item(batch, kept).outcome()).isEqualTo(Outcome.CHANGED);
      assertThat(disposing.exists(kept)).isTrue();
      assertThat(disposing.batchOf(kept)).isNull();
    }
    assertThat(disposing.item(batch, known).outcome()).isEqualTo(Outcome.DESTROYED);
  }

  private void amend(NodeRef letter) {
    disposing.sql(
        "INSERT INTO naskah_amendment (letter, field, reason, done_by, done_at)"
            + " VALUES (?, 'subject', 'Salah ketik', 'admin', now())",
        letter.getId());
  }

  /** The peer rolls a whole batch back for one failing item, and stops every later run. */
  @Test
  void aFailingItemIsListedWithItsReasonAndStopsNoOther() {
    NodeRef broken = disposing.due("Rusak");
    for (int i = 0; i < 24; i++) {
      disposing.due("Undangan " + i);
    }
    var store = repository.bean("fileContentStore", ContentStore.class);
    store.delete(disposing.url(broken));
    long batch = disposing.approved();
    Disposal done = disposing.execute(batch);

    assertThat(disposing.item(batch, broken).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(disposing.item(batch, broken).outcomeReason())
        .contains((String) office.property(broken, ContentModel.PROP_NAME));
    assertThat(disposing.items(batch))
        .filteredOn(item -> item.outcome() == Outcome.DESTROYED)
        .hasSize(24)
        .allMatch(item -> item.verifiedAt() != null && item.remains() == null);
    assertThat(done.certificate()).isNotNull();
    assertThat(
            office
                .sql()
                .queryForList(
                    "SELECT 1 FROM naskah_stub WHERE uuid = ?", Integer.class, broken.getId()))
        .isEmpty();
    assertThat(disposing.items(disposing.propose()))
        .extracting(DisposalItem::uuid)
        .containsExactly(broken.getId());
  }

  /** A hash of what happens to lie there would certify something that never was the letter. */
  @Test
  void aFileThatIsNotAsLargeAsIsKnownIsNotCertified() throws Exception {
    NodeRef empty = disposing.due("Berkas yang hilang isinya");
    NodeRef longer = disposing.due("Berkas yang bertambah");
    NodeRef whole = disposing.due("Utuh");
    Files.write(file(empty), new byte[0]);
    Files.writeString(file(longer), "!", StandardOpenOption.APPEND);
    long batch = disposing.approved();
    disposing.execute(batch);

    for (NodeRef kept : List.of(empty, longer)) {
      DisposalItem item = disposing.item(batch, kept);
      assertThat(item.outcome()).isEqualTo(Outcome.FAILED);
      assertThat(item.sha256()).isNull();
      assertThat(disposing.exists(kept)).isTrue();
    }
    assertThat(disposing.item(batch, empty).outcomeReason())
        .contains((String) office.property(empty, ContentModel.PROP_NAME), " 0 ", " 25");
    assertThat(disposing.item(batch, whole).outcome()).isEqualTo(Outcome.DESTROYED);
  }

  /** A file of the same size is not seen by its size. */
  @Test
  void aFileThatWasExchangedOnTheDiskIsNotCertified() throws Exception {
    NodeRef exchanged = disposing.due("Jumlah: 100.000.000");
    NodeRef whole = disposing.due("Utuh");
    repository.bean(Hashing.class).run();
    Path file = file(exchanged);
    byte[] original = Files.readAllBytes(file);
    Files.writeString(file, "Jumlah: 900.000.000");
    long batch = disposing.approved();
    disposing.execute(batch);

    DisposalItem item = disposing.item(batch, exchanged);
    assertThat(item.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(item.outcomeReason())
        .contains((String) office.property(exchanged, ContentModel.PROP_NAME), "changed on disk");
    assertThat(item.sha256()).isNull();
    assertThat(disposing.exists(exchanged)).isTrue();
    assertThat(Files.readString(file)).isEqualTo("Jumlah: 900.000.000");
    assertThat(Audited.about(repository, exchanged))
        .last()
        .asString()
        .startsWith("content changed on disk: ");
    assertThat(changed()).contains(exchanged.getId());
    assertThat(disposing.item(batch, whole).outcome()).isEqualTo(Outcome.DESTROYED);

    // Restored, it is what it was.
    Files.write(file, original);
    AuditTrail checks = new AuditTrail(repository);
    assertThat(checks.finish(checks.begin("content"))).isEmpty();
    assertThat(changed()).doesNotContain(exchanged.getId());
    long again = disposing.approved();
    disposing.execute(again);
    assertThat(disposing.item(again, exchanged).outcome()).isEqualTo(Outcome.DESTROYED);
  }

  private List<String> changed() {
    return repository.bean(ContentHashes.class).changed(100).stream()
        .map(ContentHashes.Changed::file)
        .toList();
  }

  private Path file(NodeRef letter) {
    var store = repository.bean("fileContentStore", ContentStore.class);
    return ((FileContentReader) store.getReader(disposing.url(letter))).getFile().toPath();
  }

  /** The peer writes its audit after the commit, where a crash loses it. */
  @Test
  void theAuditIsPartOfTheDestruction() {
    NodeRef letter = disposing.due("Undangan");
    long batch = disposing.approved();
    DisposalItem item = disposing.item(batch, letter);
    Disposal disposal = disposing.read(batch);
    RuntimeException cut = new IllegalStateException("the power goes");
    try {
      repository.inTransactionAs(
          "admin",
          () -> {
            repository.bean(ItemEnd.class).carryOut(disposal, item);
            throw cut;
          });
    } catch (RuntimeException e) {
      assertThat(e).isSameAs(cut);
    }
    assertThat(disposing.exists(letter)).isTrue();
    assertThat(Audited.about(repository, letter)).noneMatch(event -> event.startsWith("destroyed"));

    disposing.execute(batch);
    assertThat(disposing.audited(disposing.items(batch).get(0)))
        .contains("destroyed by disposal " + batch);
  }

  /** The peer's results shift under its paging, and half of what is due is skipped in a run. */
  @Test
  void nothingIsSkippedWhereMoreIsDueThanFitsIntoOneTransaction() {
    int count = Proposals.CHUNK + 30;
    List<NodeRef> held = List.of(disposing.due("Ditunda"), disposing.due("Ditunda"));
    held.forEach(disposing::hold);
    manyDue(count);
    long batch = disposing.propose();

    assertThat(disposing.items(batch)).hasSize(count);
    assertThat(disposing.items(batch)).extracting(DisposalItem::position).doesNotHaveDuplicates();
    disposing.decide(batch, Decision.KEEP, LocalDate.now(Office.ZONE).plusYears(1), "Uji coba");
    assertThat(repository.bean(ItemTable.class).hasUndecided(batch)).isFalse();
  }

  /** So many due letters of unit A without content, a few hundred a second. */
  private void manyDue(int count) {
    LetterService letters = repository.bean(LetterService.class);
    for (int done = 0; done < count; done += 50) {
      int next = Math.min(50, count - done);
      List<NodeRef> made =
          repository.inTransactionAs(
              office.registrar(),
              () -> {
                List<NodeRef> some = new ArrayList<>();
                for (int i = 0; i < next; i++) {
                  some.add(
                      letters.register(
                          office.outgoing(office.unitA()), null, List.of(), List.of()));
                }
                return some;
              });
      repository.inTransactionAs(
          office.registrar(),
          () -> {
            made.forEach(letter -> letters.change(letter, Map.of(LetterModel.STATUS, "settled")));
            return null;
          });
    }
    office.awaitNoRecompute();
    disposing.sql(
        "UPDATE naskah_retention SET edition = '2015', rule = '000', action = 'destroy',"
            + " eligible_on = '2021-01-01' WHERE node_id IN (SELECT node_id FROM naskah_letter"
            + " WHERE unit = ? AND direction = 'outgoing')",
        office.unitA());
  }
}
