package id.naskah.access;

import java.util.List;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.domain.CrcHelper;
import org.alfresco.util.Pair;
import org.springframework.jdbc.core.JdbcTemplate;

/** Alfresco's rows about files in the content store, each of which any number of nodes may use. */
public class ContentUrlRows {
  /** So many characters of the end of a url Alfresco keeps beside its checksum. */
  private static final int SHORT = 12;

  private final JdbcTemplate jdbc;

  public ContentUrlRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Ids of the rows of a file, kept from others until the transaction ends. */
  public List<Long> lock(String url) {
    Pair<String, Long> key = key(url);
    return jdbc.queryForList(
        "SELECT id FROM alf_content_url WHERE content_url_short = ? AND content_url_crc = ?"
            + " FOR UPDATE",
        Long.class,
        key.getFirst(),
        key.getSecond());
  }

  /** The end of a url and its checksum, as Alfresco makes them. */
  private static Pair<String, Long> key(String url) {
    return CrcHelper.getStringCrcPair(url, SHORT, false, true);
  }

  /** Whether any node uses the file of a row. */
  public boolean isUsed(long id) {
    return !jdbc.queryForList(
            "SELECT 1 FROM alf_content_data WHERE content_url_id = ? LIMIT 1", Integer.class, id)
        .isEmpty();
  }

  /** Ids of the live nodes of which this is the content. Indexes have them. */
  public List<String> nodes(String url) {
    Pair<String, Long> key = key(url);
    return jdbc.queryForList(
        "SELECT n.uuid FROM alf_content_url u JOIN alf_content_data d ON d.content_url_id = u.id"
            + " JOIN alf_node_properties p ON p.long_value = d.id AND p.qname_id = (SELECT q.id"
            + " FROM alf_qname q JOIN alf_namespace s ON s.id = q.ns_id"
            + " WHERE q.local_name = ? AND s.uri = ?) JOIN alf_node n ON n.id = p.node_id"
            + " WHERE u.content_url_short = ? AND u.content_url_crc = ? AND "
            + AlfrescoSql.LIVES
            + " ORDER BY n.id",
        String.class,
        ContentModel.PROP_CONTENT.getLocalName(),
        ContentModel.PROP_CONTENT.getNamespaceURI(),
        key.getFirst(),
        key.getSecond());
  }

  /** Forgets a file that is gone. */
  public void delete(long id) {
    jdbc.update("DELETE FROM alf_content_url WHERE id = ?", id);
  }
}
