package id.naskah.audit;

import java.time.Instant;
import java.util.SortedMap;

/**
 * What the root of a seal is over; docs/audit.md says the same to others who check.
 *
 * <p>Lines in UTF-8, each with a line feed at its end: the root of the seal before, or nothing; the
 * number of this one; its time in UTC, to the millisecond; the highest id covered so far; the ids
 * that it covers; those that were open; then for each entry that it covers, by id, the id, a space
 * and the hash.
 */
final class SealRoot {
  private SealRoot() {}

  /**
   * The root in hexadecimal.
   *
   * @param previous null for the first
   */
  static String of(
      String previous,
      long id,
      Instant at,
      long lastEntry,
      String covered,
      String openIds,
      SortedMap<Long, String> hashes) {
    Sha256 sha256 = new Sha256().add(previous == null ? "" : previous).add("\n" + id + "\n");
    sha256.add(EntryHash.time(at)).add("\n" + lastEntry + "\n");
    sha256.add(covered).add("\n").add(openIds).add("\n");
    hashes.forEach((entry, hash) -> sha256.add(entry + " " + hash + "\n"));
    return sha256.hex();
  }
}
