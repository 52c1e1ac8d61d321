package id.naskah.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.fake.Clocks;
import id.naskah.platform.OfficeClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was committed late is sealed late and is nothing put in between; a day later it is. */
class LateEntriesTest {
  private static final Instant BEGIN = Instant.parse("2026-11-02T03:00:00Z");

  private final MemoryAudit audit = new MemoryAudit();
  private final MemoryAudit.Seals seals = new MemoryAudit.Seals();
  private final OfficeClock clock = Clocks.at(BEGIN.toString());
  private final Sealing sealing = new Sealing(audit, seals, null, clock);

  private void at(Duration later) {
    clock.setClock(Clock.fixed(BEGIN.plus(later), ZoneOffset.UTC));
  }

  private void append() {
    audit.append("a", clock.now(), "budi", "event");
  }

  /** An entry whose id was taken long before it was committed. */
  private void appendLate(long id) {
    String text = EntryHash.text("late" + id, BEGIN, "budi", "event");
    audit.put(
        new AuditEntry(
            id, "late" + id, 1, BEGIN, "budi", "event", null, EntryHash.of(null, 1, text)));
  }

  private List<String> found() {
    List<Finding> found = new ArrayList<>();
    SealCheck check = new SealCheck(audit, seals);
    Seal before = null;
    for (Seal seal : seals.after(0, 100)) {
      found.addAll(check.of(before, seal));
      before = seal;
    }
    found.addAll(check.unsealed(before));
    return found.stream().map(f -> f.kind() + " " + f.entry() + " " + f.seal()).toList();
  }

  private Seal seal(Duration later) {
    at(later);
    return sealing.seal().orElseThrow();
  }

  @Test
  void anEmptyAuditHasNoSeal() {
    assertThat(sealing.seal()).isEmpty();
    assertThat(found()).isEmpty();
  }

  @Test
  void theFirstSealHangsOnNothingAndTheNextOnItsRoot() {
    append();
    Seal first = seal(Duration.ZERO);
    append();
    Seal second = seal(Duration.ofHours(1));

    assertThat(first)
        .extracting(Seal::id, Seal::previous, Seal::covered, Seal::openIds, Seal::entries)
        .containsExactly(1L, null, "1", "", 1);
    assertThat(second)
        .extracting(Seal::id, Seal::previous, Seal::covered, Seal::lastEntry)
        .containsExactly(2L, first.root(), "2", 2L);
    assertThat(sealing.seal()).isEmpty();
  }

  @Test
  void idsThatAreNotThereStayOpenForADayAndAreSealedWhenTheyCome() {
    append();
    audit.skipId();
    audit.skipId();
    append();
    assertThat(seal(Duration.ZERO))
        .extracting(Seal::covered, Seal::openIds)
        .containsExactly("1,4", "2-3");
    appendLate(3);
    assertThat(found()).isEmpty();
    assertThat(seal(Duration.ofHours(23)))
        .extracting(Seal::covered, Seal::openIds, Seal::lastEntry)
        .containsExactly("3", "2", 4L);
    assertThat(found()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"23, '2'", "24, ''", "25, ''"})
  void noTransactionIsWaitedForLongerThanADay(int hours, String open) {
    append();
    audit.skipId();
    append();
    seal(Duration.ZERO);
    append();

    assertThat(seal(Duration.ofHours(hours)).openIds()).isEqualTo(open);
  }

  @Test
  void whatComesAfterItsDayWasPutInBetween() {
    append();
    audit.skipId();
    append();
    seal(Duration.ZERO);
    append();
    seal(Duration.ofHours(25));
    appendLate(2);

    assertThat(found()).containsExactly("INSERTED 2 1");
  }

  @Test
  void whatStandsRightBehindASealWasPutInBetweenToo() {
    append();
    seal(Duration.ZERO);
    audit.skipId();
    append();
    seal(Duration.ofHours(1));
    append();
    seal(Duration.ofHours(26));
    appendLate(2);

    assertThat(found()).containsExactly("INSERTED 2 2");
  }

  @Test
  void whatASealThatCanNotBeReadMayHaveCoveredIsNotHeldAgainstTheEntry() {
    append();
    audit.skipId();
    append();
    seal(Duration.ZERO);
    appendLate(2);
    seal(Duration.ofHours(1));
    seals.change(
        2,
        s ->
            new Seal(
                2,
                s.sealedAt(),
                s.entries(),
                s.lastEntry(),
                "x",
                s.openIds(),
                s.leaves(),
                s.previous(),
                s.root()));

    assertThat(found()).containsExactly("SEAL_CHANGED null 2");
  }

  @Test
  void anIdThatALaterSealCoversWasNotPutInBetweenOverSeveralSeals() {
    append();
    audit.skipId();
    append();
    seal(Duration.ZERO);
    append();
    seal(Duration.ofHours(1));
    append();
    seal(Duration.ofHours(2));
    appendLate(2);
    seal(Duration.ofHours(3));

    assertThat(found()).isEmpty();
  }

  @Test
  void timesAreSealedAsTheDatabaseKeepsThem() {
    at(Duration.ofNanos(1_999_999));
    append();

    assertThat(sealing.seal().orElseThrow().sealedAt()).isEqualTo(BEGIN.plusMillis(1));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0, false",
    "1, 0, true",
    "1, 1, false",
    "1-5, 5, false",
    "1-5, 4, true",
    "'1-5,7-8', 7, false",
    "'1-5,7-8', 6, true",
    "1-9223372036854775807, 10000, true"
  })
  void countsWithoutCounting(String ids, long most, boolean more) {
    assertThat(IdRanges.parse(ids).hasMoreThan(most)).isEqualTo(more);
  }

  @ParameterizedTest
  @CsvSource({"'', true", "'1,3-4', true", "'3,1', false", "'1-1', false", "1-2-3, false"})
  void onlyWhatItWritesIsRead(String text, boolean read) {
    assertThat(IdRanges.read(text).isPresent()).isEqualTo(read);
  }
}
