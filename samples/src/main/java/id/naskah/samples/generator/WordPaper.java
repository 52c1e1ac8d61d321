package id.naskah.samples.generator;

import java.util.List;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** A letter in a word processor's document, still to be signed. */
final class WordPaper implements Paper {
  /** A word processor's unit is a twentieth of a point. */
  private static final int TWIPS = 20;

  private final XWPFDocument document;
  private final String family;

  WordPaper(XWPFDocument document, boolean serif) {
    this.document = document;
    this.family = serif ? "Times New Roman" : "Arial";
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz a4 = section.addNewPgSz();
    a4.setW(595 * TWIPS);
    a4.setH(842 * TWIPS);
    CTPageMar margins = section.addNewPgMar();
    margins.setLeft(71 * TWIPS);
    margins.setRight(57 * TWIPS);
    margins.setTop(48 * TWIPS);
    margins.setBottom(57 * TWIPS);
  }

  private XWPFParagraph text(String text, ParagraphAlignment alignment, boolean bold, int size) {
    XWPFParagraph paragraph = document.createParagraph();
    write(paragraph, text, alignment, bold, size);
    return paragraph;
  }

  private void write(
      XWPFParagraph paragraph, String text, ParagraphAlignment alignment, boolean bold, int size) {
    paragraph.setAlignment(alignment);
    paragraph.setSpacingAfter(0);
    XWPFRun run = paragraph.createRun();
    run.setFontFamily(family);
    run.setFontSize(size);
    run.setBold(bold);
    run.setText(text);
  }

  @Override
  public void letterhead(Letterhead head) {
    for (int i = 0; i < head.lines().size(); i++) {
      boolean last = i == head.lines().size() - 1;
      text(head.lines().get(i), ParagraphAlignment.CENTER, true, last ? 15 : 12);
    }
    XWPFParagraph below = null;
    for (String line : head.address()) {
      below = text(line, ParagraphAlignment.CENTER, false, 9);
    }
    if (below != null) {
      below.setBorderBottom(Borders.THICK);
      below.setSpacingAfter(8 * TWIPS);
    }
  }

  @Override
  public void right(String text) {
    text(text, ParagraphAlignment.RIGHT, false, 11);
  }

  @Override
  public void centred(String text, boolean bold) {
    text(text, ParagraphAlignment.CENTER, bold, bold ? 12 : 11);
  }

  @Override
  public void underlined(String text) {
    XWPFParagraph paragraph = text(text, ParagraphAlignment.CENTER, true, 13);
    paragraph.getRuns().get(0).setUnderline(UnderlinePatterns.SINGLE);
  }

  @Override
  public void lines(List<String> lines) {
    lines.forEach(line -> text(line, ParagraphAlignment.LEFT, false, 11));
  }

  @Override
  public void pairs(List<Block.Pair> pairs, float indent, float labels) {
    XWPFTable table = document.createTable(pairs.size(), 3);
    table.removeBorders();
    table.setWidth("100%");
    for (int i = 0; i < pairs.size(); i++) {
      XWPFTableRow row = table.getRow(i);
      cell(row, 0, pairs.get(i).label(), false, indent == 0 ? "16%" : "26%");
      cell(row, 1, ":", false, "3%");
      cell(row, 2, pairs.get(i).value(), false, indent == 0 ? "81%" : "71%");
    }
  }

  private void cell(XWPFTableRow row, int column, String text, boolean bold, String width) {
    if (!width.isEmpty()) {
      row.getCell(column).setWidth(width);
    }
    write(row.getCell(column).getParagraphs().get(0), text, ParagraphAlignment.LEFT, bold, 11);
  }

  @Override
  public void items(List<Block.Pair> items) {
    for (Block.Pair item : items) {
      XWPFParagraph paragraph =
          text(item.label() + "\u00a0 " + item.value(), ParagraphAlignment.BOTH, false, 11);
      paragraph.setIndentationLeft(20 * TWIPS);
      paragraph.setIndentationHanging(20 * TWIPS);
    }
  }

  @Override
  public void paragraph(String text) {
    text(text, ParagraphAlignment.BOTH, false, 11);
  }

  @Override
  public void table(List<List<String>> rows) {
    XWPFTable table = document.createTable(rows.size(), rows.get(0).size());
    table.setWidth("100%");
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < rows.get(r).size(); c++) {
        cell(table.getRow(r), c, rows.get(r).get(c), r == 0, "");
      }
    }
  }

  @Override
  public void rule() {
    document.createParagraph().setBorderTop(Borders.SINGLE);
  }

  @Override
  public void gap(float points) {
    XWPFParagraph empty = document.createParagraph();
    empty.setSpacingAfter(0);
    empty.createRun().setFontSize(Math.max(2, Math.round(points / 2)));
  }

  @Override
  public void newPage() {
    document.createParagraph().createRun().addBreak(BreakType.PAGE);
  }

  @Override
  public void signature(List<String> office, String name, List<String> rank) {
    office.forEach(line -> aside(line, false));
    gap(80);
    aside(name, true);
    rank.forEach(line -> aside(line, false));
  }

  private void aside(String text, boolean bold) {
    XWPFParagraph paragraph = text(text, ParagraphAlignment.LEFT, bold, 11);
    paragraph.setIndentationLeft(235 * TWIPS);
    paragraph.setKeepNext(true);
  }
}
