package id.naskah.history;

import id.naskah.platform.Quietly;
import id.naskah.platform.RunAs;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.version.Version;
import org.alfresco.service.cmr.version.VersionHistory;
import org.alfresco.service.cmr.version.VersionService;
import org.alfresco.service.cmr.version.VersionType;
import org.alfresco.service.namespace.QName;

/**
 * Keeps the file that another one replaced, as a version.
 *
 * <p>A letter whose file is never replaced, and that is nearly every letter, has no versions:
 * making the first one with the letter would cost as much as registering it. Alfresco keeps the
 * content of a replaced file for two weeks ({@code system.content.orphanProtectDays}), and with the
 * version for ever; {@code system.content.eagerOrphanCleanup} has to stay off, as it is by default.
 */
public class ReplacedFiles {
  private final NodeService nodeService;
  private final VersionService versionService;
  private final BehaviourFilter behaviourFilter;

  /**
   * For every door.
   *
   * @param nodeService the one that checks no permission, as the version service: what was there is
   *     kept whoever replaced it
   */
  public ReplacedFiles(
      NodeService nodeService, VersionService versionService, BehaviourFilter behaviourFilter) {
    this.nodeService = nodeService;
    this.versionService = versionService;
    this.behaviourFilter = behaviourFilter;
  }

  /**
   * Keeps what was there, unless Alfresco has done so already.
   *
   * @return the label of the version that has it, such as 1.0
   */
  String keep(NodeRef file, Map<QName, Serializable> before, Map<QName, Serializable> now) {
    ContentData old = (ContentData) before.get(ContentModel.PROP_CONTENT);
    ContentData replaced = (ContentData) now.get(ContentModel.PROP_CONTENT);
    return Quietly.answer(behaviourFilter, file, () -> keep(file, old, replaced));
  }

  private String keep(NodeRef file, ContentData old, ContentData replaced) {
    prepare(file);
    Map<String, String> kept = labels(file);
    String label = kept.get(old.getContentUrl());
    if (label == null) {
      nodeService.setProperty(file, ContentModel.PROP_CONTENT, old);
      label = version(file);
      nodeService.setProperty(file, ContentModel.PROP_CONTENT, replaced);
    }
    // The newest version is what people are shown as the current one.
    if (replaced != null && !kept.containsKey(replaced.getContentUrl())) {
      version(file);
    }
    return label;
  }

  /**
   * Keeps what a file holds now, unless it is kept already: for what is going to be replaced at a
   * moment when somebody waits.
   */
  public void keepNow(NodeRef file) {
    ContentData now = (ContentData) nodeService.getProperty(file, ContentModel.PROP_CONTENT);
    Quietly.write(
        behaviourFilter,
        file,
        () -> {
          prepare(file);
          if (!labels(file).containsKey(now.getContentUrl())) {
            version(file);
          }
        });
  }

  /** Versions are made here alone, not by each change of a field. */
  private void prepare(NodeRef file) {
    if (!nodeService.hasAspect(file, ContentModel.ASPECT_VERSIONABLE)) {
      Map<QName, Serializable> settings = new HashMap<>();
      settings.put(ContentModel.PROP_INITIAL_VERSION, false);
      settings.put(ContentModel.PROP_AUTO_VERSION, false);
      settings.put(ContentModel.PROP_AUTO_VERSION_PROPS, false);
      nodeService.addAspect(file, ContentModel.ASPECT_VERSIONABLE, settings);
    }
  }

  private String version(NodeRef file) {
    Map<String, Serializable> properties = new HashMap<>();
    properties.put(org.alfresco.repo.version.VersionModel.PROP_VERSION_TYPE, VersionType.MAJOR);
    // As System: who may replace a file need not own it, and what was there is kept all the same.
    return RunAs.system(() -> versionService.createVersion(file, properties).getVersionLabel());
  }

  /** The label of the newest version with a content, by the address of the content. */
  private Map<String, String> labels(NodeRef file) {
    Map<String, String> labels = new HashMap<>();
    VersionHistory history = versionService.getVersionHistory(file);
    if (history != null) {
      // Newest first.
      history
          .getAllVersions()
          .forEach(version -> labels.putIfAbsent(url(version), version.getVersionLabel()));
    }
    return labels;
  }

  private String url(Version version) {
    ContentData content =
        (ContentData)
            nodeService.getProperty(version.getFrozenStateNodeRef(), ContentModel.PROP_CONTENT);
    return content == null ? null : content.getContentUrl();
  }
}
