package id.naskah.perusal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Through which door somebody reads. Found by who called whom in this thread, since the one place
 * that all doors come to knows nothing of them; names of classes alone, as no version of Alfresco
 * has all of them.
 *
 * <p>In this order: a request to Naskah's REST API comes through the framework of Alfresco's, and
 * that through its web scripts. Scripts and actions count as a door only where no request did.
 */
public enum Door {
  NASKAH("naskah", "id.naskah.rest."),
  PUBLIC_LINK(
      "publicLink",
      "org.alfresco.repo.web.scripts.quickshare.",
      "org.alfresco.rest.api.quicksharelinks.",
      "org.alfresco.rest.api.sharedlinks.",
      "org.alfresco.rest.api.impl.QuickShareLinksImpl"),
  CMIS("cmis", "org.alfresco.opencmis.", "org.apache.chemistry.opencmis.server."),
  WEBDAV("webdav", "org.alfresco.repo.webdav."),
  OFFICE("office", "org.alfresco.module.aosmodule.", "org.alfresco.module.vti."),
  API("api", "org.alfresco.rest."),
  WEB_SCRIPT("webScript", "org.alfresco.repo.web.", "org.springframework.extensions.webscripts."),
  DRIVE("drive", "org.alfresco.filesys.", "org.alfresco.jlan."),
  IMAP("imap", "org.alfresco.repo.imap."),
  DOWNLOAD("download", "org.alfresco.repo.download.", "org.alfresco.repo.exporter."),
  SCRIPT("script", "org.alfresco.repo.jscript.", "org.alfresco.repo.processor."),
  ACTION("action", "org.alfresco.repo.action.", "org.alfresco.repo.rule."),
  OTHER("other");

  /**
   * What reads for itself, though in the name of whoever stored a file or looked for a preview:
   * words for the index, properties, previews, and Naskah's own looking at what is stored.
   */
  private static final List<String> MACHINES =
      List.of(
          "org.alfresco.repo.search.impl.lucene.",
          "org.alfresco.repo.content.metadata.",
          "org.alfresco.repo.action.executer.ContentMetadataExtracter",
          "org.alfresco.repo.content.transform.",
          "org.alfresco.repo.rendition.",
          "org.alfresco.repo.rendition2.",
          "org.alfresco.repo.thumbnail.",
          "org.alfresco.transform.",
          "id.naskah.content.ContentBehaviour",
          "id.naskah.fixity.",
          "id.naskah.retention.disposal.",
          "id.naskah.retention.transfer.");

  private final String code;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which nobody can change
  private final List<String> callers;

  Door(String code, String... callers) {
    this.code = code;
    this.callers = List.of(callers);
  }

  /** As clients read it, and as the audit has it. */
  public String code() {
    return code;
  }

  static Optional<Door> of(String code) {
    return Arrays.stream(values()).filter(door -> door.code.equals(code)).findFirst();
  }

  /** The door of this thread; nothing where a machine reads. */
  static Optional<Door> ofThisThread() {
    return among(
        StackWalker.getInstance()
            .walk(
                frames ->
                    frames.map(StackWalker.StackFrame::getClassName).collect(Collectors.toSet())));
  }

  /** The same, by the names of all classes that are at work. */
  static Optional<Door> among(Set<String> classes) {
    if (isAmong(classes, MACHINES)) {
      return Optional.empty();
    }
    return Arrays.stream(values())
        .filter(door -> door == OTHER || isAmong(classes, door.callers))
        .findFirst();
  }

  private static boolean isAmong(Set<String> classes, List<String> callers) {
    return classes.stream().anyMatch(name -> callers.stream().anyMatch(name::startsWith));
  }
}
