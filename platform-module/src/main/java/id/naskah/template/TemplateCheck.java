package id.naskah.template;

import id.naskah.configuration.Configuration;
import id.naskah.docx.Checked;
import id.naskah.docx.DocxCheck;
import id.naskah.docx.DocxProblem;
import id.naskah.docx.Purpose;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.dictionary.DictionaryService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;

/** Refuses what is saved in the folder and is no template. */
class TemplateCheck {
  /** A template with its pictures; what is larger is not even read. */
  static final int MOST_BYTES = 20_000_000;

  private final NodeService nodeService;
  private final DictionaryService dictionaryService;
  private final TemplateStore store;
  private final Supplier<Configuration> configuration;

  /**
   * @param nodeService the one that checks no permission: whoever may put a file there was asked by
   *     the door through which it came
   */
  public TemplateCheck(
      NodeService nodeService,
      DictionaryService dictionaryService,
      TemplateStore store,
      Supplier<Configuration> configuration) {
    this.nodeService = nodeService;
    this.dictionaryService = dictionaryService;
    this.store = store;
    this.configuration = configuration;
  }

  /**
   * Refuses a file whose name or content is wrong; one that has none yet may get it.
   *
   * @param emptied whether it had content before this transaction
   */
  void check(NodeRef node, boolean emptied) {
    if (!isChecked(node)) {
      return;
    }
    String name = (String) nodeService.getProperty(node, ContentModel.PROP_NAME);
    // What is no file has a name that no template can have.
    TemplateName.required(isFile(node) ? name : name + "/", kinds());
    long size = store.size(node);
    if (size > 0 || emptied) {
      List<DocxProblem> problems =
          size > MOST_BYTES ? tooLarge() : of(store.bytes(node)).problems();
      if (!problems.isEmpty()) {
        throw ProblemText.refusal(name, problems);
      }
    }
  }

  /** Refuses an id that no template can have: 400 saying what is accepted. */
  void requireName(String id) {
    TemplateName.required(id + TemplateName.ENDING, kinds());
  }

  private Set<String> kinds() {
    return configuration.get().kinds().keySet();
  }

  /** What is wrong with a file, without storing it. */
  Checked of(byte[] content) {
    return content.length > MOST_BYTES
        ? new Checked(tooLarge(), new TreeSet<>())
        : DocxCheck.of(content, Purpose.TEMPLATE);
  }

  private static List<DocxProblem> tooLarge() {
    return List.of(new DocxProblem(DocxProblem.Kind.TOO_LARGE, null, "", ""));
  }

  /** Whether it is in the folder, to stay there. */
  boolean isChecked(NodeRef node) {
    return nodeService.exists(node) && store.isInFolder(node) && !isPassing(node);
  }

  boolean isFile(NodeRef node) {
    return dictionaryService.isSubClass(nodeService.getType(node), ContentModel.TYPE_CONTENT);
  }

  /** What programs leave behind while they save is no template. */
  private boolean isPassing(NodeRef node) {
    String name = (String) nodeService.getProperty(node, ContentModel.PROP_NAME);
    return name.startsWith("~")
        || name.startsWith(".")
        || name.endsWith(".tmp")
        || nodeService.hasAspect(node, ContentModel.ASPECT_WORKING_COPY)
        || nodeService.hasAspect(node, ContentModel.ASPECT_TEMPORARY)
        || nodeService.hasAspect(node, ContentModel.ASPECT_HIDDEN);
  }
}
