package id.naskah.agenda;

import id.naskah.access.Reader;
import id.naskah.agenda.BookRow.Cells;
import id.naskah.agenda.BookStatement.Source;
import id.naskah.numbering.Series;
import id.naskah.platform.Days;
import id.naskah.platform.Nodes;
import id.naskah.platform.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONException;

/** What one source says about a number, and whether the current user may read the letter. */
record BookLine(Source source, BookRow row, boolean isReadable) {
  private static final Source[] SOURCES = Source.values();

  static BookLine of(ResultSet row, Reader reader) throws SQLException {
    Source source = SOURCES[row.getInt("source")];
    String letter = row.getString("letter");
    boolean isThere = Columns.number(row, "node_id") != null;
    boolean isReadable = isThere && reader.reads(Nodes.live(letter), row);
    boolean isGone = row.getBoolean("gone");
    // What may not be shown is not even read.
    boolean isTold = letter == null || isReadable || isGone;
    return new BookLine(
        source,
        new BookRow(
            new Series(row.getString("series"), row.getInt("year")),
            row.getInt("serial"),
            row.getString("state"),
            letter,
            isTold ? cells(row) : Cells.NONE,
            isReadable ? row.getInt("files") : 0,
            isReadable ? lines(row.getString("passed_on")) : List.of(),
            source == Source.SIGNED,
            isGone,
            isTold ? corrections(row.getString("corrections")) : List.of()),
        isReadable);
  }

  private static Cells cells(ResultSet row) throws SQLException {
    return new Cells(
        Days.of(row.getDate("day")),
        row.getString("letter_number"),
        Days.of(row.getDate("letter_date")),
        row.getString("party"),
        row.getString("subject"),
        row.getString("kind"),
        row.getString("reason"));
  }

  private static List<String> lines(String text) {
    return text == null ? List.of() : List.of(text.split("\n"));
  }

  private static List<Correction> corrections(String json) {
    if (json == null) {
      return List.of();
    }
    List<Correction> corrections = new ArrayList<>();
    try {
      JSONArray all = new JSONArray(json);
      for (int i = 0; i < all.length(); i++) {
        JSONArray one = all.getJSONArray(i);
        corrections.add(
            new Correction(
                one.getString(0),
                text(one, 1),
                text(one, 2),
                one.getString(3),
                Instant.ofEpochMilli((long) (one.getDouble(4) * 1000))));
      }
    } catch (JSONException e) {
      throw new IllegalStateException("The database wrote no JSON: " + json, e);
    }
    return corrections;
  }

  private static String text(JSONArray values, int i) {
    return values.isNull(i) ? null : values.optString(i);
  }

  boolean isAbout(BookLine other) {
    return row.number() == other.row.number() && row.series().equals(other.row.series());
  }

  /**
   * What is said of a number by this and a later source: what was signed stands, but for a number
   * that had no letter then.
   */
  BookLine with(BookLine later) {
    if (source != Source.SIGNED || row.letter() != null || later.source == Source.GAP) {
      return this;
    }
    return later.source == Source.LETTER || !later.row.state().equals(row.state()) ? later : this;
  }

  /** No more than that the number is used. */
  BookRow numberAlone() {
    return new BookRow(
        row.series(),
        row.number(),
        row.state(),
        null,
        Cells.NONE,
        0,
        List.of(),
        false,
        false,
        List.of());
  }
}
