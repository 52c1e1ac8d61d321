package id.naskah.retention;

import id.naskah.Office;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;

/** Letters with an attachment, both with an earlier version, and what must stay of them. */
final class Versioned {
  private final Repository repository;
  private final Keeping keeping;
  private final Office office;
  private final NodeService nodes;

  Versioned(Repository repository, Keeping keeping) {
    this.repository = repository;
    this.keeping = keeping;
    this.office = keeping.office();
    this.nodes = repository.services().getNodeService();
  }

  /** In which of these nothing is taken away from a letter. */
  enum State {
    RECORD,
    HELD_RECORD,
    HELD_OPEN,
    VOID
  }

  /** A folder in which everybody may do everything. */
  NodeRef elsewhere() {
    NodeRef folder = repository.cleanFolder();
    keeping.as(
        "admin",
        () -> {
          repository
              .services()
              .getPermissionService()
              .setPermission(folder, "GROUP_EVERYONE", "Coordinator", true);
          return null;
        });
    return folder;
  }

  /** One that nobody may change any more. */
  NodeRef in(State state) {
    NodeRef letter = open();
    if (state == State.RECORD || state == State.HELD_RECORD) {
      keeping.status(letter, "settled");
    }
    if (state == State.HELD_RECORD || state == State.HELD_OPEN) {
      keeping.hold(letter);
    }
    if (state == State.VOID) {
      office.change(
          office.clerkA(),
          letter,
          Map.of(LetterModel.STATUS, "void", LetterModel.VOID_REASON, "Keliru"));
    }
    return letter;
  }

  /** A plain one. */
  NodeRef open() {
    NodeRef letter = keeping.letter();
    NodeRef attachment = keeping.attachment(letter);
    keeping.as(
        office.clerkA(),
        () -> {
          nodes.addAspect(letter, ContentModel.ASPECT_VERSIONABLE, null);
          nodes.addAspect(attachment, ContentModel.ASPECT_VERSIONABLE, null);
          return null;
        });
    keeping.as(
        office.clerkA(),
        () -> {
          keeping.put(letter, "surat yang benar");
          keeping.put(attachment, "lampiran yang benar");
          return null;
        });
    return letter;
  }

  /** Of a plain letter: kind, status in its place, versions. */
  String essence(NodeRef letter, NodeRef attachment) {
    return keeping.as(
        "admin",
        () ->
            nodes.exists(letter)
                ? nodes.getType(letter).getLocalName()
                    + " "
                    + (office.place(letter).contains(office.unitA())
                            && office.property(letter, LetterModel.SERIES) != null
                        ? office.property(letter, LetterModel.STATUS)
                        : office.place(letter))
                    + " "
                    + Math.min(2, versions(letter))
                    + " "
                    + (nodes.exists(attachment) ? Math.min(2, versions(attachment)) : 2)
                : "gone");
  }

  /** All that must stay as it is of one that nobody may change. */
  List<Object> state(NodeRef letter, NodeRef attachment) {
    return keeping.as(
        "admin",
        () -> {
          List<Object> all =
              new ArrayList<>(LetterState.of(repository, office, letter, attachment));
          all.add(versions(attachment));
          all.add(nodes.getType(attachment));
          for (NodeRef file : List.of(letter, attachment)) {
            all.add(nodes.getProperty(file, ContentModel.PROP_CONTENT));
            all.add(nodes.hasAspect(file, ContentModel.ASPECT_VERSIONABLE));
            all.add(
                repository
                    .services()
                    .getVersionService()
                    .getVersionHistory(file)
                    .getRootVersion()
                    .getFrozenStateNodeRef());
          }
          return all;
        });
  }

  private int versions(NodeRef file) {
    var history = repository.services().getVersionService().getVersionHistory(file);
    return history == null ? 0 : history.getAllVersions().size();
  }

  /** Tries. */
  static void attempt(Callable<?> attempt) {
    try {
      attempt.call();
    } catch (Exception e) {
      // Refused, as it may be; what counts is what became of the letter.
    }
  }

  /**
   * What of {@link #state} is no longer there; nothing if all is. More versions than before, which
   * say what is there anyway, take nothing away.
   */
  static List<String> lost(List<Object> before, List<Object> after) {
    List<String> lost = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      boolean more =
          before.get(i) instanceof Integer was && after.get(i) instanceof Integer is && is >= was;
      if (!more && !before.get(i).equals(after.get(i))) {
        lost.add(before.get(i) + " > " + after.get(i));
      }
    }
    return lost;
  }
}
