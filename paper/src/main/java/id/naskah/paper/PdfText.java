package id.naskah.paper;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The words of a PDF, as far as they are wanted. */
public final class PdfText {
  private PdfText() {}

  /**
   * Reads the first pages, line by line as they stand on the page.
   *
   * @param pages how many at most
   * @param most characters at most; what follows is not read
   * @return nothing for a picture of a page
   * @throws IOException for what is no PDF, and when the thread was interrupted meanwhile
   */
  public static String of(File file, int pages, int most) throws IOException {
    Beginning beginning = new Beginning(most);
    try (PDDocument document = Loader.loadPDF(file, WorkPages::new)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      stripper.setEndPage(pages);
      stripper.writeText(document, beginning);
    } catch (Enough e) {
      return beginning.text();
    }
    return beginning.text();
  }

  /** Stops the reading of a page. */
  private static final class Enough extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private static final class Beginning extends Writer {
    private final StringBuilder text = new StringBuilder();
    private final int most;

    Beginning(int most) {
      super();
      this.most = most;
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
      if (Thread.currentThread().isInterrupted()) {
        throw new IOException("Interrupted");
      }
      text.append(characters, from, Math.min(length, most - text.length()));
      if (text.length() >= most) {
        throw new Enough();
      }
    }

    String text() {
      return text.toString();
    }

    @Override
    public void flush() {
      // Nothing is held back.
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
