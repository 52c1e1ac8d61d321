package id.naskah.inbox;

import id.naskah.access.Access;
import id.naskah.configuration.Recipient;
import id.naskah.delegation.Mandate;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
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
record Viewer(
    String user,
    Set<String> authorities,
    Map<String, Mandate> mandates,
    LocalDate today,
    Instant now) {
  private static final Duration DONE_LATELY = Duration.ofDays(30);

  static Viewer of(
      String user,
      Set<String> authorities,
      Collection<Mandate> mandates,
      LocalDate today,
      Instant now) {
    Map<String, Mandate> first = new LinkedHashMap<>();
    mandates.forEach(mandate -> first.putIfAbsent(mandate.recipient().toString(), mandate));
    return new Viewer(user, authorities, first, today, now);
  }

  /** The last day of this week. */
  LocalDate sunday() {
    return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
  }

  /** The recipients as they are written. */
  List<Object> recipients(Whose whose) {
    return mandates.entrySet().stream()
        .filter(entry -> whose.has(entry.getValue()))
        .<Object>map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Which rows of naskah_disposition d lie in a box of some of these recipients, of which there is
   * one at least.
   *
   * @param values gets what stands for the question marks
   */
  String in(Box box, Whose whose, List<Object> values) {
    String sides = box.isOfSender() ? sent(whose, values) : received(whose, values);
    if (box == Box.OVERDUE) {
      values.add(Date.valueOf(today));
    } else if (box == Box.DUE_THIS_WEEK) {
      values.add(Date.valueOf(today));
      values.add(Date.valueOf(sunday()));
    } else if (box == Box.DONE) {
      values.add(Timestamp.from(now.minus(DONE_LATELY)));
    }
    return sides + " AND " + box.condition();
  }

  private String received(Whose whose, List<Object> values) {
    List<Object> recipients = recipients(whose);
    values.addAll(recipients);
    return "d.recipient IN (" + Access.marks(recipients.size()) + ")";
  }

  /** What was sent on somebody's behalf is theirs; else it is the sender's. */
  private String sent(Whose whose, List<Object> values) {
    List<Object> recipients = recipients(whose);
    List<Object> senders =
        mandates.values().stream()
            .filter(whose::has)
            .map(Mandate::recipient)
            .filter(recipient -> recipient.kind() == Recipient.Kind.USER)
            .<Object>map(Recipient::code)
            .toList();
    values.addAll(recipients);
    String sent = "d.sent_for IN (" + Access.marks(recipients.size()) + ")";
    if (senders.isEmpty()) {
      return sent;
    }
    values.addAll(senders);
    values.addAll(mandates.keySet());
    return "("
        + sent
        + " OR d.sender IN ("
        + Access.marks(senders.size())
        + ") AND (d.sent_for IS NULL OR d.sent_for NOT IN ("
        + Access.marks(mandates.size())
        + ")))";
  }

  /**
   * The mandate by which a row of {@link #in} is the user's.
   *
   * @param recipient of the row
   * @param sender null in boxes of what was received
   * @param sentFor may be null
   */
  Mandate mandate(String recipient, String sender, String sentFor) {
    if (sender == null) {
      return mandates.get(recipient);
    }
    Mandate behalf = sentFor == null ? null : mandates.get(sentFor);
    return behalf == null ? mandates.get(Recipient.user(sender).toString()) : behalf;
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
