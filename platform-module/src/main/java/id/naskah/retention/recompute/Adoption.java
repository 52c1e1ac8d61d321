package id.naskah.retention.recompute;

import id.naskah.letter.LetterStatus;
import id.naskah.letter.LetterStatusListener;
import id.naskah.model.LetterModel;
import id.naskah.model.RetentionModel;
import id.naskah.platform.OfficeClock;
import id.naskah.retention.clock.RetentionWriter;
import java.io.Serializable;
import java.sql.Timestamp;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.springframework.jdbc.core.JdbcTemplate;

/** Makes records of letters that were settled or voided before there were any. */
class Adoption {
  private static final String SETTLED =
      "SELECT max(done_at) FROM naskah_event WHERE letter = ? AND event = 'settled'";

  private final NodeService nodeService;
  private final LetterStatusListener declaration;
  private final RetentionWriter writer;
  private final JdbcTemplate jdbc;
  private final OfficeClock clock;

  /**
   * @param nodeService the one that checks no permission: it was not asked for by anybody
   * @param declaration what makes a record of a letter
   */
  public Adoption(
      NodeService nodeService,
      LetterStatusListener declaration,
      RetentionWriter writer,
      JdbcTemplate jdbc,
      OfficeClock clock) {
    this.nodeService = nodeService;
    this.declaration = declaration;
    this.writer = writer;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * The letter as a record, settled on the day that its history has. A letter from before there was
   * a history was settled when it was last changed at the latest.
   *
   * @return its properties as they are now
   */
  Map<QName, Serializable> adopt(NodeRef node, Map<QName, Serializable> letter) {
    if (letter.get(RetentionModel.SETTLED_ON) != null) {
      return letter;
    }
    LetterStatus status = LetterStatus.of((String) letter.get(LetterModel.STATUS));
    Date over = over(node, letter, status);
    declaration.statusChanged(node, letter, LetterStatus.OPEN, status);
    Map<QName, Serializable> record = nodeService.getProperties(node);
    Map<QName, Serializable> day = new HashMap<>();
    day.put(RetentionModel.SETTLED_ON, clock.toDate(clock.dayOf(over)));
    writer.put(node, record, RetentionModel.ASPECT_RECORD, day);
    return nodeService.getProperties(node);
  }

  private Date over(NodeRef node, Map<QName, Serializable> letter, LetterStatus status) {
    Date voided = (Date) letter.get(LetterModel.VOIDED_AT);
    if (status == LetterStatus.VOID && voided != null) {
      return voided;
    }
    List<Timestamp> settled = jdbc.queryForList(SETTLED, Timestamp.class, node.getId());
    return settled.get(0) == null
        ? (Date) letter.get(ContentModel.PROP_MODIFIED)
        : new Date(settled.get(0).getTime());
  }
}
