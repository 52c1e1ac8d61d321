package id.naskah.inbox;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A part of the inbox; the same disposition can lie in several. */
public enum Box {
  /** What waits for the user: sent, and neither done nor declined. */
  OPEN("open", Box.WAITING),
  /** Of those, what nobody has looked at yet. */
  UNREAD("unread", "d.status = 'unread'"),
  /** Of those, what was due before today. */
  OVERDUE("overdue", Box.WAITING + " AND d.due < ?"),
  /** Of those, what is due from today to the Sunday that comes. */
  DUE_THIS_WEEK("dueThisWeek", Box.WAITING + " AND d.due BETWEEN ? AND ?"),
  /** What the user has done or declined in the last thirty days, newest first. */
  DONE("done", "d.status IN ('done', 'declined') AND d.closed_at >= ?"),
  /** What the user has sent and the recipient declined: it waits for the sender. */
  RETURNED("returned", "d.status = 'declined'"),
  /** What the user has sent and the recipient has still to do: it waits below the user. */
  SENT("sent", Box.WAITING);

  private static final String WAITING = "d.status IN ('unread', 'read')";

  private final String code;
  private final String condition;

  Box(String code, String condition) {
    this.code = code;
    this.condition = condition;
  }

  public String code() {
    return code;
  }

  /** The box with this code; 400 for another, with those there are. */
  public static Box of(String code) {
    return Arrays.stream(values())
        .filter(box -> box.code.equals(code))
        .findFirst()
        .orElseThrow(
            () -> RuleViolation.invalid("box", "naskah.choice", Texts.shortened(code), codes()));
  }

  private static String codes() {
    return Arrays.stream(values()).map(Box::code).collect(Collectors.joining(", "));
  }

  /**
   * Which rows of naskah_disposition d lie in it. Statuses are written out, because PostgreSQL uses
   * a partial index only for values that it knows when it plans.
   */
  String condition() {
    return condition;
  }

  /** Whether it has what the user sent, and not what the user got. */
  boolean isOfSender() {
    return this == RETURNED || this == SENT;
  }

  /** What the list is sorted by, without ORDER BY; {@code %s} stands for the table. */
  String order() {
    return this == DONE
        ? "%1$s.closed_at DESC, %1$s.node_id DESC"
        : "%1$s.due NULLS LAST, %1$s.sent_at, %1$s.node_id";
  }
}
