package id.naskah.letter;

import id.naskah.access.AlfrescoSql;
import id.naskah.audit.Finding;
import id.naskah.audit.Finding.Kind;
import id.naskah.audit.FindingTable;
import id.naskah.model.LetterModel;
import id.naskah.task.Task;
import id.naskah.task.TaskWork;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.domain.qname.QNameDAO;
import org.alfresco.service.namespace.QName;
import org.alfresco.util.Pair;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Looks for letters that nobody registered, however they came into the database: a letter has a row
 * in the table of letters, a number that was issued to it, and an entry in the audit. And for rows
 * whose letter is gone.
 *
 * <p>Its place is the id of the last letter's node. A thousand letters in a transaction, by an
 * index of Alfresco's; cost: all letters.
 */
class LetterCheck implements TaskWork {
  private static final int CHUNK = 1000;
  private static final Logger LOG = LoggerFactory.getLogger(LetterCheck.class);

  /** Working copies are not letters but what becomes of them. */
  private static final String LETTERS =
      "SELECT n.id, n.uuid, l.node_id IS NOT NULL AS listed, l.status, l.series, l.agenda_year,"
          + " l.agenda_number, s.name, s.year, i.serial, l.created_at >= (SELECT done_at"
          + " FROM naskah_audit ORDER BY id LIMIT 1) AND NOT EXISTS (SELECT 1 FROM naskah_audit a"
          + " WHERE a.about = n.uuid) AS unaudited"
          + AlfrescoSql.NODES
          + " LEFT JOIN naskah_letter l ON l.node_id = n.id AND l.uuid = n.uuid"
          + " LEFT JOIN naskah_number i ON i.letter = n.uuid AND i.event = 'issued'"
          + " LEFT JOIN naskah_series s ON s.id = i.series_id"
          + " WHERE n.type_qname_id = ? AND n.id > ? AND "
          + AlfrescoSql.LIVES
          + " AND "
          + AlfrescoSql.WITHOUT_ASPECT
          + " ORDER BY n.id LIMIT "
          + CHUNK;

  private static final String LOST =
      "SELECT l.uuid FROM naskah_letter l WHERE l.node_id > ? AND l.node_id <= ? AND NOT EXISTS"
          + " (SELECT 1"
          + AlfrescoSql.NODES
          + " WHERE n.id = l.node_id AND n.uuid = l.uuid"
          + " AND n.type_qname_id = ?) ORDER BY l.node_id LIMIT "
          + CHUNK;

  private final JdbcTemplate jdbc;
  private final QNameDAO qnameDao;
  private final FindingTable findings;

  public LetterCheck(JdbcTemplate jdbc, QNameDAO qnameDao, FindingTable findings) {
    this.jdbc = jdbc;
    this.qnameDao = qnameDao;
    this.findings = findings;
  }

  @Override
  public String kind() {
    return "letterCheck";
  }

  private record Step(long nodeId, Finding finding) {}

  @Override
  public Progress next(Task task) {
    long type = id(LetterModel.TYPE_LETTER);
    List<Step> steps =
        jdbc.query(
            LETTERS,
            (row, i) -> new Step(row.getLong(1), finding(row)),
            type,
            task.place(),
            id(ContentModel.ASPECT_WORKING_COPY));
    boolean more = steps.size() == CHUNK;
    long place = steps.isEmpty() ? task.place() : steps.get(steps.size() - 1).nodeId();
    List<Finding> found = new ArrayList<>();
    steps.stream().map(Step::finding).filter(f -> f != null).forEach(found::add);
    jdbc.query(
        LOST,
        row -> {
          found.add(Finding.ofLetter(Kind.LOST, row.getString(1)));
        },
        task.place(),
        more ? place : Long.MAX_VALUE,
        type);
    if (task.failedItems() == 0 && !found.isEmpty()) {
      LOG.error("There are letters that nobody registered, or that are gone: {}", found.get(0));
    }
    findings.add(task, found);
    return new Progress(place, steps.size(), found.size(), more);
  }

  /** The number that the database has for a name; none of a node if it was never used. */
  private long id(QName name) {
    Pair<Long, QName> known = qnameDao.getQName(name);
    return known == null ? -1 : known.getFirst();
  }

  private static Finding finding(ResultSet row) throws SQLException {
    String uuid = row.getString("uuid");
    if (!row.getBoolean("listed")) {
      return Finding.ofLetter(Kind.UNLISTED, uuid);
    } else if (LetterStatus.DRAFT.code().equals(row.getString("status"))) {
      return null;
    } else if (row.getString("series") == null
        || !row.getString("series").equals(row.getString("name"))
        || row.getInt("agenda_year") != row.getInt("year")
        || row.getInt("agenda_number") != row.getInt("serial")) {
      return Finding.ofLetter(Kind.UNNUMBERED, uuid);
    }
    return row.getBoolean("unaudited") ? Finding.ofLetter(Kind.UNAUDITED, uuid) : null;
  }
}
