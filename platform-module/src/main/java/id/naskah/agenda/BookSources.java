package id.naskah.agenda;

import id.naskah.access.AlfrescoSql;
import java.sql.Date;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Where the lines of a book come from: parts of a statement, each with the same columns. */
final class BookSources {
  /** The same columns from each source, as {@code b}. */
  private static final String NOTHING_OF_A_LETTER =
      ", CAST(NULL AS varchar) AS letter, CAST(NULL AS int8) AS node_id, CAST(NULL AS int8) AS acl,"
          + " CAST(NULL AS varchar) AS owner";

  private static final String NO_CELLS =
      ", CAST(NULL AS varchar) AS letter_number, CAST(NULL AS date) AS letter_date,"
          + " CAST(NULL AS varchar) AS kind, CAST(NULL AS text) AS party,"
          + " CAST(NULL AS text) AS subject";

  /**
   * A number without a letter stands where it was set aside; one that was registered out of its
   * year at that year's end. One question mark for the office's zone.
   */
  private static final String LEDGER_DAY =
      "LEAST(GREATEST(CAST(n.done_at AT TIME ZONE ? AS date), make_date(s.year, 1, 1)),"
          + " make_date(s.year, 12, 31))";

  private static final String OWN =
      " s.name = ANY (CAST(? AS varchar[])) AND s.year BETWEEN ? AND ?";

  private final Book book;
  private final ZoneId zone;
  private final List<String> ownSeries;
  private final List<Object> values = new ArrayList<>();
  private final List<String> sources = new ArrayList<>();

  BookSources(Book book, ZoneId zone, List<String> ownSeries) {
    this.book = book;
    this.zone = zone;
    this.ownSeries = ownSeries;
  }

  /** What stands for the question marks. */
  List<Object> values() {
    return values;
  }

  /** For readers: with what was signed, and with numbers alone. */
  String reading(boolean isSigned) {
    letters();
    if (isSigned) {
      signed();
    }
    if (!ownSeries.isEmpty()) {
      ledger();
      reserved();
      gaps();
    }
    return String.join(" UNION ALL ", sources);
  }

  /** For signing: each number once. */
  String closing() {
    letters();
    if (!ownSeries.isEmpty()) {
      reserved();
      gaps();
    }
    return String.join(" UNION ALL ", sources);
  }

  private void letters() {
    String day = book.isIncoming() ? "l.received_date" : "l.letter_date";
    sources.add(
        "SELECT 1 AS source, l.series, l.agenda_year AS year, l.agenda_number AS serial,"
            + " CASE l.status WHEN 'void' THEN 'voided' ELSE 'issued' END AS state, "
            + day
            + " AS day, CAST(NULL AS varchar) AS reason, l.uuid AS letter, l.node_id,"
            + " n.acl_id AS acl, l.owner, l.letter_number, l.letter_date, l.kind,"
            + " CAST(NULL AS text) AS party, CAST(NULL AS text) AS subject FROM naskah_letter l"
            + AlfrescoSql.node("l.node_id")
            + " WHERE l.unit = ? AND l.direction = ? AND l.series IS NOT NULL AND "
            + day
            + " BETWEEN ? AND ?");
    values.add(book.unit());
    values.add(book.direction().code());
    addPeriod();
  }

  private void signed() {
    sources.add(
        "SELECT 0, r.series, r.year, r.serial, r.state, r.day, r.reason, r.letter, l.node_id,"
            + " n.acl_id, l.owner, r.letter_number, r.letter_date, r.kind, r.party, r.subject"
            + " FROM naskah_agenda_closing c JOIN naskah_agenda_row r ON r.closing_id = c.id"
            + " LEFT JOIN naskah_letter l ON l.uuid = r.letter"
            + AlfrescoSql.nodeIfThere("l.node_id")
            + " WHERE c.unit = ? AND c.direction = ? AND c.month BETWEEN ? AND ?"
            + " AND r.day BETWEEN ? AND ?");
    values.add(book.unit());
    values.add(book.direction().code());
    values.add(Date.valueOf(book.from().withDayOfMonth(1)));
    values.add(Date.valueOf(book.to()));
    addPeriod();
  }

  private void ledger() {
    sources.add(
        "SELECT 2, s.name, s.year, n.serial, CASE WHEN EXISTS (SELECT 1 FROM naskah_number v"
            + " WHERE v.series_id = n.series_id AND v.serial = n.serial AND v.event = 'voided')"
            + " THEN 'voided' ELSE 'issued' END, CAST(NULL AS date), CAST(NULL AS varchar),"
            + " n.letter, l.node_id, a.acl_id, l.owner"
            + NO_CELLS
            + " FROM naskah_series s JOIN naskah_number n ON n.series_id = s.id"
            + " LEFT JOIN naskah_letter l ON l.uuid = n.letter"
            + AlfrescoSql.nodeIfThere("l.node_id", "a")
            + " WHERE n.event = 'issued' AND"
            + OWN
            + " AND "
            + LEDGER_DAY
            + " BETWEEN ? AND ?");
    addOwn();
    values.add(zone.getId());
    addPeriod();
  }

  private void reserved() {
    sources.add(
        "SELECT 3, s.name, s.year, n.serial,"
            + " CASE WHEN g.serial IS NULL THEN 'reserved' ELSE 'givenUp' END, "
            + LEDGER_DAY
            + ", COALESCE(g.reason, n.reason)"
            + NOTHING_OF_A_LETTER
            + NO_CELLS
            + " FROM naskah_series s JOIN naskah_number n ON n.series_id = s.id"
            + " LEFT JOIN naskah_number g ON g.series_id = n.series_id AND g.serial = n.serial"
            + " AND g.event = 'givenUp' WHERE n.event = 'reserved' AND NOT EXISTS (SELECT 1 FROM"
            + " naskah_number u WHERE u.series_id = n.series_id AND u.serial = n.serial"
            + " AND u.event = 'issued') AND"
            + OWN
            + " AND "
            + LEDGER_DAY
            + " BETWEEN ? AND ?");
    values.add(zone.getId());
    addOwn();
    values.add(zone.getId());
    addPeriod();
  }

  /** A number of which nothing is on record stands where the one before it does. */
  private void gaps() {
    sources.add(
        "SELECT 4, p.name, p.year, p.serial, 'gap', p.day, CAST(NULL AS varchar)"
            + NOTHING_OF_A_LETTER
            + NO_CELLS
            + " FROM (SELECT s.name, s.year, g.serial, COALESCE((SELECT "
            + LEDGER_DAY
            + " FROM naskah_number n WHERE n.series_id = s.id AND n.serial < g.serial"
            + " ORDER BY n.serial DESC LIMIT 1), make_date(s.year, 1, 1)) AS day"
            + " FROM naskah_series s CROSS JOIN LATERAL generate_series(1, s.last_serial)"
            + " AS g (serial) WHERE"
            + OWN
            + " AND NOT EXISTS (SELECT 1 FROM naskah_number n WHERE n.series_id = s.id"
            + " AND n.serial = g.serial)) p WHERE p.day BETWEEN ? AND ?");
    values.add(zone.getId());
    addOwn();
    addPeriod();
  }

  private void addPeriod() {
    values.add(Date.valueOf(book.from()));
    values.add(Date.valueOf(book.to()));
  }

  private void addOwn() {
    values.add(ownSeries.toArray(String[]::new));
    values.add(book.from().getYear());
    values.add(book.to().getYear());
  }
}
