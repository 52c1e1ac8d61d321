package id.naskah.seal;

import id.naskah.paper.Archival;
import id.naskah.paper.WorkPages;
import id.naskah.seal.PdfRefusal.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Makes the PDF of a letter that will be signed: PDF/A-2b, with code and foot, in one save.
 *
 * <p>2b and not 1b, because programs that write letters let things show through (a stamp, a
 * shadow), which 1b forbids.
 */
public final class LetterPdf {
  private static final int PART = 2;
  private static final float VERSION = 1.7f;

  private LetterPdf() {}

  /**
   * Writes the letter to be signed.
   *
   * @param made the time that its metadata say
   * @param target written anew; nothing useful in it if this fails
   * @return what was taken out of it, by its kind, such as JavaScript; often nothing
   * @throws PdfRefusal for a file that cannot be made PDF/A, or has no place for the code
   * @throws IOException when the target cannot be written
   */
  public static List<String> make(Path source, Stamp stamp, Calendar made, Path target)
      throws IOException, PdfRefusal {
    try (PDDocument document = load(source);
        OutputStream out = Files.newOutputStream(target)) {
      List<String> removed = prepared(document, stamp, made);
      document.save(out, CompressParameters.NO_COMPRESSION);
      return removed;
    }
  }

  private static List<String> prepared(PDDocument document, Stamp stamp, Calendar made)
      throws PdfRefusal {
    try {
      refuseFinished(document, stamp);
      List<String> removed = new Interaction(document).remove();
      Drawn.check(document);
      new StoredObjects(document).clean();
      Placing.on(document, stamp);
      mark(document, made);
      document.setVersion(VERSION);
      document.setDocumentInformation(new PDDocumentInformation());
      document.getDocumentCatalog().setOutputIntents(List.of());
      Archival.prepare(document, stamp.title(), made, PART);
      return removed;
    } catch (IOException | IllegalArgumentException | ClassCastException e) {
      // How PDFBox fails over objects that are none.
      throw broken(e);
    } catch (IndexOutOfBoundsException | NullPointerException e) {
      throw broken(e);
    }
  }

  private static PDDocument load(Path source) throws PdfRefusal {
    PDDocument document;
    try {
      document = Loader.loadPDF(source.toFile(), WorkPages::new);
    } catch (InvalidPasswordException e) {
      throw new PdfRefusal(Reason.ENCRYPTED);
    } catch (IOException | IllegalArgumentException | ClassCastException e) {
      throw broken(e);
    }
    if (document.isEncrypted()) {
      IOUtils.closeQuietly(document);
      throw new PdfRefusal(Reason.ENCRYPTED);
    }
    return document;
  }

  private static PdfRefusal broken(Exception cause) {
    PdfRefusal refusal = new PdfRefusal(Reason.BROKEN);
    refusal.initCause(cause);
    return refusal;
  }

  private static void refuseFinished(PDDocument document, Stamp stamp)
      throws IOException, PdfRefusal {
    if (document.getNumberOfPages() == 0) {
      throw new PdfRefusal(Reason.BROKEN);
    }
    if (!document.getSignatureDictionaries().isEmpty()) {
      throw new PdfRefusal(Reason.SIGNED);
    }
    COSDictionary ours = OwnMark.of(document);
    if (ours != null || OwnMark.isPrintedOn(document, stamp.foot())) {
      throw new PdfRefusal(Reason.MARKED);
    }
  }

  private static void mark(PDDocument document, Calendar made) {
    OwnMark.put(document, made);
    // What readers may do with the file was granted to what it was, not to what it is now.
    document.getDocumentCatalog().getCOSObject().removeItem(COSName.PERMS);
  }
}
