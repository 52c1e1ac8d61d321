package id.naskah.drafting;

import id.naskah.docx.DocxCheck;
import id.naskah.docx.DocxProblem;
import id.naskah.docx.Merged;
import id.naskah.docx.Purpose;
import id.naskah.platform.RuleViolation;
import id.naskah.template.ProblemText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.NodeRef;

/** The documents of letters while they are written. */
class Manuscripts {
  private static final int MOST_BYTES = 50_000_000;

  private final ContentService contentService;

  /**
   * @param contentService the one that checks no permission: the user writes or signs the letter
   */
  public Manuscripts(ContentService contentService) {
    this.contentService = contentService;
  }

  /** The letter's document, read in a transaction. */
  ContentReader content(NodeRef letter) {
    return contentService.getReader(letter, ContentModel.PROP_CONTENT);
  }

  /**
   * The bytes of a Word document.
   *
   * @throws RuleViolation 409 for one that is larger than is filled
   */
  static byte[] docx(ContentReader content) {
    try (InputStream in = content.getReader().getContentInputStream()) {
      byte[] docx = in.readNBytes(MOST_BYTES + 1);
      if (docx.length > MOST_BYTES) {
        throw RuleViolation.conflict("content", "naskah.content.overLimit");
      }
      return docx;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Refuses a Word document in which a template's "[write here]" still stands. What else may be
   * wrong with it is said when it is filled: an office may have tracked changes while it initials.
   *
   * @throws RuleViolation 400 naming the words and their place
   */
  void requireWritten(NodeRef letter, String name) {
    ContentReader content = content(letter);
    if (!Merged.MIMETYPE.equals(content.getMimetype())) {
      return;
    }
    List<DocxProblem> left =
        DocxCheck.of(docx(content), Purpose.LETTER).problems().stream()
            .filter(problem -> problem.kind() == DocxProblem.Kind.TO_WRITE)
            .toList();
    if (!left.isEmpty()) {
      throw ProblemText.refusal(name, left);
    }
  }
}
