package id.naskah.paper;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** One page of a PDF as a PNG, for browsers that show no PDF. */
public final class PagePicture {
  private static final float WIDTH = 1240;
  private static final double MOST_POINTS = 6_000_000;

  /** Of a picture on a page, which is unpacked whole. */
  private static final long MOST_OF_PICTURE = 60_000_000;

  private PagePicture() {}

  /**
   * Draws a page.
   *
   * @param page from 1 on
   * @return how many pages there are; nothing was written if that is less than the page
   * @throws IOException for what is no PDF or is encrypted, for pictures that cannot be drawn here,
   *     and when the thread was interrupted meanwhile
   */
  public static int write(File pdf, int page, OutputStream out) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf, WorkPages::new)) {
      int pages = document.getNumberOfPages();
      if (page <= pages) {
        Renderer renderer = new Renderer(document);
        renderer.setSubsamplingAllowed(true);
        float scale = scale(document.getPage(page - 1).getCropBox());
        BufferedImage picture = renderer.renderImage(page - 1, scale, ImageType.RGB);
        ImageIO.write(picture, "png", out);
      }
      return pages;
    } catch (IllegalArgumentException | ClassCastException | IndexOutOfBoundsException e) {
      // How PDFBox fails over objects that are none.
      throw new IOException(e);
    }
  }

  private static float scale(PDRectangle box) {
    double width = Math.max(box.getWidth(), 1);
    double height = Math.max(box.getHeight(), 1);
    return (float) Math.min(WIDTH / width, Math.sqrt(MOST_POINTS / (width * height)));
  }

  private static final class Renderer extends PDFRenderer {
    Renderer(PDDocument document) {
      super(document);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
      return new Drawer(parameters);
    }
  }

  private static final class Drawer extends PageDrawer {
    Drawer(PageDrawerParameters parameters) throws IOException {
      super(parameters);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      if (Thread.currentThread().isInterrupted()) {
        throw new IOException("Interrupted");
      }
      super.processOperator(operator, operands);
    }

    @Override
    public void drawImage(PDImage picture) throws IOException {
      if ((long) picture.getWidth() * picture.getHeight() > MOST_OF_PICTURE) {
        throw new IOException("A picture on the page is too large");
      }
      super.drawImage(picture);
    }

    /** A page without its picture would look as if nothing stood on it. */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
        throws IOException {
      if (e instanceof MissingImageReaderException) {
        throw e;
      }
      super.operatorException(operator, operands, e);
    }
  }
}
