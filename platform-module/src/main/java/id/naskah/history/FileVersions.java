package id.naskah.history;

import id.naskah.platform.RuleViolation;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.version.Version;
import org.alfresco.service.cmr.version.VersionHistory;
import org.alfresco.service.cmr.version.VersionService;

/** What a file held before it was replaced; a file that never was has no versions. */
public class FileVersions {
  private static final Pattern ID = Pattern.compile("([0-9a-f-]{36})-([0-9]{1,6})_([0-9]{1,6})");

  private final NodeService nodeService;
  private final VersionService versionService;

  /**
   * For those who were found to be allowed to read the file.
   *
   * @param nodeService the one that checks no permission; so with versionService
   */
  public FileVersions(NodeService nodeService, VersionService versionService) {
    this.nodeService = nodeService;
    this.versionService = versionService;
  }

  /**
   * One of them.
   *
   * @param id of the version, within all files
   * @param content node that has the content
   * @param isCurrent whether the file holds this now
   * @param storedAt when it came to be a version, which for what was replaced is the moment when it
   *     was replaced
   */
  public record FileVersion(
      String id,
      NodeRef content,
      String label,
      String fileName,
      String mimeType,
      long sizeInBytes,
      Instant storedAt,
      boolean isCurrent) {}

  /** All of a file, newest first. */
  public List<FileVersion> of(NodeRef file) {
    VersionHistory history = versionService.getVersionHistory(file);
    if (history == null) {
      return List.of();
    }
    Collection<Version> versions = history.getAllVersions();
    String now = url(file);
    return versions.stream()
        .sorted(Comparator.comparing(Version::getFrozenModifiedDate).reversed())
        .filter(version -> url(version.getFrozenStateNodeRef()) != null)
        .map(version -> read(file, version, now))
        .toList();
  }

  private FileVersion read(NodeRef file, Version version, String now) {
    NodeRef frozen = version.getFrozenStateNodeRef();
    ContentData content = content(frozen);
    Date stored = (Date) version.getVersionProperty("created");
    return new FileVersion(
        file.getId() + "-" + version.getVersionLabel().replace('.', '_'),
        frozen,
        version.getVersionLabel(),
        (String) nodeService.getProperty(frozen, ContentModel.PROP_NAME),
        content.getMimetype(),
        content.getSize(),
        stored == null ? version.getFrozenModifiedDate().toInstant() : stored.toInstant(),
        content.getContentUrl().equals(now));
  }

  /** The id of the file that a version is of; the id itself where it is none of a version. */
  public static String fileOf(String id) {
    Matcher matcher = ID.matcher(id);
    return matcher.matches() ? matcher.group(1) : id;
  }

  /**
   * One version of a file.
   *
   * @throws RuleViolation 404
   */
  public FileVersion find(NodeRef file, String id) {
    return of(file).stream()
        .filter(version -> version.id().equals(id))
        .findFirst()
        .orElseThrow(() -> RuleViolation.notFound("version", id));
  }

  private String url(NodeRef node) {
    ContentData content = content(node);
    return content == null ? null : content.getContentUrl();
  }

  private ContentData content(NodeRef node) {
    return (ContentData) nodeService.getProperty(node, ContentModel.PROP_CONTENT);
  }
}
