package id.naskah.inbox;

import id.naskah.delegation.Mandate;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who asks, when, and for whom.
 *
 * @param mandates by the recipient as it is written; the user's own before one as a substitute
 */
record Side(
    String user,
    Set<String> authorities,
    Map<String, Mandate> mandates,
    LocalDate today,
    Instant now) {
  private static final Duration DONE_LATELY = Duration.ofDays(30);

  static Side of(
      String user,
      Set<String> authorities,
      Collection<Mandate> mandates,
      LocalDate today,
      Instant now) {
    Map<String, Mandate> first = new LinkedHashMap<>();
    mandates.forEach(mandate -> first.putIfAbsent(mandate.recipient().toString(), mandate));
    return new Side(user, authorities, first, today, now);
  }

  /** The recipients as they are written. */
  List<Object> recipients(Whose whose) {
    return mandates.entrySet().stream()
        .filter(entry -> whose.has(entry.getValue()))
        .<Object>map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Which rows of naskah_disposition d lie in a box of these recipients.
   *
   * @param values gets what stands for the question marks
   */
  String in(Box box, List<Object> recipients, List<Object> values) {
    values.addAll(recipients);
    if (box == Box.OVERDUE) {
      values.add(java.sql.Date.valueOf(today));
    } else if (box == Box.DONE) {
      values.add(Timestamp.from(now.minus(DONE_LATELY)));
    }
    return box.side() + " IN (" + Access.marks(recipients.size()) + ") AND " + box.condition();
  }

  /** Codes of the units to which the user belongs. */
  List<Object> units() {
    List<Object> units = new ArrayList<>();
    mandates.values().stream()
        .filter(Whose.UNITS::has)
        .forEach(mandate -> units.add(mandate.recipient().code()));
    return units;
  }
}
