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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.NodeRef;

/** The documents of letters while they are written. */
class Manuscripts {
  private static final int MOST_BYTES = 50_000_000;
  private static final Set<DocxProblem.Kind> UNTIL_SIGNED =
      EnumSet.of(DocxProblem.Kind.TRACKED_CHANGE, DocxProblem.Kind.COMMENT);

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
   * Refuses a Word document that nobody could sign, or in which a template's "[write here]" still
   * stands. An office may have tracked changes and comments while it initials.
   *
   * @throws RuleViolation 400 naming the words and their place
   */
  void requireWritten(NodeRef letter, String name) {
    refuse(letter, name, problem -> !UNTIL_SIGNED.contains(problem.kind()));
  }

  /** Refuses a Word document from which no letter can be made, before that takes anything. */
  void requireSignable(NodeRef letter, String name) {
    refuse(letter, name, problem -> true);
  }

  private void refuse(NodeRef letter, String name, Predicate<DocxProblem> refused) {
    ContentReader content = content(letter);
    if (!Merged.MIMETYPE.equals(content.getMimetype())) {
      return;
    }
    List<DocxProblem> left =
        DocxCheck.of(docx(content), Purpose.LETTER).problems().stream().filter(refused).toList();
    if (!left.isEmpty()) {
      throw ProblemText.refusal(name, left);
    }
  }
}
