package id.naskah.perusal;

import id.naskah.audit.AuditEntry;
import java.time.Instant;
import java.util.Optional;

/**
 * That somebody read a secret letter, or something of it.
 *
 * @param id of the entry in the audit
 * @param file id of the node that was read; the letter's own for its fields and its sheet
 * @param detail which version, or the number of the copy; null for all else
 */
public record Perusal(
    long id, Instant at, String by, Seen seen, Door door, String file, String detail) {
  /** How each entry about a reading begins, and no other. */
  static final String EVENT = "read ";

  private static final int PARTS = 5;

  /** The event as the audit has it: what was seen, the door, the file, and the detail. */
  static String event(Seen seen, Door door, String file, String detail) {
    String event = EVENT + seen.code() + " " + door.code() + " " + file;
    return detail == null ? event : event + " " + detail;
  }

  /** What an entry of the audit says; nothing if it is about no reading. */
  static Optional<Perusal> of(AuditEntry entry) {
    String[] parts = entry.event().split(" ", PARTS);
    if (parts.length < PARTS - 1) {
      return Optional.empty();
    }
    return Seen.of(parts[1])
        .flatMap(
            seen ->
                Door.of(parts[2])
                    .map(
                        door ->
                            new Perusal(
                                entry.id(),
                                entry.at(),
                                entry.by(),
                                seen,
                                door,
                                parts[3],
                                parts.length == PARTS ? parts[4] : null)));
  }
}
