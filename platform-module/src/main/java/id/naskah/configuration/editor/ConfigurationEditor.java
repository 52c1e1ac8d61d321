package id.naskah.configuration.editor;

import id.naskah.configuration.ConfigurationCheck;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.configuration.ConfigurationProblem;
import id.naskah.configuration.ConfigurationReader;
import id.naskah.configuration.ConfigurationStore;
import id.naskah.configuration.ConfiguredFile;
import id.naskah.configuration.FileText;
import id.naskah.platform.Quietly;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.repo.version.VersionModel;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.cmr.version.Version;
import org.alfresco.service.cmr.version.VersionService;
import org.alfresco.service.cmr.version.VersionType;

/**
 * Opens and saves the configuration files for the current user, who sees what Alfresco's
 * permissions let him read, and saves what they let him write.
 */
public class ConfigurationEditor {
  private static final int LONGEST_COMMENT = 500;

  private final ConfigurationStore store;
  private final ConfigurationCheck check;
  private final FileHistory history;
  private final NodeService nodeService;
  private final ContentService contentService;
  private final VersionService versionService;
  private final PermissionService permissionService;
  private final BehaviourFilter filter;

  /**
   * @param publicContentService the one that checks permissions; the other services check none, and
   *     are asked about files that the user was found to be allowed to read, or to write
   */
  public ConfigurationEditor(
      ConfigurationStore store,
      ConfigurationCheck check,
      NodeService nodeService,
      ContentService publicContentService,
      VersionService versionService,
      PermissionService permissionService,
      BehaviourFilter filter) {
    this.store = store;
    this.check = check;
    this.history = new FileHistory(store, versionService);
    this.nodeService = nodeService;
    this.contentService = publicContentService;
    this.versionService = versionService;
    this.permissionService = permissionService;
    this.filter = filter;
  }

  /** The files that the user may read, in the order in which they build on each other. */
  public List<StoredFile> all() {
    return ConfigurationFiles.all().stream().flatMap(file -> find(file).stream()).toList();
  }

  /**
   * The file of this name, such as {@code units}.
   *
   * @throws RuleViolation 404 where there is none, or none that the user may read
   */
  public StoredFile open(String name) {
    return ConfigurationFiles.all().stream()
        .filter(file -> StoredFile.nameOf(file).equals(name))
        .findFirst()
        .flatMap(this::find)
        .orElseThrow(() -> RuleViolation.notFound("configuration", name));
  }

  private Optional<StoredFile> find(ConfiguredFile<?> file) {
    return store
        .find(file)
        .filter(node -> may(node, PermissionService.READ))
        .map(
            node -> {
              StoredFile.Saved saved =
                  new StoredFile.Saved(
                      (String) nodeService.getProperty(node, ContentModel.PROP_VERSION_LABEL),
                      (String) nodeService.getProperty(node, ContentModel.PROP_MODIFIER),
                      modifiedAt(node));
              return new StoredFile(
                  file, node, store.read(node), saved, may(node, PermissionService.WRITE));
            });
  }

  private Instant modifiedAt(NodeRef node) {
    return ((Date) nodeService.getProperty(node, ContentModel.PROP_MODIFIED)).toInstant();
  }

  private boolean may(NodeRef node, String permission) {
    return permissionService.hasPermission(node, permission) == AccessStatus.ALLOWED;
  }

  /** Says what saving the draft would be refused for, without saving it. */
  public CheckedDraft check(StoredFile file, Draft draft) {
    FileText.Changed changed = changed(file, draft);
    byte[] wanted = file.encoded(changed.text());
    ConfigurationCheck.Result result = check.of(file.file(), file.bytes(), wanted);
    List<CheckedDraft.Problem> problems =
        result.problems().stream().map(p -> problem(p, file, changed.lines())).toList();
    return new CheckedDraft(
        StoredFile.table(file.file(), wanted), changed.lines(), problems, result.after());
  }

