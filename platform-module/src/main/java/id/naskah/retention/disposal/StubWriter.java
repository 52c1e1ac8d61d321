package id.naskah.retention.disposal;

import id.naskah.fixity.Fixity;
import id.naskah.model.LetterModel;
import id.naskah.model.RetentionModel;
import id.naskah.model.RoutingModel;
import id.naskah.platform.Hashes;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.retention.NumberOnly;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.dictionary.DataTypeDefinition;
import org.alfresco.service.cmr.dictionary.DictionaryService;
import org.alfresco.service.cmr.dictionary.PropertyDefinition;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.springframework.extensions.webscripts.json.JSONWriter;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes what stays of a record: all that was known of it, and the hashes of its files. Of one that
 * is closed to some who read stubs only its number, rule and dates stay, and no name of a file:
 * what was secret ends with the letter.
 */
class StubWriter {
  private static final Set<String> OURS =
      Set.of(LetterModel.URI, RetentionModel.URI, RoutingModel.URI);
  private static final Set<QName> OTHERS =
      Set.of(ContentModel.PROP_NAME, ContentModel.PROP_CREATED, ContentModel.PROP_CREATOR);

  private final JdbcTemplate jdbc;
  private final NodeService nodeService;
  private final ContentService contentService;
  private final DictionaryService dictionaryService;
  private final Fixity fixity;
  private final ProofReaders proofReaders;
  private final OfficeClock clock;

  /**
   * @param nodeService the one that checks no permission, so with contentService: what is destroyed
   *     is recorded whole
   */
  public StubWriter(
      JdbcTemplate jdbc,
      NodeService nodeService,
      ContentService contentService,
      DictionaryService dictionaryService,
      Fixity fixity,
      ProofReaders proofReaders,
      OfficeClock clock) {
    this.jdbc = jdbc;
    this.nodeService = nodeService;
    this.contentService = contentService;
    this.dictionaryService = dictionaryService;
    this.fixity = fixity;
    this.proofReaders = proofReaders;
    this.clock = clock;
  }

  /** Writes the stub; answers the SHA-256 of the letter's content, null without content. */
  String write(
      Disposal batch, DisposalItem item, NodeRef letter, Remains.Found found, Instant now) {
    boolean masked = proofReaders.isClosed(letter);
    Map<String, Object> metadata = metadata(nodeService.getProperties(letter));
    if (masked) {
      String direction = (String) metadata.get(LetterModel.DIRECTION.getLocalName());
      metadata.keySet().removeIf(name -> !NumberOnly.says(name, direction));
    }
    metadata.put(Stub.MASKED, masked);
    Map<String, Object> content = file(letter, masked);
    metadata.put("archiveReference", batch.archiveReference());
    metadata.put("content", content);
    List<Map<String, Object>> files = new ArrayList<>();
    for (NodeRef node : found.live()) {
      boolean kept =
          !node.equals(letter) && ContentModel.TYPE_CONTENT.equals(nodeService.getType(node));
      Map<String, Object> file = kept ? file(node, masked) : null;
      if (file != null) {
        files.add(file);
      }
    }
    metadata.put("files", files);
    String sha256 = content == null ? null : (String) content.get("sha256");
    metadata.values().removeIf(value -> value == null);
    jdbc.update(
        "INSERT INTO naskah_stub (uuid, batch_id, position, metadata, sha256, gone_at)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        item.uuid(),
        batch.id(),
        item.position(),
        JSONWriter.encodeToJSON(metadata),
        sha256,
        Timestamp.from(now));
    return sha256;
  }

  private Map<String, Object> metadata(Map<QName, Serializable> properties) {
    Map<String, Object> metadata = new TreeMap<>();
    properties.forEach(
        (name, value) -> {
          if (value != null && (OURS.contains(name.getNamespaceURI()) || OTHERS.contains(name))) {
            metadata.put(name.getLocalName(), json(name, value));
          }
        });
    return metadata;
  }

  private Object json(QName name, Object value) {
    if (value instanceof Date date) {
      PropertyDefinition property = dictionaryService.getProperty(name);
      boolean day =
          property != null && DataTypeDefinition.DATE.equals(property.getDataType().getName());
      return day ? clock.dayOf(date).toString() : date.toInstant().toString();
    } else if (value instanceof Collection<?> several) {
      return several.stream().map(each -> json(name, each)).toList();
    } else if (value instanceof Number || value instanceof Boolean) {
      return value;
    }
    return String.valueOf(value);
  }

  /**
   * Name, size and hash of a node's content; null without content.
   *
   * @param masked whether its name is not told, neither here nor in what goes wrong
   */
  private Map<String, Object> file(NodeRef node, boolean masked) {
    ContentData content = (ContentData) nodeService.getProperty(node, ContentModel.PROP_CONTENT);
    if (content == null || content.getContentUrl() == null) {
      return null;
    }
    String name =
        masked ? node.getId() : (String) nodeService.getProperty(node, ContentModel.PROP_NAME);
    ContentReader reader = contentService.getReader(node, ContentModel.PROP_CONTENT);
    if (reader == null || !reader.exists()) {
      throw RuleViolation.conflict("content", "naskah.disposal.unreadableFile", name);
    }
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("id", node.getId());
    if (!masked) {
      file.put("name", name);
    }
    file.put("mimeType", content.getMimetype());
    file.put("size", content.getSize());
    Hashes.Read read = read(reader);
    if (read.size() != content.getSize()) {
      throw RuleViolation.conflict(
          "content", "naskah.disposal.otherSize", name, read.size(), content.getSize());
    }
    fixity.require(name, content.getContentUrl(), read.sha256());
    file.put("sha256", read.sha256());
    return file;
  }

  private static Hashes.Read read(ContentReader reader) {
    try {
      return Hashes.read(reader.getContentInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
