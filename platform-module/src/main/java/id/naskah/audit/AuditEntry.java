package id.naskah.audit;

import java.time.Instant;

/**
 * Something happened, as it is on record.
 *
 * @param about id of the letter, dossier or document; or words such as {@code disposal 12}
 * @param position in the chain of all that happened to it, from 1 on
 * @param event such as {@code registered ORG~incoming~2026}
 * @param previous hash of the entry before in the chain, in hexadecimal; null for the first
 * @param hash in hexadecimal, as {@link EntryHash} computes it
 */
public record AuditEntry(
    long id,
    String about,
    int position,
    Instant at,
    String by,
    String event,
    String previous,
    String hash) {

  /** Whether the entry still says what it said when it was written. */
  boolean isAsWritten() {
    return hash.equals(EntryHash.of(previous, position, EntryHash.text(about, at, by, event)));
  }
}
