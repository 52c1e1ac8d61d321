package id.naskah.configuration.editor;

import id.naskah.configuration.ConfigurationStore;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.util.Collection;
import java.util.List;
import org.alfresco.service.cmr.version.Version;
import org.alfresco.service.cmr.version.VersionHistory;
import org.alfresco.service.cmr.version.VersionService;

/** What a file held before, for those who were found to be allowed to read the file. */
class FileHistory {
  private final ConfigurationStore store;
  private final VersionService versionService;

  /**
   * @param versionService the one that checks no permission
   */
  public FileHistory(ConfigurationStore store, VersionService versionService) {
    this.store = store;
    this.versionService = versionService;
  }

  /** All versions, the newest first. */
  List<FileVersion> of(StoredFile file) {
    String current = store.contentUrl(file.node());
    return all(file).stream()
        .map(
            version ->
                new FileVersion(
                    version.getVersionLabel(),
                    version.getFrozenModifiedDate().toInstant(),
                    version.getFrozenModifier(),
                    Texts.trimmed(version.getDescription()),
                    store.contentUrl(version.getFrozenStateNodeRef()).equals(current)))
        .toList();
  }

  /**
   * What a version held.
   *
   * @throws RuleViolation 404 where there is none of this label
   */
  byte[] bytes(StoredFile file, String label) {
    return all(file).stream()
        .filter(version -> version.getVersionLabel().equals(label))
        .findFirst()
        .map(version -> store.read(version.getFrozenStateNodeRef()))
        .orElseThrow(() -> RuleViolation.notFound("version", label));
  }

  private Collection<Version> all(StoredFile file) {
    VersionHistory history = versionService.getVersionHistory(file.node());
    return history == null ? List.of() : history.getAllVersions();
  }
}
