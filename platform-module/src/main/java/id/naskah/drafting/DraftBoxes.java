package id.naskah.drafting;

import id.naskah.access.AlfrescoSql;
import id.naskah.access.ReadableLetters;
import id.naskah.delegation.Mandates;
import id.naskah.drafting.DraftStep.Task;
import id.naskah.platform.RunAs;
import id.naskah.platform.database.Columns;
import id.naskah.platform.database.Cursor;
import id.naskah.platform.database.Part;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The lists of letters that wait for the user: to initial, to sign, still to be sent, and what the
 * user writes.
 *
 * <p>Cost: what waits for the user and what the user writes, by indexes; not the archive.
 */
public class DraftBoxes {
  /** A list. */
  public enum Box {
    TO_INITIAL("toInitial"),
    TO_SIGN("toSign"),
    /** What the user writes and has not been signed, under way or not. */
    MINE("mine"),
    /** What the user wrote, is signed and was not sent. */
    TO_SEND("toSend");

    private final String code;

    Box(String code) {
      this.code = code;
    }

    /** As written in REST. */
    public String code() {
      return code;
    }
  }

  /**
   * A letter in a list.
   *
   * @param since when it came there
   * @param seen what the official whose turn it is has before them, as {@link DraftView#seen} says
   *     it; null in the lists of those who write
   */
  public record Waiting(String letter, Stage stage, Instant since, String seen) {}

  private static final String SELECT =
      "SELECT d.letter, d.stage, l.uuid, l.owner, n.acl_id AS acl, ";
  private static final String BY_STEP =
      SELECT
          + "s.task, s.since AS since, d.digest AS seen FROM naskah_draft_step s JOIN naskah_draft d ON d.letter = s.letter"
          + " JOIN naskah_letter l ON l.uuid = s.letter";
  private static final String BY_WRITER =
      SELECT
          + "COALESCE(d.signed_at, d.begun_at) AS since, CAST(NULL AS VARCHAR) AS seen"
          + " FROM naskah_draft d"
          + " JOIN naskah_letter l ON l.uuid = d.letter";

  private final ReadableLetters letters;
  private final Mandates mandates;

  public DraftBoxes(ReadableLetters letters, Mandates mandates) {
    this.letters = letters;
    this.mandates = mandates;
  }

  /** The letters of a list, those that wait longest first. */
  public List<Waiting> of(Box box, int skip, int most) {
    Part<Waiting> part = new Part<>(skip, most);
    each(
        box,
        row -> {
          if (part.reaches()) {
            part.keep(
                new Waiting(
                    row.getString("letter"),
                    Stage.of(row.getString("stage")),
                    Columns.instant(row, "since"),
                    row.getString("seen")));
          }
          return part.wantsMore();
        });
    return part.kept();
  }

  /** How many letters some lists have, each counted to a most. */
  public record Counts(int toInitial, int toSign, int toSend) {}

  /** Counts what the user is to initial, to sign and to send, each at most so many. */
  public Counts counts(int most) {
    Map<Task, Integer> turns = new EnumMap<>(Task.class);
    List<String> tasks = Arrays.stream(Task.values()).map(Task::code).toList();
    byStep(
        tasks,
        row -> {
          turns.merge(
              Task.of(row.getString("task")), 1, (before, one) -> Math.min(most, before + one));
          return turns.size() < tasks.size() || turns.values().stream().anyMatch(n -> n < most);
        });
    return new Counts(
        turns.getOrDefault(Task.INITIAL, 0),
        turns.getOrDefault(Task.SIGN, 0),
        of(Box.TO_SEND, 0, most).size());
  }

  private void each(Box box, Cursor.Taker taker) {
    switch (box) {
      case MINE -> byWriter("d.stage <> 'signed'", taker);
      case TO_SEND ->
          byWriter("d.stage = 'signed' AND d.sent_at IS NULL AND l.status <> 'void'", taker);
      case TO_INITIAL -> byStep(List.of(Task.INITIAL.code()), taker);
      default -> byStep(List.of(Task.SIGN.code()), taker);
    }
  }

  /** The letters that are the user's turn, for some tasks. */
  private void byStep(List<String> tasks, Cursor.Taker taker) {
    List<Object> values = new ArrayList<>();
    mandates.of(RunAs.sender()).forEach(mandate -> values.add(mandate.recipient().toString()));
    String officials = marks(values.size());
    values.addAll(tasks);
    letters.each(
        BY_STEP
            + AlfrescoSql.node("l.node_id")
            + " WHERE s.state = 'current' AND s.official IN ("
            + officials
            + ") AND s.task IN ("
            + marks(tasks.size())
            + ") ORDER BY s.since, s.id",
        values,
        taker);
  }

  private static String marks(int number) {
    return String.join(", ", Collections.nCopies(number, "?"));
  }

  private void byWriter(String condition, Cursor.Taker taker) {
    letters.each(
        BY_WRITER
            + AlfrescoSql.node("l.node_id")
            + " WHERE d.begun_by = ? AND "
            + condition
            + " ORDER BY since, d.letter",
        List.of(RunAs.sender()),
        taker);
  }
}
