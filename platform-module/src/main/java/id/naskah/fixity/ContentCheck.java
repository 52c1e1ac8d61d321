package id.naskah.fixity;

import id.naskah.audit.Finding;
import id.naskah.audit.Finding.Kind;
import id.naskah.audit.FindingTable;
import id.naskah.fixity.LetterFiles.Stored;
import id.naskah.platform.Hashes;
import id.naskah.platform.Nodes;
import id.naskah.task.Task;
import id.naskah.task.TaskWork;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentIOException;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads all files of all letters and compares them with what was stored. Those that were stored
 * before hashes were taken get theirs here.
 *
 * <p>Its place is the id of the last letter's node; a transaction ends after so many bytes. Cost:
 * all that letters have on the disk, so it is asked for by itself only once.
 */
class ContentCheck implements TaskWork {
  private static final int MOST_LETTERS = 50;
  private static final long MOST_BYTES = 32L << 20;
  private static final Logger LOG = LoggerFactory.getLogger(ContentCheck.class);

  private final JdbcTemplate jdbc;
  private final LetterFiles files;
  private final ContentHashes hashes;
  private final Fixity fixity;
  private final NodeService nodeService;
  private final ContentService contentService;
  private final FindingTable findings;

  /**
   * @param nodeService the one that checks no permission, so with contentService: it looks at all
   */
  public ContentCheck(
      JdbcTemplate jdbc,
      LetterFiles files,
      ContentHashes hashes,
      Fixity fixity,
      NodeService nodeService,
      ContentService contentService,
      FindingTable findings) {
    this.jdbc = jdbc;
    this.files = files;
    this.hashes = hashes;
    this.fixity = fixity;
    this.nodeService = nodeService;
    this.contentService = contentService;
    this.findings = findings;
  }

  @Override
  public String kind() {
    return "contentCheck";
  }

  private record Letter(long nodeId, NodeRef node) {}

  @Override
  public Progress next(Task task) {
    List<Letter> letters =
        jdbc.query(
            "SELECT node_id, uuid FROM naskah_letter WHERE node_id > ? ORDER BY node_id LIMIT ?",
            (row, i) -> new Letter(row.getLong(1), Nodes.live(row.getString(2))),
            task.place(),
            MOST_LETTERS);
    long place = task.place();
    long read = 0;
    int done = 0;
    List<Finding> found = new ArrayList<>();
    for (Letter letter : letters) {
      if (read > MOST_BYTES) {
        break;
      }
      if (nodeService.exists(letter.node())) {
        read += check(letter.node(), found);
      }
      place = letter.nodeId();
      done++;
    }
    findings.add(task, found);
    boolean more = done < letters.size() || letters.size() == MOST_LETTERS;
    return new Progress(place, done, found.size(), more);
  }

  /** Answers how many bytes were read. */
  private long check(NodeRef letter, List<Finding> found) {
    long bytes = 0;
    for (Stored stored : files.of(letter)) {
      try {
        ContentReader reader = contentService.getRawReader(stored.url());
        if (reader.exists()) {
          Hashes.Read read = Hashes.read(reader.getContentInputStream());
          bytes += read.size();
          compare(letter, stored, read.sha256(), found);
        } else if (stored.isCurrent()) {
          gone(stored, null, found);
        }
      } catch (IOException | ContentIOException e) {
        gone(stored, e, found);
      }
    }
    return bytes;
  }

  private void compare(NodeRef letter, Stored stored, String sha256, List<Finding> found) {
    try {
      String name = (String) nodeService.getProperty(stored.file(), ContentModel.PROP_NAME);
      fixity.require(name, stored.url(), sha256);
      hashes.put(stored.file(), stored.url(), sha256);
      hashes.mark(stored.url(), false);
    } catch (ContentChanged e) {
      fixity.report(letter, e);
      found.add(Finding.ofLetter(Kind.CONTENT_CHANGED, stored.file().getId()));
    }
  }

  private static void gone(Stored stored, Exception e, List<Finding> found) {
    LOG.error("The content {} of {} can't be read", stored.url(), stored.file(), e);
    found.add(Finding.ofLetter(Kind.CONTENT_GONE, stored.file().getId()));
  }
}
