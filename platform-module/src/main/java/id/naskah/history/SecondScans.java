package id.naskah.history;

import id.naskah.letter.FileNames;
import id.naskah.letter.QuietWriter;
import id.naskah.letter.Replacing;
import id.naskah.model.LetterModel;
import id.naskah.platform.RunAs;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;

/**
 * A scanner that begins again with scan0001.pdf writes over a draft that lies in Intake. Where
 * somebody else has begun to complete that draft, the new file is another letter: a second draft.
 */
class SecondScans {
  /** What Intake does not fill in. */
  private static final List<QName> BY_HAND =
      List.of(
          LetterModel.KIND,
          LetterModel.LETTER_NUMBER,
          LetterModel.LETTER_DATE,
          LetterModel.SENDER_NAME,
          LetterModel.SENDER_ORGANISATION,
          LetterModel.CLASSIFICATION,
          LetterModel.SUMMARY);

  private final NodeService nodeService;
  private final QuietWriter writer;

  /**
   * For every door.
   *
   * @param nodeService the one that checks no permission: who may write over a file in Intake may
   *     put another one there
   */
  public SecondScans(NodeService nodeService, QuietWriter writer) {
    this.nodeService = nodeService;
    this.writer = writer;
  }

  /** Whether what was written to a file is meant to be another letter. */
  boolean isAnother(NodeRef file, Map<QName, Serializable> before) {
    return LetterModel.TYPE_LETTER.equals(nodeService.getType(file))
        && before.get(LetterModel.SERIES) == null
        && !Replacing.isMeant(file)
        && nodeService.hasAspect(
            nodeService.getPrimaryParent(file).getParentRef(), LetterModel.ASPECT_INTAKE_FOLDER)
        && isBegun(before)
        && !RunAs.sender().equals(before.get(ContentModel.PROP_MODIFIER));
  }

  private static boolean isBegun(Map<QName, Serializable> draft) {
    String stem = FileNames.stem((String) draft.get(ContentModel.PROP_NAME));
    return !Objects.equals(stem, draft.get(LetterModel.SUBJECT))
        || BY_HAND.stream().anyMatch(field -> draft.get(field) != null);
  }

  /** Gives the draft back what it was, and the new file a draft of its own beside it. */
  void takeIn(NodeRef draft, Map<QName, Serializable> before, Map<QName, Serializable> now) {
    NodeRef folder = nodeService.getPrimaryParent(draft).getParentRef();
    String name = free(folder, (String) before.get(ContentModel.PROP_NAME));
    Map<QName, Serializable> file = new HashMap<>();
    file.put(ContentModel.PROP_NAME, name);
    file.put(ContentModel.PROP_CONTENT, now.get(ContentModel.PROP_CONTENT));
    // Intake itself makes a draft of it.
    nodeService.createNode(
        folder,
        ContentModel.ASSOC_CONTAINS,
        QName.createQName(NamespaceService.CONTENT_MODEL_1_0_URI, name),
        ContentModel.TYPE_CONTENT,
        file);
    writer.addProperties(
        draft,
        Map.of(
            ContentModel.PROP_CONTENT,
            before.get(ContentModel.PROP_CONTENT),
            ContentModel.PROP_MODIFIER,
            before.get(ContentModel.PROP_MODIFIER)));
  }

  private String free(NodeRef folder, String name) {
    String free = name;
    for (int times = 2;
        nodeService.getChildByName(folder, ContentModel.ASSOC_CONTAINS, free) != null;
        times++) {
      free = FileNames.again(name, times);
    }
    return free;
  }
}
