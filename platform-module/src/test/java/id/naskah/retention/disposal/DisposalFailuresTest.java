package id.naskah.retention.disposal;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Audited;
import id.naskah.Office;
import id.naskah.audit.AuditDesk;
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
class DisposalFailuresTest {
  private final Repository repository;
  private final DisposalDesk desk;
  private final Office office;

  DisposalFailuresTest(Repository repository) {
    this.repository = repository;
    this.desk = new DisposalDesk(repository);
    this.office = desk.office();
  }

  @Test
  void rule5HeldSinceItWasApprovedItStaysAndTheOthersGo() {
    NodeRef held = desk.due("Ditunda");
    NodeRef other = desk.due("Undangan");
    long batch = desk.approved();
    long hold = desk.hold(held);
    desk.execute(batch);

    assertThat(desk.item(batch, held).outcome()).isEqualTo(Outcome.HELD);
    assertThat(desk.item(batch, held).outcomeReason()).contains(String.valueOf(hold));
    assertThat(desk.exists(held)).isTrue();
    assertThat(desk.exists(other)).isFalse();
    assertThat(desk.batchOf(held)).isNull();
    desk.sql("UPDATE naskah_hold SET released_at = now() WHERE id = ?", hold);
    assertThat(desk.items(desk.propose()))
        .extracting(DisposalItem::uuid)
        .containsExactly(held.getId());
  }

  @Test
  void whatIsNotWhatWasApprovedStays() {
    NodeRef later = desk.due("Satu");
    NodeRef otherRule = desk.due("Dua");
    NodeRef amended = desk.due("Tiga");
    NodeRef known = desk.due("Empat");
    amend(known);
    long batch = desk.approved();
    desk.makeDue(later, "destroy", LocalDate.now(Office.ZONE).plusDays(1));
    desk.sql("UPDATE naskah_retention SET rule = '006' WHERE uuid = ?", otherRule.getId());
    amend(amended);
    desk.execute(batch);

    for (NodeRef kept : List.of(later, otherRule, amended)) {
      assertThat(desk.item(batch, kept).outcome()).isEqualTo(Outcome.CHANGED);
      assertThat(desk.exists(kept)).isTrue();
      assertThat(desk.batchOf(kept)).isNull();
    }
    assertThat(desk.item(batch, known).outcome()).isEqualTo(Outcome.DESTROYED);
  }

  private void amend(NodeRef letter) {
    desk.sql(
        "INSERT INTO naskah_amendment (letter, field, reason, done_by, done_at)"
            + " VALUES (?, 'subject', 'Salah ketik', 'admin', now())",
        letter.getId());
  }

