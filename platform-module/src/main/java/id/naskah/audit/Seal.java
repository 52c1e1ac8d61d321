package id.naskah.audit;

import java.time.Instant;

/**
 * One root over all entries of the audit that no seal had covered before, and over the seal before.
 *
 * @param id from 1 on, without a gap
 * @param entries how many it covers
 * @param lastEntry the highest id covered so far
 * @param covered ids of the entries, as {@link IdRanges} writes them
 * @param openIds ids up to {@code lastEntry} of transactions that were not committed then
 * @param leaves the first {@link #LEAF} hexadecimal digits of the hash of each entry, by id
 * @param previous root of the seal before; null for the first
 * @param root in hexadecimal, as {@link SealRoot} computes it
 */
public record Seal(
    long id,
    Instant sealedAt,
    int entries,
    long lastEntry,
    String covered,
    String openIds,
    String leaves,
    String previous,
    String root) {
  /** Enough to tell which entry was changed; that one was, the root tells. */
  static final int LEAF = 16;
}
