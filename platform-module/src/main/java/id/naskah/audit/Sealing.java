package id.naskah.audit;

import id.naskah.platform.OfficeClock;
import id.naskah.platform.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals what has come into the audit since the last seal. In the background, so that no letter
 * waits for another one's place in an order of all.
 *
 * <p>An id is taken before its transaction is committed, so entries may come to light after higher
 * ids were sealed. The ids that were missing then are kept with the seal as open, and looked for by
 * the next ones, for a day; no transaction takes that long. A seal is one transaction: killed
 * before its end, it has not been.
 */
class Sealing implements Runnable {
  /** Entries in one seal, at most: one is computed in memory. */
  static final int MOST = 10_000;

  private static final Duration LONGEST_TRANSACTION = Duration.ofDays(1);
  private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

  private final AuditTable audit;
  private final SealTable seals;
  private final Transactions transactions;
  private final OfficeClock clock;

  public Sealing(AuditTable audit, SealTable seals, Transactions transactions, OfficeClock clock) {
    this.audit = audit;
    this.seals = seals;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void run() {
    Optional<Seal> made;
    do {
      made = transactions.inNew(this::seal);
      // The log is a place that an administrator of the database alone cannot reach.
      made.ifPresent(
          seal ->
              LOG.info(
                  "Seal {} of the audit over {} entries: {}",
                  seal.id(),
                  seal.entries(),
                  seal.root()));
    } while (made.filter(seal -> seal.entries() == MOST).isPresent()
        && !Thread.currentThread().isInterrupted());
  }

  /**
   * Seals what is visible and not sealed yet, in the caller's transaction; nothing if nothing is.
   */
  Optional<Seal> seal() {
    Optional<Seal> last = seals.last();
    Instant now = clock.now().truncatedTo(ChronoUnit.MILLIS);
    long before = last.map(Seal::lastEntry).orElse(0L);
    IdRanges open = last.map(seal -> IdRanges.parse(seal.openIds())).orElseGet(IdRanges::new);
    open.remove(0, seals.lastEntryAt(now.minus(LONGEST_TRANSACTION)));
    IdRanges wanted = open.copy();
    wanted.add(before + 1, Long.MAX_VALUE);
    SortedMap<Long, String> hashes = audit.hashes(wanted, MOST);
    if (hashes.isEmpty()) {
      return Optional.empty();
    }
    long highest = Math.max(before, hashes.lastKey());
    open.add(before + 1, highest);
    open.removeAll(hashes.keySet());
    long id = last.map(Seal::id).orElse(0L) + 1;
    String covered = IdRanges.of(hashes.keySet()).toString();
    String previous = last.map(Seal::root).orElse(null);
    String openIds = open.toString();
    String root = SealRoot.of(previous, id, now, highest, covered, openIds, hashes);
    String leaves =
        hashes.values().stream()
            .map(hash -> hash.substring(0, Seal.LEAF))
            .collect(Collectors.joining());
    Seal seal = new Seal(id, now, hashes.size(), highest, covered, openIds, leaves, previous, root);
    seals.add(seal);
    return Optional.of(seal);
  }
}
