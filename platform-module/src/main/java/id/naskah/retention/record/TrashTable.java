package id.naskah.retention.record;

import java.util.List;
import java.util.Optional;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The table naskah_trash: attachments and files of reports that were deleted while their letter was
 * no record yet. They may lie in the trash when the letter's time is over, and end with it then.
 */
public class TrashTable {
  private final JdbcTemplate jdbc;
  private final NodeService nodeService;

  /**
   * For the trash.
   *
   * @param nodeService the one that checks no permission: it is asked for the letter's id
   */
  public TrashTable(JdbcTemplate jdbc, NodeService nodeService) {
    this.jdbc = jdbc;
    this.nodeService = nodeService;
  }

  /** Notes a deleted file; not of a draft that is deleted as a whole. */
  void put(NodeRef letter, NodeRef file) {
    if (nodeService.exists(letter)) {
      jdbc.update(
          "INSERT INTO naskah_trash (letter_id, uuid) VALUES (?, ?) ON CONFLICT DO NOTHING",
          nodeService.getProperty(letter, ContentModel.PROP_NODE_DBID),
          file.getId());
    }
  }

  /** The id in the database of the letter from which this was deleted. */
  Optional<Long> letterOf(NodeRef deleted) {
    return jdbc
        .queryForList(
            "SELECT letter_id FROM naskah_trash WHERE uuid = ?", Long.class, deleted.getId())
        .stream()
        .findFirst();
  }

  /** The ids of what was deleted of a letter, which is known by its id in the database. */
  public List<String> deletedOf(long letterId) {
    return jdbc.queryForList(
        "SELECT uuid FROM naskah_trash WHERE letter_id = ?", String.class, letterId);
  }

  /** It is taken out of the trash. */
  void forget(NodeRef deleted) {
    jdbc.update("DELETE FROM naskah_trash WHERE uuid = ?", deleted.getId());
  }
}
