package id.naskah.agenda;

import id.naskah.access.Reader;
import id.naskah.access.Readers;
import id.naskah.agenda.BookStatement.Source;
import id.naskah.configuration.OfficeZone;
import id.naskah.numbering.OwnSeries;
import id.naskah.platform.database.Cursor;
import id.naskah.retention.RecordsRoles;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Goes through the lines of a book, through a cursor, as one statement sees them; of letters that
 * the current user may not read there is nothing but the number, and that only for those who see
 * the ledger.
 */
class BookReader {
  private final JdbcTemplate jdbc;
  private final Readers readers;
  private final OwnSeries ownSeries;
  private final RecordsRoles roles;
  private final OfficeZone zone;

  public BookReader(
      JdbcTemplate jdbc,
      Readers readers,
      OwnSeries ownSeries,
      RecordsRoles roles,
      OfficeZone zone) {
    this.jdbc = jdbc;
    this.readers = readers;
    this.ownSeries = ownSeries;
    this.roles = roles;
    this.zone = zone;
  }

  /** What a reader wants of a book. */
  record Wish(Book book, boolean withLedger, boolean isSigned, BookPosition after) {}

  /**
   * Gives the lines in the order of the numbers.
   *
   * @param lines false when no more are wanted
   */
  void each(Wish wish, Predicate<BookRow> lines) {
    Book book = wish.book();
    List<String> own = wish.withLedger() ? ownSeries.of(book.unit(), book.direction()) : List.of();
    BookStatement statement = new BookStatement(book, zone.get(), own);
    String sql = statement.reading(wish.isSigned(), wish.after());
    boolean seesGone = wish.isSigned() && (roles.isManager() || roles.isApprover());
    OneNumber number = new OneNumber(wish.withLedger(), seesGone, lines);
    Reader reader = readers.current();
    Cursor.read(jdbc, sql, statement.values(), row -> number.take(BookLine.of(row, reader)));
    number.finish();
  }

  /** Puts together the lines that a statement has about one number. */
  private static final class OneNumber {
    private final boolean withLedger;
    private final boolean seesGone;
    private final Predicate<BookRow> lines;
    private BookLine best;
    private boolean more = true;

    OneNumber(boolean withLedger, boolean seesGone, Predicate<BookRow> lines) {
      this.withLedger = withLedger;
      this.seesGone = seesGone;
      this.lines = lines;
    }

    boolean take(BookLine line) {
      if (best != null && !best.isAbout(line)) {
        finish();
      }
      if (more && isShown(line)) {
        best = best == null ? line : best.with(line);
      }
      return more;
    }

    private boolean isShown(BookLine line) {
      return switch (line.source()) {
        case SIGNED ->
            line.row().letter() == null
                ? withLedger
                : line.isReadable() || (seesGone && line.row().isGone());
        case LETTER -> line.isReadable();
        // One that the user may read stands under its own day, or not in this period.
        case LEDGER -> !line.isReadable();
        case RESERVED, GAP -> true;
      };
    }

    void finish() {
      if (best != null && more) {
        more = lines.test(best.source() == Source.LEDGER ? best.numberAlone() : best.row());
      }
      best = null;
    }
  }
}
