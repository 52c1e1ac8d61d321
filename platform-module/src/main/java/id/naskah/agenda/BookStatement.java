package id.naskah.agenda;

import id.naskah.access.AlfrescoSql;
import id.naskah.model.LetterModel;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.alfresco.service.namespace.QName;

/**
 * The statement that has the lines of a book, in the order of the numbers. A number may come more
 * than once, from more than one {@link Source}.
 *
 * <p>First only what decides the order and who may read is gathered and sorted, behind OFFSET 0;
 * what a line says of its letter is looked up as it is fetched. So a page costs its lines, and the
 * whole book never stands in memory.
 */
final class BookStatement {
  /** Where a line of the statement comes from. */
  enum Source {
    /** A month that was closed. */
    SIGNED,
    /** The table of letters. */
    LETTER,
    /** The ledger: a letter has the number. */
    LEDGER,
    /** The ledger: no letter has the number. */
    RESERVED,
    /** The ledger says nothing. */
    GAP
  }

  private static final String ORDER = " ORDER BY b.year, b.series, b.serial, b.source";

  /**
   * Whether what stays of a letter says no more than its number. What was signed of it then is told
   * to nobody: it was not for all who read what is signed of letters that are gone.
   */
  private static final String MASKED =
      "COALESCE(CAST(CAST(t.metadata AS json) ->> 'masked' AS BOOLEAN),"
          + " CAST(t.metadata AS json) ->> 'security' IN ('secret', 'topSecret'), FALSE)";

  private static final String CORRECTIONS =
      "CAST((SELECT json_agg(json_build_array(c.field, c.old_value, c.new_value, c.done_by,"
          + " extract(epoch FROM c.done_at)) ORDER BY c.id) FROM naskah_agenda_correction c"
          + " WHERE c.letter = b.letter) AS text) AS corrections";

  private final Book book;
  private final BookSources sources;
  private final List<Object> values = new ArrayList<>();

  /**
   * Of a book.
   *
   * @param ownSeries names of the series that hold the numbers of this book and of no other; none
   *     if the reader may not see numbers alone
   */
  BookStatement(Book book, ZoneId zone, List<String> ownSeries) {
    this.book = book;
    this.sources = new BookSources(book, zone, ownSeries);
  }

  List<Object> values() {
    return values;
  }

  /**
   * For readers.
   *
   * @param isSigned whether a month of the period was closed
   * @param after only what comes after this one; null for all
   */
  String reading(boolean isSigned, BookPosition after) {
    String union = sources.reading(isSigned);
    String beyond = "";
    if (after != null) {
      beyond = " WHERE (b.year, b.series, b.serial) > (?, ?, ?)";
    }
    String sql =
        "SELECT b.source, b.series, b.year, b.serial, b.state, b.letter, b.node_id, b.acl, b.owner,"
            + " b.day, b.letter_number, b.letter_date, b.kind, "
            + cells()
            + (isSigned ? ", " + CORRECTIONS : ", CAST(NULL AS text) AS corrections")
            + ", EXISTS (SELECT 1 FROM naskah_stub t WHERE b.source = 0 AND t.uuid = b.letter"
            + " AND NOT ("
            + MASKED
            + ")) AS gone, ";
    sql += live() + " FROM (SELECT b.* FROM (" + union + ") b";
    values.addAll(sources.values());
    if (after != null) {
      values.addAll(List.of(after.series().year(), after.series().name(), after.number()));
    }
    return sql + beyond + ORDER + " OFFSET 0) b" + ORDER;
  }

  /** For signing: all that the book says, whoever may read it. */
  String closing(long id) {
    values.add(id);
    String union = sources.closing();
    String sql =
        "INSERT INTO naskah_agenda_row (closing_id, series, year, serial, state, letter, day,"
            + " letter_number, letter_date, kind, party, subject, reason)"
            + " SELECT ?, b.series, b.year, b.serial, b.state, b.letter, b.day, b.letter_number,"
            + " b.letter_date, b.kind, "
            + cells();
    values.addAll(sources.values());
    return sql + " FROM (" + union + ") b" + ORDER + " ON CONFLICT DO NOTHING";
  }

  /** What a line says of its letter: party, subject, reason. */
  private String cells() {
    String party =
        book.isIncoming()
            ? sender()
            : "COALESCE(" + texts(LetterModel.RECIPIENTS) + ", " + sender() + ")";
    return "CASE b.source WHEN 1 THEN "
        + party
        + " ELSE b.party END AS party, CASE b.source WHEN 1 THEN "
        + text(LetterModel.SUBJECT)
        + " ELSE b.subject END AS subject,"
        + " CASE WHEN b.source = 1 AND b.state = 'voided' THEN "
        + text(LetterModel.VOID_REASON)
        + " ELSE b.reason END AS reason";
  }

  private String sender() {
    return "NULLIF(concat_ws(', ', NULLIF("
        + text(LetterModel.SENDER_ORGANISATION)
        + ", ''), NULLIF("
        + text(LetterModel.SENDER_NAME)
        + ", '')), '')";
  }

  /** What belongs to the letter as it is now, and is not signed: files, passed_on. */
  private String live() {
    AlfrescoSql.addName(LetterModel.ATTACHMENTS, values);
    return AlfrescoSql.children("b.node_id")
        + " AS files, (SELECT string_agg(d.recipient, chr(10) ORDER BY d.node_id)"
        + " FROM naskah_disposition d WHERE d.letter_id = b.node_id AND d.above_id IS NULL"
        + " AND d.status <> 'withdrawn') AS passed_on";
  }

  private String text(QName property) {
    AlfrescoSql.addName(property, values);
    return AlfrescoSql.text("b.node_id");
  }

  private String texts(QName property) {
    AlfrescoSql.addName(property, values);
    return AlfrescoSql.texts("b.node_id");
  }
}
