package id.naskah.template;

import id.naskah.docx.Checked;
import id.naskah.docx.DocxCheck;
import id.naskah.docx.DocxRefused;
import id.naskah.docx.Merge;
import id.naskah.docx.Merged;
import id.naskah.docx.Purpose;
import id.naskah.docx.Values;
import id.naskah.docx.made.SampleValues;
import id.naskah.platform.RuleViolation;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;

/**
 * The front door for templates. Everybody in the office reads them; who writes them is what the
 * folder's permissions say, as for any door.
 */
public class TemplateService {
  private final TemplateStore store;
  private final TemplateCheck check;
  private final NodeService publicNodeService;
  private final ContentService publicContentService;

  /**
   * @param publicNodeService the public one, which checks permissions; so with publicContentService
   */
  public TemplateService(
      TemplateStore store,
      TemplateCheck check,
      NodeService publicNodeService,
      ContentService publicContentService) {
    this.store = store;
    this.check = check;
    this.publicNodeService = publicNodeService;
    this.publicContentService = publicContentService;
  }

  /**
   * Those that can be used, by their names.
   *
   * @param kind code of a kind of letters; null for any
   * @param language null for any
   */
  public List<Template> list(String kind, Language language) {
    return store.all().stream()
        .filter(each -> kind == null || each.kind().equals(kind))
        .filter(each -> language == null || each.language() == language)
        .toList();
  }

  /** The one with this id; 404 where there is none that can be used. */
  public Template find(String id) {
    return store.find(id).orElseThrow(() -> RuleViolation.notFound("template", id));
  }

  /** The file. */
  public byte[] content(Template template) {
    return store.bytes(template.node());
  }

  /** Which places it has, and whether something is wrong with it, as it is stored. */
  public Checked check(Template template) {
    return DocxCheck.of(content(template), Purpose.TEMPLATE);
  }

  /** Says what saving this under the id would be refused for, without saving it. */
  public Checked check(String id, InputStream content) throws IOException {
    check.requireName(id);
    return check.of(content.readNBytes(TemplateCheck.MOST_BYTES + 1));
  }

  /** Begins a draft from it; 400 where something is wrong with it, saying where. */
  public Merged draft(Template template, Values values) {
    try {
      return Merge.draft(content(template), values);
    } catch (DocxRefused e) {
      throw ProblemText.refusal(template.fileName(), e.problems());
    }
  }

  /** A letter made from it, as it would be signed, with values that mean nothing. */
  public Merged sample(Template template) {
    try {
      return Merge.signing(content(template), SampleValues.of(template.language().code()));
    } catch (DocxRefused e) {
      throw ProblemText.refusal(template.fileName(), e.problems());
    }
  }

  /**
   * Stores a template: a new version of the one with this id, or a new one. What is wrong with it
   * is refused as the transaction ends.
   */
  public void save(String id, InputStream content) {
    check.requireName(id);
    Optional<NodeRef> there = store.node(id);
    if (there.isPresent()) {
      // Alfresco finds a name in capitals too.
      store.requireNamed(there.get(), id);
      TemplateStore.write(there.get(), content, publicContentService);
    } else {
      store.create(id + TemplateName.ENDING, content, publicNodeService, publicContentService);
    }
  }
}
