package id.naskah.retention.schedule;

import id.naskah.platform.Messages;
import java.util.List;

/**
 * Something in the file of an edition that could not be read, or that should be looked at.
 *
 * @param line of the file, from 1; 0 where something is missing in it
 * @param key of the message, which says what was wrong and what is accepted
 */
public record ScheduleProblem(long line, Severity severity, String key, List<Object> arguments) {
  /** How much it matters. */
  public enum Severity {
    /** Nothing can be read of the file: it is refused where it is saved. */
    FILE,
    /** A row can't be read, or names what there is not: the edition can't come into force. */
    ERROR,
    /** Allowed, and maybe not meant. */
    WARNING
  }

  static ScheduleProblem file(long line, String key, Object... arguments) {
    return new ScheduleProblem(line, Severity.FILE, key, List.of(arguments));
  }

  static ScheduleProblem error(long line, String key, Object... arguments) {
    return new ScheduleProblem(line, Severity.ERROR, key, List.of(arguments));
  }

  static ScheduleProblem warning(long line, String key, Object... arguments) {
    return new ScheduleProblem(line, Severity.WARNING, key, List.of(arguments));
  }

  /** Whether the edition can't come into force with it. */
  public boolean isError() {
    return severity != Severity.WARNING;
  }

  /** The sentence, in the language of the one who asks. */
  public String text() {
    return Messages.text(key, arguments.toArray());
  }
}