  /** The peer rolls a whole batch back for one failing item, and stops every later run. */
  @Test
  void aFailingItemIsListedWithItsReasonAndStopsNoOther() {
    NodeRef broken = desk.due("Rusak");
    for (int i = 0; i < 24; i++) {
      desk.due("Undangan " + i);
    }
    var store = repository.bean("fileContentStore", ContentStore.class);
    store.delete(desk.url(broken));
    long batch = desk.approved();
    Disposal done = desk.execute(batch);

    assertThat(desk.item(batch, broken).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(desk.item(batch, broken).outcomeReason())
        .contains((String) office.property(broken, ContentModel.PROP_NAME));
    assertThat(desk.items(batch))
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
    assertThat(desk.items(desk.propose()))
        .extracting(DisposalItem::uuid)
        .containsExactly(broken.getId());
  }

  /** A hash of what happens to lie there would certify something that never was the letter. */
  @Test
  void aFileThatIsNotAsLargeAsIsKnownIsNotCertified() throws Exception {
    NodeRef empty = desk.due("Berkas yang hilang isinya");
    NodeRef longer = desk.due("Berkas yang bertambah");
    NodeRef whole = desk.due("Utuh");
    Files.write(file(empty), new byte[0]);
    Files.writeString(file(longer), "!", StandardOpenOption.APPEND);
    long batch = desk.approved();
    desk.execute(batch);

    for (NodeRef kept : List.of(empty, longer)) {
      DisposalItem item = desk.item(batch, kept);
      assertThat(item.outcome()).isEqualTo(Outcome.FAILED);
      assertThat(item.sha256()).isNull();
      assertThat(desk.exists(kept)).isTrue();
    }
    assertThat(desk.item(batch, empty).outcomeReason())
        .contains((String) office.property(empty, ContentModel.PROP_NAME), " 0 ", " 25");
    assertThat(desk.item(batch, whole).outcome()).isEqualTo(Outcome.DESTROYED);
  }

  /** A file of the same size is not seen by its size. */
  @Test
  void aFileThatWasExchangedOnTheDiskIsNotCertified() throws Exception {
    NodeRef exchanged = desk.due("Jumlah: 100.000.000");
    NodeRef whole = desk.due("Utuh");
    repository.bean(Hashing.class).run();
    Path file = file(exchanged);
    byte[] original = Files.readAllBytes(file);
    Files.writeString(file, "Jumlah: 900.000.000");
    long batch = desk.approved();
    desk.execute(batch);

    DisposalItem item = desk.item(batch, exchanged);
    assertThat(item.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(item.outcomeReason())
        .contains((String) office.property(exchanged, ContentModel.PROP_NAME), "changed on disk");
    assertThat(item.sha256()).isNull();
    assertThat(desk.exists(exchanged)).isTrue();
    assertThat(Files.readString(file)).isEqualTo("Jumlah: 900.000.000");
    assertThat(Audited.about(repository, exchanged))
        .last()
        .asString()
        .startsWith("content changed on disk: ");
    assertThat(changed()).contains(exchanged.getId());
    assertThat(desk.item(batch, whole).outcome()).isEqualTo(Outcome.DESTROYED);

    // Restored, it is what it was.
    Files.write(file, original);
    AuditDesk checks = new AuditDesk(repository);
    assertThat(checks.finish(checks.begin("content"))).isEmpty();
    assertThat(changed()).doesNotContain(exchanged.getId());
    long again = desk.approved();
    desk.execute(again);
    assertThat(desk.item(again, exchanged).outcome()).isEqualTo(Outcome.DESTROYED);
  }

  private List<String> changed() {
    return repository.bean(ContentHashes.class).changed(100).stream()
        .map(ContentHashes.Changed::file)
        .toList();
  }

  private Path file(NodeRef letter) {
    var store = repository.bean("fileContentStore", ContentStore.class);
    return ((FileContentReader) store.getReader(desk.url(letter))).getFile().toPath();
  }

  /** The peer writes its audit after the commit, where a crash loses it. */
  @Test
  void theAuditIsPartOfTheDestruction() {
    NodeRef letter = desk.due("Undangan");
    long batch = desk.approved();
    DisposalItem item = desk.item(batch, letter);
    Disposal disposal = desk.read(batch);
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
    assertThat(desk.exists(letter)).isTrue();
    assertThat(Audited.about(repository, letter)).noneMatch(event -> event.startsWith("destroyed"));

    desk.execute(batch);
    assertThat(desk.audited(desk.items(batch).get(0))).contains("destroyed by disposal " + batch);
  }

  /** The peer's results shift under its paging, and half of what is due is skipped in a run. */
  @Test
  void nothingIsSkippedWhereMoreIsDueThanFitsIntoOneTransaction() {
    int count = Proposals.CHUNK + 30;
    List<NodeRef> held = List.of(desk.due("Ditunda"), desk.due("Ditunda"));
    held.forEach(desk::hold);
    manyDue(count);
    long batch = desk.propose();

    assertThat(desk.items(batch)).hasSize(count);
    assertThat(desk.items(batch)).extracting(DisposalItem::position).doesNotHaveDuplicates();
    desk.decide(batch, Decision.KEEP, LocalDate.now(Office.ZONE).plusYears(1), "Uji coba");
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
    desk.sql(
        "UPDATE naskah_retention SET edition = '2015', rule = '000', action = 'destroy',"
            + " eligible_on = '2021-01-01' WHERE node_id IN (SELECT node_id FROM naskah_letter"
            + " WHERE unit = ? AND direction = 'outgoing')",
        office.unitA());
  }
}
