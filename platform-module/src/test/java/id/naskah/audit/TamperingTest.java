package id.naskah.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.fake.Clocks;
import id.naskah.platform.OfficeClock;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody does to entries and seals who can write into the tables, is named. */
class TamperingTest {
  private static final Instant MONDAY = Instant.parse("2026-11-02T03:00:00Z");

  private final MemoryAudit audit = new MemoryAudit();
  private final MemoryAudit.Seals seals = new MemoryAudit.Seals();
  private final OfficeClock clock = Clocks.at(MONDAY.toString());
  private final Sealing sealing = new Sealing(audit, seals, null, clock);
  private final SealCheck check = new SealCheck(audit, seals);

  /** Three seals over entries 1 to 3, 4 to 6 and 7 to 9, and two entries that have none yet. */
  @BeforeEach
  void writeAndSeal() {
    for (int day = 0; day < 3; day++) {
      clock.setClock(Clock.fixed(MONDAY.plusSeconds(86_400L * 3 * day), ZoneOffset.UTC));
      append("a", "registered");
      append("b", "registered");
      append("a", "passed on");
      assertThat(sealing.seal()).isPresent();
    }
    append("a", "settled");
    append("b", "settled");
  }

  private void append(String about, String event) {
    audit.append(about, clock.now(), "budi", event);
  }

  private List<String> found() {
    List<Finding> found = new ArrayList<>();
    Seal before = null;
    for (Seal seal : seals.after(0, 100)) {
      found.addAll(check.of(before, seal));
      before = seal;
    }
    found.addAll(check.unsealed(before));
    return found.stream()
        .map(f -> f.kind() + " " + f.entry() + " " + f.seal() + " " + f.about())
        .toList();
  }

  private static AuditEntry rehashed(AuditEntry e, String event) {
    String text = EntryHash.text(e.about(), e.at(), e.by(), event);
    String hash = EntryHash.of(e.previous(), e.position(), text);
    return new AuditEntry(
        e.id(), e.about(), e.position(), e.at(), e.by(), event, e.previous(), hash);
  }

  @Test
  void whatNobodyTouchedIsRight() {
    assertThat(found()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"about", "position", "at", "by", "event", "previous", "hash"})
  void eachFieldOfAnEntryIsCovered(String field) {
    AuditEntry e = audit.entry(6);
    audit.put(
        new AuditEntry(
            e.id(),
            "about".equals(field) ? "c" : e.about(),
            "position".equals(field) ? 9 : e.position(),
            "at".equals(field) ? e.at().plusMillis(1) : e.at(),
            "by".equals(field) ? "siti" : e.by(),
            "event".equals(field) ? "declined" : e.event(),
            "previous".equals(field) ? audit.entry(2).hash() : e.previous(),
            "hash".equals(field) ? audit.entry(2).hash() : e.hash()));

    assertThat(found()).anyMatch(line -> line.startsWith("CHANGED 6 2 "));
  }

  @Test
  void anEntryThatWasHashedAnewIsNamedByItsSealAndBreaksItsChain() {
    audit.put(rehashed(audit.entry(3), "withdrawn"));

    assertThat(found()).containsExactly("CHANGED 3 1 a", "UNCHAINED 4 2 a");
  }

  @Test
  void aRemovedEntryIsNamedWithWhatHungOnIt() {
    audit.remove(4);

    assertThat(found()).containsExactly("REMOVED 4 2 null", "UNCHAINED 6 2 a");
  }

  @Test
  void theLastEntryOfAChainIsMissedToo() {
    audit.remove(8);

    assertThat(found()).contains("REMOVED 8 3 null");
  }

  @Test
  void twoEntriesThatWereSwappedAreBothNamed() {
    AuditEntry one = audit.entry(1);
    AuditEntry two = audit.entry(2);
    audit.put(with(one, 2));
    audit.put(with(two, 1));

    assertThat(found()).containsExactly("CHANGED 1 1 b", "CHANGED 2 1 a");
  }

  private static AuditEntry with(AuditEntry e, long id) {
    return new AuditEntry(
        id, e.about(), e.position(), e.at(), e.by(), e.event(), e.previous(), e.hash());
  }

  @Test
  void anEntryPutInBetweenIsNamed() {
    audit.remove(3);
    seals.change(1, seal -> sealedAgain(seal, "1-2"));
    audit.put(rehashed(with(audit.entry(2), 3), "forged"));

    assertThat(found()).contains("INSERTED 3 1 b");
  }

  /** As an attacker would, who can compute a root but not change the seal after it. */
  private Seal sealedAgain(Seal seal, String covered) {
    var hashes = audit.hashes(IdRanges.parse(covered), 100);
    String root =
        SealRoot.of(
            seal.previous(), seal.id(), seal.sealedAt(), seal.lastEntry(), covered, "", hashes);
    StringBuilder leaves = new StringBuilder();
    hashes.values().forEach(hash -> leaves.append(hash, 0, Seal.LEAF));
    return new Seal(
        seal.id(),
        seal.sealedAt(),
        hashes.size(),
        seal.lastEntry(),
        covered,
        "",
        leaves.toString(),
        seal.previous(),
        root);
  }

