package id.naskah.docx;

import java.util.Collections;
import java.util.List;
import org.w3c.dom.Element;

/**
 * Fills a document with values, twice.
 *
 * <p>When a draft is begun, what is known is filled in and kept together in the document, so that
 * it can be filled anew; what is known only when the letter is signed, and what has no value yet,
 * stays. When it is signed, all of it is filled, and nothing of ours is left in the document but
 * the marks for the signatures.
 */
public final class Merge {
  private Merge() {}

  /**
   * Begins a draft, or brings one up to date.
   *
   * @throws DocxRefused where something is wrong with the document
   */
  public static Merged draft(byte[] docx, Values values) throws DocxRefused {
    return merge(docx, new Filling(values, false));
  }

  /**
   * Makes the document that is signed.
   *
   * @throws DocxRefused where something is wrong with the draft
   */
  public static Merged signing(byte[] docx, Values values) throws DocxRefused {
    return merge(docx, new Filling(values, true));
  }

  private static Merged merge(byte[] docx, Filling filling) throws DocxRefused {
    DocxFile file = DocxFile.open(docx);
    List<DocxProblem> problems = DocxCheck.of(file, Purpose.DRAFT).problems();
    if (!problems.isEmpty()) {
      throw new DocxRefused(problems);
    }
    for (TextPart part : file.texts()) {
      filling.startAfter(W.all(part.xml().getDocumentElement(), "bookmarkStart"));
    }
    for (TextPart part : file.texts()) {
      Element root = part.xml().getDocumentElement();
      filling.refill(root);
      release(root, filling.isLast());
      part.stories().forEach(story -> new ConditionalText(filling).apply(story));
      part.stories().forEach(story -> new ListText(filling).apply(story));
      part.stories().forEach(story -> new PlainText(filling).apply(story));
      if (filling.isLast()) {
        Filled.all(root).forEach(Filled::unmark);
        Guarded.release(root);
      }
    }
    return filling.merged(file.bytes());
  }

  /**
   * Takes away the frames of content controls: what one that holds a place is bound to would come
   * back, and in a PDF each would become a field.
   */
  private static void release(Element root, boolean all) {
    List<Element> controls = W.all(root, "sdt");
    Collections.reverse(controls);
    for (Element control : controls) {
      if (all || control.getTextContent().contains("${")) {
        W.unwrap(control, W.child(control, "sdtContent"));
      }
    }
  }
}
