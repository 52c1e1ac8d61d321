package id.naskah.paper;

import id.naskah.paper.Line.Style;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** A4 pages that are filled from top to bottom with rows. Lengths are in points. */
final class Pages implements AutoCloseable {
  static final float LEFT = 48;

  /** Between the margins of a page that is held upright. */
  static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;

  private static final float BOTTOM = 56;

  /** A row up to this height is not split, but goes to the next page. */
  private static final float SMALL = 200;

  /** What is repeated at the top of a page. */
  interface Head {
    void draw() throws IOException;
  }

  private final PDDocument document;
  private final Typeface typeface;
  private final PaperFormat format;
  private Head head = () -> {};
  private PDPageContentStream out;
  private float y;

  Pages(PDDocument document, Typeface typeface) throws IOException {
    this(document, typeface, PaperFormat.PORTRAIT);
  }

  Pages(PDDocument document, Typeface typeface, PaperFormat format) throws IOException {
    this.document = document;
    this.typeface = typeface;
    this.format = format;
    newPage();
  }

  /** From now on each new page begins with this. */
  void repeat(Head repeated) {
    head = repeated;
  }

  private void newPage() throws IOException {
    close();
    PDPage page = new PDPage(format.page());
    document.addPage(page);
    out = new PDPageContentStream(document, page);
    y = format.top();
    head.draw();
  }

  void down(float points) {
    y -= points;
  }

  /** Goes to the next page, unless there is so much room on this one. */
  void room(float points) throws IOException {
    if (y - points < BOTTOM) {
      newPage();
    }
  }

  /** One line in the middle, smaller when it would be too wide. */
  void centred(String text, float size, boolean bold) throws IOException {
    String printable = typeface.printable(text);
    float wide = typeface.width(printable, size);
    float fitting = wide > format.room() ? size * format.room() / wide : size;
    down(fitting * 1.25f);
    float x = LEFT + (format.room() - typeface.width(printable, fitting)) / 2;
    write(out, x, y, printable, new Style(fitting, bold, false));
  }

  /** A line across, this thick. */
  void rule(float thick) throws IOException {
    out.setLineWidth(thick);
    out.moveTo(LEFT, y);
    out.lineTo(LEFT + format.room(), y);
    out.stroke();
  }

  /** A framed row of cells; one that is too tall goes on at the next page. */
  void row(List<Cell> cells) throws IOException {
    float whole = 0;
    for (Cell cell : cells) {
      float height = 0;
      for (Line line : cell.lines()) {
        height += line.height();
      }
      whole = Math.max(whole, height + 2 * Cell.PADDING);
    }
    if (whole <= SMALL) {
      room(whole);
    }
    int[] done = new int[cells.size()];
    // What is too tall for any page is drawn on an empty one all the same.
    for (boolean fresh = false; !piece(cells, done, fresh); fresh = true) {
      newPage();
    }
  }

  /** Draws what fits here; whether that was the rest. */
  private boolean piece(List<Cell> cells, int[] done, boolean fresh) throws IOException {
    float most = y - BOTTOM - 2 * Cell.PADDING;
    int[] until = new int[cells.size()];
    float tallest = 0;
    boolean rest = false;
    boolean any = false;
    for (int i = 0; i < until.length; i++) {
      List<Line> lines = cells.get(i).lines();
      float height = 0;
      until[i] = done[i];
      while (until[i] < lines.size()
          && (height + lines.get(until[i]).height() <= most || (fresh && until[i] == done[i]))) {
        height += lines.get(until[i]++).height();
      }
      tallest = Math.max(tallest, height);
      any |= until[i] > done[i];
      rest |= until[i] < lines.size();
    }
    if (any || !rest) {
      draw(cells, done, until, tallest + 2 * Cell.PADDING);
    }
    System.arraycopy(until, 0, done, 0, done.length);
    return !rest;
  }

  private void draw(List<Cell> cells, int[] from, int[] until, float height) throws IOException {
    float x = LEFT;
    for (int i = 0; i < from.length; i++) {
      Cell cell = cells.get(i);
      out.setLineWidth(0.6f);
      out.addRect(x, y - height, cell.width(), height);
      out.stroke();
      float at = y - Cell.PADDING;
      for (Line line : cell.lines().subList(from[i], until[i])) {
        at -= line.height();
        for (Line.Mark mark : line.marks()) {
          draw(mark, x + Cell.PADDING + mark.x(), at, line.height());
        }
      }
      x += cell.width();
    }
    down(height);
  }

  private void draw(Line.Mark mark, float x, float bottom, float height) throws IOException {
    float base = bottom + height * 0.28f;
    if (mark instanceof Line.Text text) {
      write(out, x, base, text.text(), text.style());
    } else if (mark instanceof Line.Box box) {
      box(x, base - 1, box);
    } else if (mark instanceof Line.Code code) {
      code.code().draw(out, x, bottom, height);
    }
  }

  private void box(float x, float bottom, Line.Box box) throws IOException {
    float size = box.size();
    out.setLineWidth(0.7f);
    out.addRect(x, bottom, size, size);
    out.stroke();
    if (box.ticked()) {
      out.setLineWidth(1.5f);
      out.moveTo(x + size * 0.2f, bottom + size * 0.5f);
      out.lineTo(x + size * 0.42f, bottom + size * 0.22f);
      out.lineTo(x + size * 0.85f, bottom + size * 0.82f);
      out.stroke();
    }
  }

  /**
   * Ends the last page and writes at the foot of each. {@code {0}} of {@code {1}} is its number.
   *
   * @param lacking what is said when a character was missing from the font
   */
  void finish(String left, String page, String lacking) throws IOException {
    close();
    boolean said = typeface.isLacking();
    int count = document.getNumberOfPages();
    for (int i = 0; i < count; i++) {
      String number =
          page.replace("{0}", String.valueOf(i + 1)).replace("{1}", String.valueOf(count));
      String printable = typeface.printable(number);
      try (PDPageContentStream foot =
          new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true, true)) {
        write(foot, LEFT, 34, typeface.printable(left), Style.LABEL);
        if (said) {
          write(foot, LEFT, 45, typeface.printable(lacking), Style.LABEL);
        }
        float width = typeface.width(printable, Style.LABEL.size());
        write(foot, LEFT + format.room() - width, 34, printable, Style.LABEL);
      }
    }
  }

  private void write(PDPageContentStream to, float x, float base, String text, Style style)
      throws IOException {
    to.saveGraphicsState();
    to.beginText();
    to.setFont(typeface.font(), style.size());
    float grey = style.pale() ? 0.35f : 0;
    to.setNonStrokingColor(grey);
    if (style.bold()) {
      // The font has one weight: an outline makes it heavier.
      to.setStrokingColor(grey);
      to.setLineWidth(style.size() * 0.028f);
      to.setRenderingMode(RenderingMode.FILL_STROKE);
    }
    to.newLineAtOffset(x, base);
    to.showText(text);
    to.endText();
    to.restoreGraphicsState();
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
      out = null;
    }
  }
}
