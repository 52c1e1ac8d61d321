package id.naskah.drafting;

import id.naskah.access.AlfrescoSql;
import id.naskah.access.ReadableLetters;
import id.naskah.delegation.Mandates;
import id.naskah.platform.RunAs;
import id.naskah.platform.database.Columns;
import id.naskah.platform.database.Cursor;
import id.naskah.platform.database.Part;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

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
   */
  public record Waiting(String letter, Stage stage, Instant since) {}

  private static final String SELECT =
      "SELECT d.letter, d.stage, d.begun_at, d.signed_at, l.uuid, l.owner, n.acl_id AS acl, ";
  private static final String BY_STEP =
      SELECT
          + "s.since AS since FROM naskah_draft_step s JOIN naskah_draft d ON d.letter = s.letter"
          + " JOIN naskah_letter l ON l.uuid = s.letter";
  private static final String BY_WRITER =
      SELECT
          + "COALESCE(d.signed_at, d.begun_at) AS since FROM naskah_draft d"
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
                    Columns.instant(row, "since")));
          }
          return part.wantsMore();
        });
    return part.kept();
  }

  /** How many there are, at most so many. */
  public int count(Box box, int most) {
    return of(box, 0, most).size();
  }

  private void each(Box box, Cursor.Taker taker) {
    String user = RunAs.sender();
    switch (box) {
      case MINE -> byWriter("d.stage <> 'signed'", user, taker);
      case TO_SEND -> byWriter("d.stage = 'signed' AND d.sent_at IS NULL", user, taker);
      default -> {
        List<Object> values = new ArrayList<>();
        mandates.of(user).forEach(mandate -> values.add(mandate.recipient().toString()));
        String marks = String.join(", ", Collections.nCopies(values.size(), "?"));
        values.add(box == Box.TO_INITIAL ? "initial" : "sign");
        letters.each(
            BY_STEP
                + AlfrescoSql.node("l.node_id")
                + " WHERE s.state = 'current' AND s.official IN ("
                + marks
                + ") AND s.task = ? ORDER BY s.since, s.id",
            values,
            taker);
      }
    }
  }

  private void byWriter(String condition, String user, Cursor.Taker taker) {
    letters.each(
        BY_WRITER
            + AlfrescoSql.node("l.node_id")
            + " WHERE d.begun_by = ? AND "
            + condition
            + " ORDER BY since, d.letter",
        List.of(user),
        taker);
  }
}
