package id.naskah.retention.transfer;

import id.naskah.fixity.ContentChanged;
import id.naskah.fixity.Fixity;
import id.naskah.letter.AttachmentReader;
import id.naskah.letter.LetterReader;
import id.naskah.platform.Nodes;
import id.naskah.platform.RuleViolation;
import id.naskah.retention.disposal.DisposalItem;
import id.naskah.routing.Disposition;
import id.naskah.routing.DispositionReader;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Gathers all that belongs to a record, for a package. As the system: a record is handed over
 * whole.
 */
class RecordCollector {
  private final JdbcTemplate jdbc;
  private final NodeService nodeService;
  private final ContentService contentService;
  private final Fixity fixity;
  private final LetterReader letters;
  private final AttachmentReader attachments;
  private final DispositionReader dispositions;

  /**
   * @param nodeService the one that checks no permission, so with contentService: who lets a record
   *     be handed over was checked, who packs it is the system
   */
  public RecordCollector(
      JdbcTemplate jdbc,
      NodeService nodeService,
      ContentService contentService,
      Fixity fixity,
      LetterReader letters,
      AttachmentReader attachments,
      DispositionReader dispositions) {
    this.jdbc = jdbc;
    this.nodeService = nodeService;
    this.contentService = contentService;
    this.fixity = fixity;
    this.letters = letters;
    this.attachments = attachments;
    this.dispositions = dispositions;
  }

  static NodeRef node(DisposalItem item) {
    return Nodes.live(item.uuid());
  }

  /** What is known of a record besides its files. */
  RecordFacts facts(DisposalItem item) {
    NodeRef letter = node(item);
    String dossier = dossier(letter);
    return new RecordFacts(
        letters.read(letter),
        item,
        dossier,
        dossier == null ? null : name(dossier),
        dispositions.ofLetter(letter),
        dispositions.history(letter),
        amendments(item.uuid()),
        true);
  }

  /** The id of the dossier in which it lies; null for none. */
  private String dossier(NodeRef letter) {
    return jdbc
        .queryForList(
            "SELECT d.uuid FROM naskah_filed f JOIN naskah_dossier d ON d.node_id = f.dossier_id"
                + " JOIN naskah_letter l ON l.node_id = f.letter_id WHERE l.uuid = ?",
            String.class,
            letter.getId())
        .stream()
        .findFirst()
        .orElse(null);
  }

  private String name(String dossier) {
    NodeRef node = Nodes.live(dossier);
    return nodeService.exists(node)
        ? (String) nodeService.getProperty(node, ContentModel.PROP_NAME)
        : null;
  }

  private List<Amendment> amendments(String letter) {
    return jdbc.query(
        "SELECT field, old_value, new_value, reason, done_by, done_at FROM naskah_amendment"
            + " WHERE letter = ? ORDER BY id",
        (row, i) ->
            new Amendment(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getTimestamp(6).toInstant()),
        letter);
  }

  /** The files of a record that have content: its own, its attachments, those of reports. */
  List<RecordFile> files(DisposalItem item) {
    NodeRef letter = node(item);
    List<RecordFile> files = new ArrayList<>();
    add(files, letter, "content/", "content", null);
    int number = 0;
    for (NodeRef attachment : attachments.of(letter)) {
      add(files, attachment, "attachments/" + ++number + "-", "attachment", null);
    }
    int place = 0;
    for (Disposition disposition : dispositions.ofLetter(letter)) {
      NodeRef node = Nodes.live(disposition.id());
      place++;
      int file = 0;
      for (NodeRef report : attachments.ofDisposition(node)) {
        String path = "dispositions/" + place + "/" + ++file + "-";
        add(files, report, path, "report", disposition.id());
      }
    }
    return files;
  }

  private void add(List<RecordFile> files, NodeRef node, String path, String role, String of) {
    ContentData content = (ContentData) nodeService.getProperty(node, ContentModel.PROP_CONTENT);
    if (content != null && content.getContentUrl() != null) {
      String name = (String) nodeService.getProperty(node, ContentModel.PROP_NAME);
      files.add(
          new RecordFile(node, path + PackedNames.of(name), role, of, name, content.getMimetype()));
    }
  }

  /**
   * The content of a file.
   *
   * @throws RuleViolation 409 if it is not there
   */
  InputStream open(RecordFile file) {
    ContentReader reader = contentService.getReader(file.node(), ContentModel.PROP_CONTENT);
    if (reader == null || !reader.exists()) {
      throw RuleViolation.conflict("content", "naskah.disposal.unreadableFile", file.name());
    }
    return reader.getContentInputStream();
  }

  /**
   * Reads all files, which are there, and compares them with what was stored.
   *
   * @throws ContentChanged if one is another
   */
  void requireUnchanged(List<RecordFile> files) {
    files.forEach(file -> fixity.require(file.node()));
  }

  /** Whether the content of all files is there, as large as the repository knows it. */
  boolean areWhole(List<RecordFile> files) {
    return files.stream()
        .map(file -> contentService.getReader(file.node(), ContentModel.PROP_CONTENT))
        .allMatch(
            reader ->
                reader != null
                    && reader.exists()
                    && reader.getSize() == reader.getContentData().getSize());
  }
}