  @Test
  void aSealMadeAnewOverAForgedEntryStillLeavesTheChainBroken() {
    audit.put(rehashed(audit.entry(3), "withdrawn"));
    seals.change(1, seal -> sealedAgain(seal, "1-3"));

    assertThat(found()).containsExactly("UNCHAINED 4 2 a");
  }

  @Test
  void aSealMadeAnewDoesNotFitTheNextOne() {
    audit.remove(2);
    AuditEntry fifth = audit.entry(5);
    String text = EntryHash.text("b", fifth.at(), fifth.by(), fifth.event());
    audit.put(
        new AuditEntry(
            5, "b", 1, fifth.at(), "budi", fifth.event(), null, EntryHash.of(null, 1, text)));
    audit.remove(8);
    audit.remove(11);
    seals.change(1, seal -> sealedAgain(seal, "1,3"));
    seals.change(2, seal -> sealedAgain(seal, "4-6"));
    seals.change(3, seal -> sealedAgain(seal, "7,9"));

    assertThat(found()).containsExactly("SEAL_CHANGED null 2 null", "SEAL_CHANGED null 3 null");
  }

  @Test
  void changedEntriesOfNoSealAreNamed() {
    audit.put(rehashed(audit.entry(7), "other"));
    AuditEntry last = audit.entry(11);
    audit.put(
        new AuditEntry(
            11,
            last.about(),
            last.position(),
            last.at(),
            "siti",
            last.event(),
            last.previous(),
            last.hash()));

    assertThat(found()).contains("CHANGED 7 3 a", "CHANGED 11 null b");
    audit.put(rehashed(audit.entry(9), "other"));
    assertThat(found()).contains("UNCHAINED 10 null a");
    audit.put(with(audit.entry(11), 10));
    assertThat(found()).contains("CHANGED 10 null b");
  }

  @ParameterizedTest
  @CsvSource({"1, 'SEAL_REMOVED null 1 null'", "2, 'SEAL_REMOVED null 2 null'"})
  void aRemovedSealIsMissed(long seal, String expected) {
    seals.remove(seal);

    assertThat(found()).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"at", "entries", "leaves", "previous", "root", "openIds"})
  void eachFieldOfASealIsCovered(String field) {
    Seal third = seals.find(3).orElseThrow();
    seals.change(
        2,
        s ->
            new Seal(
                s.id(),
                "at".equals(field) ? s.sealedAt().plusMillis(1) : s.sealedAt(),
                s.entries(),
                s.lastEntry(),
                s.covered(),
                "openIds".equals(field) ? "77" : s.openIds(),
                "leaves".equals(field) ? third.leaves() : s.leaves(),
                "previous".equals(field) ? s.root() : s.previous(),
                "root".equals(field) ? third.root() : s.root()));

    assertThat(found())
        .matches(
            lines ->
                "entries".equals(field)
                    ? lines.isEmpty() // says nothing that the ids do not
                    : lines.contains("SEAL_CHANGED null 2 null")
                        || lines.contains("CHANGED 4 2 a"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "4-5", "x", "4-", "-6", "4,,6", "6,4", "4-99999999999999999999", " 4-6"})
  void aSealThatCoversSomethingElseIsNamedAndTheCheckGoesOn(String covered) {
    seals.change(2, coveringOnly(covered));
    audit.put(rehashed(audit.entry(9), "other"));

    assertThat(found())
        .anyMatch(line -> line.equals("SEAL_CHANGED null 2 null") || line.startsWith("INSERTED"))
        .contains("CHANGED 9 3 a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1-9223372036854775807", "4-10004"})
  void aSealThatSaysItCoversMoreThanAnySealDoesIsNotCounted(String covered) {
    seals.change(2, coveringOnly(covered));

    assertThat(found()).containsExactly("SEAL_CHANGED null 2 null");
  }

  private static UnaryOperator<Seal> coveringOnly(String covered) {
    return s ->
        new Seal(
            s.id(),
            s.sealedAt(),
            s.entries(),
            s.lastEntry(),
            covered,
            s.openIds(),
            s.leaves(),
            s.previous(),
            s.root());
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "5-", "3-1"})
  void openIdsThatCanNotBeReadAreNamed(String open) {
    seals.change(
        3,
        s ->
            new Seal(
                s.id(),
                s.sealedAt(),
                s.entries(),
                s.lastEntry(),
                s.covered(),
                open,
                s.leaves(),
                s.previous(),
                s.root()));

    assertThat(found()).containsExactly("SEAL_CHANGED null 3 null");
  }
}
