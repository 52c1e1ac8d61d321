package id.naskah.samples.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A letter on PDF pages. */
final class PdfPaper implements Paper {
  private static final float SIZE = 11;
  private static final float LEADING = 15;
  private static final float CELL = 4;

  private final Sheet sheet;
  private final Marks marks;
  private final LetterSource letter;

  PdfPaper(Sheet sheet, LetterSource letter) {
    this.sheet = sheet;
    this.marks = new Marks(sheet);
    this.letter = letter;
  }

  /** Drawing fails only where memory does. */
  private interface Drawing {
    void run() throws IOException;
  }

  private static void draw(Drawing drawing) {
    try {
      drawing.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void letterhead(Letterhead head) {
    draw(
        () -> {
          float top = sheet.y();
          if (head.initials() == null) {
            marks.emblem(Sheet.LEFT, top, 62, head.colour());
          } else {
            marks.initials(Sheet.LEFT, top, 58, head.colour(), head.initials());
          }
          for (int i = 0; i < head.lines().size(); i++) {
            boolean last = i == head.lines().size() - 1;
            headline(head.lines().get(i), true, last ? 15 : 12.5f);
          }
          sheet.down(2);
          for (String line : head.address()) {
            headline(line, false, 8.5f);
          }
          sheet.down(Math.max(8, 68 - (top - sheet.y())));
          sheet.line(Sheet.LEFT, sheet.y(), Sheet.RIGHT, sheet.y(), 2);
          sheet.line(Sheet.LEFT, sheet.y() - 2.6f, Sheet.RIGHT, sheet.y() - 2.6f, 0.6f);
          sheet.down(14);
          if (letter.paper().as().scanned() && letter.form().incoming()) {
            received();
          }
        });
  }

  /** Centred between the emblem and the right edge, and never wider. */
  private void headline(String text, boolean bold, float size) throws IOException {
    float left = Sheet.LEFT + 56;
    float room = Sheet.RIGHT - left;
    float fitting = Math.min(size, size * room / sheet.typeface().width(text, bold, size));
    sheet.down(fitting * 1.22f);
    float width = sheet.typeface().width(text, bold, fitting);
    sheet.write(left + (room - width) / 2, text, bold, fitting);
  }

  private void received() throws IOException {
    String date = new Wording("id").date(LocalDate.parse(letter.form().receivedDate()));
    float y = letter.form().kind().equals("letter") ? sheet.y() - 92 : 20;
    marks.received(Sheet.RIGHT - 134, y, List.of("DITERIMA", "Sekretariat Daerah", "Tgl. " + date));
  }

  @Override
  public void right(String text) {
    draw(
        () -> {
          sheet.down(LEADING);
          float width = sheet.typeface().width(text, false, SIZE);
          sheet.write(Sheet.RIGHT - width, text, false, SIZE);
        });
  }

  @Override
  public void centred(String text, boolean bold) {
    draw(() -> sheet.centred(text, bold, SIZE + (bold ? 1 : 0)));
  }

  @Override
  public void underlined(String text) {
    draw(
        () -> {
          sheet.centred(text, true, SIZE + 2);
          float half = sheet.typeface().width(text, true, SIZE + 2) / 2;
          float middle = Sheet.LEFT + Sheet.WIDTH / 2;
          sheet.line(middle - half, sheet.y() - 2, middle + half, sheet.y() - 2, 0.9f);
          sheet.down(3);
        });
  }

  @Override
  public void lines(List<String> lines) {
    draw(
        () -> {
          for (String line : lines) {
            sheet.column(Sheet.LEFT, Sheet.WIDTH * 0.75f, line, SIZE, false);
          }
        });
  }

  @Override
  public void pairs(List<Block.Pair> pairs, float indent, float labels) {
    draw(
        () -> {
          for (Block.Pair pair : pairs) {
            sheet.room(LEADING);
            float x = Sheet.LEFT + indent;
            sheet.down(SIZE * 1.35f);
            sheet.write(x, pair.label(), false, SIZE);
            sheet.write(x + labels, ":", false, SIZE);
            sheet.down(-SIZE * 1.35f);
            float value = x + labels + 8;
            // Beside a stamp or a date the reference lines keep to their half.
            float width = (Sheet.RIGHT - value) * (indent == 0 ? 0.8f : 1);
            sheet.column(value, width, pair.value(), SIZE, false);
          }
        });
  }

  @Override
  public void items(List<Block.Pair> items) {
    draw(
        () -> {
          float in = 20;
          for (Block.Pair item : items) {
            in = Math.max(in, sheet.typeface().width(item.label(), false, SIZE) + 8);
          }
          for (Block.Pair item : items) {
            sheet.room(LEADING);
            sheet.down(SIZE * 1.35f);
            sheet.write(Sheet.LEFT, item.label(), false, SIZE);
            sheet.down(-SIZE * 1.35f);
            sheet.column(Sheet.LEFT + in, Sheet.WIDTH - in, item.value(), SIZE, true);
            sheet.down(2);
          }
        });
  }

  @Override
  public void paragraph(String text) {
    draw(() -> sheet.column(Sheet.LEFT, Sheet.WIDTH, text, SIZE, true));
  }

  @Override
  public void table(List<List<String>> rows) {
    draw(
        () -> {
          List<Float> widths = widths(rows);
          for (int i = 0; i < rows.size(); i++) {
            row(rows.get(i), widths, i == 0);
          }
        });
  }

  /** Each column as wide as its longest cell asks, within limits, and all of them the page. */
  private List<Float> widths(List<List<String>> rows) {
    List<Float> wanted = new ArrayList<>();
    for (int c = 0; c < rows.get(0).size(); c++) {
      float widest = 24;
      for (List<String> row : rows) {
        widest = Math.max(widest, sheet.typeface().width(row.get(c), true, 9.5f) + 2 * CELL + 2);
      }
      wanted.add(Math.min(widest, 190));
    }
    float sum = wanted.stream().reduce(0f, Float::sum);
    return wanted.stream().map(width -> width * Sheet.WIDTH / sum).toList();
  }

  private void row(List<String> cells, List<Float> widths, boolean bold) throws IOException {
    int tallest = 1;
    for (int c = 0; c < cells.size(); c++) {
      float width = widths.get(c) - 2 * CELL;
      tallest = Math.max(tallest, sheet.wrap(cells.get(c), bold, 9.5f, width).size());
    }
    float height = tallest * 12 + 5;
    sheet.room(height);
    float top = sheet.y();
    float x = Sheet.LEFT;
    sheet.out().setLineWidth(0.5f);
    for (int c = 0; c < cells.size(); c++) {
      sheet.out().addRect(x, top - height, widths.get(c), height);
      sheet.out().stroke();
      for (String line : sheet.wrap(cells.get(c), bold, 9.5f, widths.get(c) - 2 * CELL)) {
        sheet.down(12);
        sheet.write(x + CELL, line, bold, 9.5f);
      }
      sheet.down(sheet.y() - top);
      x += widths.get(c);
    }
    sheet.down(height);
  }

  @Override
  public void rule() {
    sheet.down(8);
    draw(() -> sheet.line(Sheet.LEFT, sheet.y(), Sheet.RIGHT, sheet.y(), 0.8f));
    sheet.down(6);
  }

  @Override
  public void gap(float points) {
    sheet.down(points);
  }

  @Override
  public void newPage() {
    draw(sheet::newPage);
  }

  @Override
  public void signature(List<String> office, String name, List<String> rank) {
    draw(
        () -> {
          float x = Sheet.LEFT + Sheet.WIDTH * 0.5f;
          float width = Sheet.WIDTH * 0.5f;
          sheet.room((office.size() + rank.size() + 1) * LEADING + 60);
          for (String line : office) {
            sheet.column(x, width, line, SIZE, false);
          }
          sheet.down(46);
          if (letter.paper().as().scanned()) {
            marks.signature(x + 14, sheet.y() + 8, letter.seed());
            marks.seal(x - 12, sheet.y() + 14, letter.form().senderOrganisation());
          } else {
            electronic(x);
          }
          sheet.down(LEADING);
          sheet.write(x, name, true, SIZE);
          for (String line : rank) {
            sheet.column(x, width, line, SIZE, false);
          }
        });
  }

  private void electronic(float x) throws IOException {
    String text = new Wording(letter.paper().language()).say("Ditandatangani secara elektronik");
    float width = sheet.typeface().width(text, false, 8) + 12;
    sheet.out().setLineWidth(0.6f);
    sheet.out().addRect(x, sheet.y() + 10, width, 20);
    sheet.out().stroke();
    sheet.down(-17);
    sheet.write(x + 6, text, false, 8);
    sheet.down(17);
  }
}
