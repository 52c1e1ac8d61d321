package id.naskah.drafting;

import id.naskah.access.LetterLock;
import id.naskah.docx.Merged;
import id.naskah.letter.LetterService;
import id.naskah.letter.LetterStatus;
import id.naskah.model.DraftingModel;
import id.naskah.model.LetterModel;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import id.naskah.template.Template;
import id.naskah.template.TemplateService;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/** Begins letters from templates. */
public class Beginning {
  private final LetterService service;
  private final TemplateService templates;
  private final DraftValues values;
  private final DraftTable drafts;
  private final Marks marks;
  private final LetterLock lock;
  private final OfficeClock clock;

  public Beginning(
      LetterService service,
      TemplateService templates,
      DraftValues values,
      DraftTable drafts,
      Marks marks,
      LetterLock lock,
      OfficeClock clock) {
    this.service = service;
    this.templates = templates;
    this.values = values;
    this.drafts = drafts;
    this.marks = marks;
    this.lock = lock;
    this.clock = clock;
  }

  /**
   * Makes a draft whose document is a template with what is known of the letter filled in. The
   * number, the day and the signatories stay open until it is signed.
   *
   * @param letter properties of the letter; the kind is that of the template if it names none
   * @param template id of the template
   * @param repliesTo letters that the user may read, which it answers
   * @throws RuleViolation 404 for a template that is not there, 400 for an incoming letter and what
   *     a draft can't be
   */
  public NodeRef begin(Map<QName, Serializable> letter, String template, List<NodeRef> repliesTo) {
    Template found = templates.find(template);
    Map<QName, Serializable> properties = new HashMap<>(letter);
    properties.put(LetterModel.STATUS, LetterStatus.DRAFT.code());
    properties.putIfAbsent(LetterModel.KIND, found.kind());
    properties.putIfAbsent(LetterModel.DIRECTION, "outgoing");
    if ("incoming".equals(properties.get(LetterModel.DIRECTION))) {
      throw RuleViolation.invalid("direction", "naskah.draft.incoming");
    }
    // Whose level somebody raises in this moment: its subject would be printed by the one before.
    repliesTo.stream().map(NodeRef::getId).sorted().forEach(lock::lock);
    NodeRef node = service.register(properties, found.fileName(), repliesTo, List.of());
    String language = found.language().code();
    Merged document = templates.draft(found, values.written(node, language));
    service.putContent(node, Merged.MIMETYPE, null, new ByteArrayInputStream(document.docx()));
    drafts.begin(node.getId(), RunAs.sender(), clock.now());
    Map<QName, Serializable> written = new HashMap<>();
    written.put(DraftingModel.STAGE, Stage.WRITING.code());
    written.put(DraftingModel.TEMPLATE, found.id());
    written.put(DraftingModel.LANGUAGE, language);
    marks.write(node, DraftingModel.ASPECT_WRITTEN, written);
    return node;
  }
}