  private static CheckedDraft.Problem problem(
      ConfigurationProblem problem, StoredFile file, List<Long> lines) {
    boolean own = problem.file().equals(file.file().fileName());
    int row = own ? lines.indexOf(problem.line()) : -1;
    return new CheckedDraft.Problem(
        problem.file(), problem.line(), row < 0 ? null : row, problem.column(), problem.shown());
  }

  /**
   * Saves a draft as a version of the file. A draft that changes nothing makes none.
   *
   * @param tag of the file as it was when the draft was begun
   * @param comment why; null for nothing
   * @throws RuleViolation 409 where the file was saved meanwhile, 403 where the user may not, 400
   *     where the draft is not good
   */
  public void save(StoredFile file, String tag, Draft draft, String comment) {
    if (!file.mayWrite()) {
      throw RuleViolation.forbidden("naskah.configuration.readOnly", file.file().fileName());
    }
    if (tag == null) {
      throw RuleViolation.invalid("etag", "naskah.missing");
    }
    requireUnchanged(file, tag);
    if (comment != null) {
      Texts.check("comment", comment, LONGEST_COMMENT, false);
    }
    byte[] wanted = bytes(file, draft);
    if (Arrays.equals(wanted, file.bytes())) {
      return;
    }
    // The version is made below, with the comment, which Alfresco's own would not have.
    Quietly.write(filter, file.node(), ContentModel.ASPECT_VERSIONABLE, () -> write(file, wanted));
    Map<String, Serializable> properties = new HashMap<>();
    properties.put(VersionModel.PROP_VERSION_TYPE, VersionType.MINOR);
    properties.put(Version.PROP_DESCRIPTION, comment == null ? "" : comment);
    versionService.createVersion(file.node(), properties);
  }

  private void write(StoredFile file, byte[] wanted) {
    ContentWriter writer = contentService.getWriter(file.node(), ContentModel.PROP_CONTENT, true);
    writer.setMimetype(file.file().mimetype());
    writer.setEncoding("UTF-8");
    writer.putContent(new ByteArrayInputStream(wanted));
  }

  /**
   * Refuses to go on with a draft of another content.
   *
   * @throws RuleViolation 409 naming who saved the file meanwhile
   */
  public void requireUnchanged(StoredFile file, String tag) {
    if (!file.tag().equals(tag)) {
      throw RuleViolation.conflict(
          "etag", "naskah.configuration.changed", file.saved().by(), file.saved().at());
    }
  }

  private byte[] bytes(StoredFile file, Draft draft) {
    return draft instanceof Draft.Restored restored
        ? history.bytes(file, restored.label())
        : file.encoded(changed(file, draft).text());
  }

  private FileText.Changed changed(StoredFile file, Draft draft) {
    if (draft instanceof Draft.Rows rows) {
      return file.table().with(rows.edits());
    }
    String text =
        draft instanceof Draft.Content content
            ? content.text()
            : ConfigurationReader.decode(bytes(file, draft));
    String whole = text == null ? "" : text;
    return new FileText.Changed(
        whole, file.file().open(unmarked(whole)).rows().stream().map(FileText.Row::line).toList());
  }

  private static String unmarked(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The versions of a file, the newest first. */
  public List<FileVersion> versions(StoredFile file) {
    return history.of(file);
  }

  /**
   * What differs between two versions of a file, by row.
   *
   * @param from label of a version
   * @param to label of a version; null for what the file holds now
   */
  public List<RowChange> changes(StoredFile file, String from, String to) {
    FileText before = StoredFile.table(file.file(), history.bytes(file, from));
    FileText after =
        to == null ? file.table() : StoredFile.table(file.file(), history.bytes(file, to));
    String key = file.file().columns().get(0).name();
    return RowChanges.between(
        before.rows(),
        after.rows(),
        row -> file.file().isSingle() ? "" : row.cells().get(key),
        file.file().isOrdered());
  }
}
