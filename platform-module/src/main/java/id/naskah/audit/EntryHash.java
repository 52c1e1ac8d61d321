package id.naskah.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * What the hash of an entry of the audit is over; docs/audit.md says the same to others who check.
 *
 * <p>Six lines, in UTF-8, without a line feed at the end: the hash of the entry before, in lower
 * case hexadecimal, or nothing; the position; what it is about; the time in UTC, to the
 * millisecond; the user; the event. Within a line, a backslash is written twice, a line feed as
 * {@code \n}. The database computes the same as it inserts ({@link AuditTable}).
 */
final class EntryHash {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private EntryHash() {}

  /** The last four lines: what is known before the place in the chain is. */
  static String text(String about, Instant at, String by, String event) {
    return String.join("\n", line(about), time(at), line(by), line(event));
  }

  static String time(Instant at) {
    return TIME.format(at);
  }

  private static String line(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n");
  }

  /**
   * The hash in hexadecimal.
   *
   * @param previous null for the first of a chain
   */
  static String of(String previous, int position, String text) {
    return new Sha256()
        .add(previous == null ? "" : previous)
        .add("\n" + position + "\n")
        .add(text)
        .hex();
  }
}
