package id.naskah.crash;

import id.naskah.model.LetterModel;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Looks into the database of a repository in another JVM: ledger, table of letters and nodes. */
final class LedgerAgainstNodes {
  /** Every issued number, every row and every letter, side by side; only what does not agree. */
  private static final String DIFFERENCES =
      """
      WITH name AS (
        SELECT q.id, q.local_name FROM alf_qname q JOIN alf_namespace n ON n.id = q.ns_id
        WHERE n.uri = '%s'),
      node AS (
        SELECT n.id, n.uuid, series.string_value AS series, number.long_value AS serial,
               place.child_node_name AS file
        FROM alf_node n
        JOIN alf_store store ON store.id = n.store_id AND store.protocol = 'workspace'
        JOIN name type ON type.id = n.type_qname_id AND type.local_name = 'letter'
        LEFT JOIN alf_node_properties series ON series.node_id = n.id
          AND series.qname_id = (SELECT id FROM name WHERE local_name = 'series')
        LEFT JOIN alf_node_properties number ON number.node_id = n.id
          AND number.qname_id = (SELECT id FROM name WHERE local_name = 'agendaNumber')
        LEFT JOIN alf_child_assoc place ON place.child_node_id = n.id AND place.is_primary),
      ledger AS (
        SELECT s.name AS series, n.serial, n.letter
        FROM naskah_number n JOIN naskah_series s ON s.id = n.series_id WHERE n.event = 'issued')
      SELECT ledger.serial AS in_ledger, row.agenda_number AS in_table, node.serial AS in_node,
             node.uuid, node.file
      FROM ledger
      FULL JOIN naskah_letter row ON row.uuid = ledger.letter
      FULL JOIN node ON node.uuid = COALESCE(row.uuid, ledger.letter)
      WHERE ledger.serial IS DISTINCT FROM row.agenda_number
         OR row.agenda_number IS DISTINCT FROM node.serial
         OR ledger.series IS DISTINCT FROM row.series
         OR row.series IS DISTINCT FROM node.series
         OR row.node_id IS DISTINCT FROM node.id
         OR node.file NOT LIKE LPAD(node.serial::text, 4, '0') || ' %%'
      """
          .formatted(LetterModel.URI);

  private final JdbcTemplate sql;

  LedgerAgainstNodes(CrashingRepository repository) throws SQLException, IOException {
    sql = new JdbcTemplate(new SingleConnectionDataSource(repository.connect(), true));
  }

  List<Map<String, Object>> differences() {
    return sql.queryForList(DIFFERENCES);
  }

  /** The agenda numbers that letters bear, as their nodes say, in order. */
  List<Integer> numbersOnLetters() {
    return sql.queryForList(
        "SELECT p.long_value FROM alf_node_properties p JOIN alf_node n ON n.id = p.node_id"
            + " JOIN alf_store s ON s.id = n.store_id AND s.protocol = 'workspace'"
            + " JOIN alf_qname q ON q.id = p.qname_id AND q.local_name = 'agendaNumber'"
            + " JOIN alf_namespace ns ON ns.id = q.ns_id AND ns.uri = ?"
            + " ORDER BY p.long_value",
        Integer.class,
        LetterModel.URI);
  }

  /** The last number of each series, by the number itself. */
  List<Integer> lastSerials() {
    return sql.queryForList(
        "SELECT last_serial FROM naskah_series ORDER BY last_serial", Integer.class);
  }
}
