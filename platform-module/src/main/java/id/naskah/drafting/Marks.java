package id.naskah.drafting;

import id.naskah.configuration.Recipient;
import id.naskah.letter.LetterValues;
import id.naskah.model.DraftingModel;
import id.naskah.model.LetterModel;
import id.naskah.platform.ByNaskah;
import id.naskah.platform.PastLocks;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/** What stands on the node of a letter of how far it is, and who may see it for that. */
class Marks {
  private final NodeService nodeService;
  private final PastLocks locks;

  /**
   * @param nodeService the one that checks no permission: what is marked follows from a step that
   *     the user was allowed to take
   */
  public Marks(NodeService nodeService, PastLocks locks) {
    this.nodeService = nodeService;
    this.locks = locks;
  }

  void stage(NodeRef letter, Stage stage) {
    if (!stage.code().equals(nodeService.getProperty(letter, DraftingModel.STAGE))) {
      Map<QName, Serializable> marks = new HashMap<>();
      marks.put(DraftingModel.STAGE, stage.code());
      write(letter, DraftingModel.ASPECT_WRITTEN, marks);
    }
  }

  void write(NodeRef letter, QName aspect, Map<QName, Serializable> properties) {
    ByNaskah.write(
        () -> locks.write(() -> nodeService.addAspect(letter, aspect, new HashMap<>(properties))));
  }

  /** Names officials on a letter, which lets them read and correct it. */
  void name(NodeRef letter, List<Recipient> officials) {
    List<String> readers =
        new ArrayList<>(LetterValues.texts(nodeService.getProperty(letter, LetterModel.READERS)));
    int before = readers.size();
    officials.stream()
        .map(Recipient::toString)
        .filter(official -> !readers.contains(official))
        .forEach(readers::add);
    if (readers.size() > before) {
      ByNaskah.write(
          () ->
              locks.write(
                  () ->
                      nodeService.setProperty(
                          letter, LetterModel.READERS, (Serializable) readers)));
    }
  }
}
