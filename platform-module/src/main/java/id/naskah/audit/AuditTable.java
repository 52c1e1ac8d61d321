package id.naskah.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport.TxnReadState;
import org.alfresco.repo.transaction.TransactionalResourceHelper;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The table naskah_audit, to which the database lets nobody do more than append.
 *
 * <p>Entries are chained by what they are about, not all in one row: whoever writes about one
 * letter waits for nobody who writes about another.
 */
public class AuditTable {
  /**
   * One statement an entry, and the database computes its hash: to read the entry before first
   * would be a second one. Of two that continue one chain at once, the unique key (about, position)
   * refuses the later, and Alfresco tries its transaction again.
   */
  private static final String APPEND =
      "INSERT INTO naskah_audit (about, position, done_at, done_by, event, previous, hash)"
          + " SELECT ?, next.position, ?, ?, ?, next.previous, sha256(convert_to("
          + "COALESCE(encode(next.previous, 'hex'), '') || chr(10) || next.position || chr(10)"
          + " || ?, 'UTF8')) FROM (SELECT COALESCE(last.position, 0) + 1 AS position,"
          + " last.hash AS previous FROM (VALUES (1)) one (row) LEFT JOIN (SELECT position, hash"
          + " FROM naskah_audit WHERE about = ? ORDER BY position DESC LIMIT 1) last ON TRUE) next";

  private static final String COLUMNS =
      "e.id, e.about, e.position, e.done_at, e.done_by, e.event,"
          + " encode(e.previous, 'hex'), encode(e.hash, 'hex')";

  private static final String WITH_IDS =
      " FROM unnest(CAST(? AS int8[]), CAST(? AS int8[])) AS r (first, last)"
          + " JOIN naskah_audit e ON e.id BETWEEN r.first AND r.last";

  private static final String KEY = AuditTable.class.getName();

  private final JdbcTemplate jdbc;

  public AuditTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds an entry, in the caller's transaction: both are there in the end, or neither. */
  public void append(String about, Instant at, String by, String event) {
    // A text in the database can hold no zero; some messages of errors do.
    String what = event.replace('\0', ' ');
    Instant when = at.truncatedTo(ChronoUnit.MILLIS);
    jdbc.update(
        APPEND,
        about,
        Timestamp.from(when),
        by,
        what,
        EntryHash.text(about, when, by, what),
        about);
    if (AlfrescoTransactionSupport.getTransactionReadState() != TxnReadState.TXN_NONE) {
      TransactionalResourceHelper.<String>getSet(KEY).add(about);
    }
  }

  /**
   * Whether this transaction has added to a chain: another one that adds to it waits until this one
   * ends.
   */
  public boolean isContinuedHere(String about) {
    return AlfrescoTransactionSupport.getTransactionReadState() != TxnReadState.TXN_NONE
        && TransactionalResourceHelper.isResourcePresent(KEY)
        && TransactionalResourceHelper.<String>getSet(KEY).contains(about);
  }

  /**
   * Lets the caller's transaction wait for others for ten seconds at most, where it would be asked
   * to wait for one that waits for it without the database knowing.
   */
  public void waitAtMost() {
    jdbc.execute("SET LOCAL lock_timeout TO '10s'");
  }

  /** What happened to something, in its order. An index has it. */
  public List<AuditEntry> about(String about, int skip, int most) {
    return jdbc.query(
        "SELECT "
            + COLUMNS
            + " FROM naskah_audit e WHERE e.about = ? ORDER BY e.position LIMIT ? OFFSET ?",
        (row, i) -> entry(row),
        about,
        most,
        skip);
  }

  /**
   * What happened to something, the newest first: only the events that begin like this. Cost: the
   * length of the chain.
   */
  public List<AuditEntry> newestAbout(String about, String beginning, int skip, int most) {
    return jdbc.query(
        "SELECT "
            + COLUMNS
            + " FROM naskah_audit e WHERE e.about = ? AND left(e.event, ?) = ?"
            + " ORDER BY e.position DESC LIMIT ? OFFSET ?",
        (row, i) -> entry(row),
        about,
        beginning.length(),
        beginning,
        most,
        skip);
  }

  /** Whether somebody did exactly this, to something, since a moment. */
  public boolean isKnownSince(Instant moment, String about, String by, String event) {
    return jdbc.queryForObject(
        "SELECT EXISTS (SELECT 1 FROM naskah_audit e WHERE e.about = ? AND e.done_by = ?"
            + " AND e.event = ? AND e.done_at >= ?)",
        Boolean.class,
        about,
        by,
        event,
        Timestamp.from(moment));
  }

  /** What happened at all, the newest first. */
  public List<AuditEntry> newest(int skip, int most) {
    return jdbc.query(
        "SELECT " + COLUMNS + " FROM naskah_audit e ORDER BY e.id DESC LIMIT ? OFFSET ?",
        (row, i) -> entry(row),
        most,
        skip);
  }

  /**
   * An entry and what it hangs on.
   *
   * @param before hash of the entry at the position before in the chain as it is now; null if there
   *     is none
   */
  record Link(AuditEntry entry, String before) {
    /** Whether the entry hangs on the one before it, or is the first. */
    boolean holds() {
      return entry.position() == 1
          ? entry.previous() == null
          : before != null && before.equals(entry.previous());
    }
  }

  /** The entries with these ids that are there, by id, at most so many. */
  List<Link> links(IdRanges ids, int most) {
    return jdbc.query(
        "SELECT "
            + COLUMNS
            + ", encode(p.hash, 'hex')"
            + WITH_IDS
            + " LEFT JOIN naskah_audit p ON p.about = e.about AND p.position = e.position - 1"
            + " ORDER BY e.id LIMIT ?",
        (row, i) -> new Link(entry(row), row.getString(9)),
        ids.firsts(),
        ids.lasts(),
        most);
  }

  /** The hashes of the entries with these ids that are there, by id, at most so many. */
  SortedMap<Long, String> hashes(IdRanges ids, int most) {
    SortedMap<Long, String> hashes = new TreeMap<>();
    jdbc.query(
        "SELECT e.id, encode(e.hash, 'hex')" + WITH_IDS + " ORDER BY e.id LIMIT ?",
        row -> {
          hashes.put(row.getLong(1), row.getString(2));
        },
        ids.firsts(),
        ids.lasts(),
        most);
    return hashes;
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getLong(1),
        row.getString(2),
        row.getInt(3),
        row.getTimestamp(4).toInstant(),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8));
  }
}
