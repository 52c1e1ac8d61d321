package id.naskah.drafting;

import id.naskah.docx.DocxRefused;
import id.naskah.docx.Merge;
import id.naskah.docx.Merged;
import id.naskah.docx.Values;
import id.naskah.drafting.SigningPlans.Plan;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.file.WorkFile;
import id.naskah.preview.Previews;
import id.naskah.template.ProblemText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alfresco.service.cmr.repository.ContentReader;

/** Makes the PDF of a letter with its number, day and signatories, before code and foot. */
class SigningPdf {
  static final String PDF = "application/pdf";

  private final Previews previews;

  public SigningPdf(Previews previews) {
    this.previews = previews;
  }

  /**
   * Makes it. A PDF that is the letter's document already is taken as it is.
   *
   * @param content the letter's document
   * @param target written anew
   * @throws RuleViolation 409 where Alfresco can't make a PDF of it; 400 for a document that can't
   *     be filled, naming the place
   */
  void make(Plan plan, ContentReader content, Path target) {
    try {
      if (PDF.equals(content.getMimetype())) {
        content.getReader().getContent(target.toFile());
        return;
      }
      Path source = WorkFile.make("naskah-signing", ".docx");
      try {
        boolean isDocx = Merged.MIMETYPE.equals(content.getMimetype());
        if (isDocx) {
          Files.write(source, filled(content, plan.name(), plan.values()));
        } else {
          content.getReader().getContent(source.toFile());
        }
        if (!previews.convert(
            plan.letter(), source.toFile(), content.getMimetype(), target.toFile())) {
          throw RuleViolation.conflict("content", "naskah.draft.noPdf");
        }
      } finally {
        Files.deleteIfExists(source);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The document with all that it says, as somebody makes a PDF of it by hand. */
  byte[] merged(ContentReader content, String name, Values values) {
    if (!Merged.MIMETYPE.equals(content.getMimetype())) {
      throw RuleViolation.conflict("content", "naskah.draft.notDocx");
    }
    return filled(content, name, values);
  }

  private static byte[] filled(ContentReader content, String name, Values values) {
    try {
      return Merge.signing(Manuscripts.docx(content), values).docx();
    } catch (DocxRefused e) {
      throw ProblemText.refusal(name, e.problems());
    }
  }
}
