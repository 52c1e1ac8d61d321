package id.naskah.retention.declaration;

import id.naskah.retention.clock.DeclaredEvent;
import java.time.Instant;
import java.time.LocalDate;

/**
 * That an event happened, as somebody declared it. Never changed: a correction is another one.
 *
 * @param event code of events.csv
 * @param targetId id of a letter or of a dossier, or a where clause
 * @param taskId who carries it out, for a query; null otherwise
 */
public record Declaration(
    long id,
    String event,
    LocalDate day,
    Target target,
    String targetId,
    String evidence,
    String declaredBy,
    Instant declaredAt,
    Long taskId) {

  /** What an event is declared of. */
  public enum Target {
    LETTER("letter"),
    DOSSIER("dossier"),
    /** All letters for which conditions hold at that time, in REST "where". */
    QUERY("query");

    private final String code;

    Target(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    static Target of(String code) {
      for (Target target : values()) {
        if (target.code.equals(code)) {
          return target;
        }
      }
      throw new IllegalArgumentException(code);
    }
  }

  DeclaredEvent onNode() {
    return new DeclaredEvent(event, day, id);
  }
}
