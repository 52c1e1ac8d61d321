package id.naskah.paper;

import id.naskah.paper.DispositionSheet.Part;
import id.naskah.paper.DispositionSheet.Tick;
import id.naskah.paper.Line.Style;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Prints a {@link DispositionSheet} as the customary form: letter, recipients, instructions, way.
 */
public final class SheetPdf {
  private static final float LABELS = 84;
  private static final float INDENT = 9;

  /** Deeper parts are not set in any further; their number says where they belong. */
  private static final int DEEPEST = 6;

  private final DispositionSheet sheet;
  private final Typeface typeface;
  private final Pages pages;

  private SheetPdf(DispositionSheet sheet, Typeface typeface, Pages pages) {
    this.sheet = sheet;
    this.typeface = typeface;
    this.pages = pages;
  }

  /**
   * Writes the sheet as PDF: A4, as many pages as it needs, the font embedded.
   *
   * <p>What the font does not have is printed as a square, and the foot says so. The stream is left
   * open.
   */
  public static void write(DispositionSheet sheet, OutputStream to) throws IOException {
    try (PDDocument document = new PDDocument()) {
      Typeface typeface = new Typeface(document);
      document.getDocumentCatalog().setLanguage(sheet.language());
      document.getDocumentInformation().setTitle(sheet.labels().get(Label.TITLE));
      try (Pages pages = new Pages(document, typeface)) {
        new SheetPdf(sheet, typeface, pages).draw();
      }
      document.save(to);
    }
  }

  private void draw() throws IOException {
    letterhead();
    letter();
    asked();
    if (sheet.parts().isEmpty()) {
      byHand();
    } else {
      way();
    }
    verification();
    String foot =
        label(Label.TITLE)
            + " · "
            + label(Label.AGENDA_NUMBER)
            + " "
            + shown(sheet.letter().agendaNumber())
            + " · "
            + sheet.verification().code();
    pages.finish(foot, label(Label.PAGE), label(Label.LACKING));
  }

  private void letterhead() throws IOException {
    List<String> names = sheet.letterhead();
    for (int i = 0; i < names.size(); i++) {
      pages.centred(names.get(i), i == names.size() - 1 ? 14 : 11.5f, true);
    }
    pages.down(7);
    pages.rule(1.8f);
    pages.down(2.4f);
    pages.rule(0.5f);
    pages.down(8);
    Locale language = Locale.forLanguageTag(sheet.language());
    pages.centred(label(Label.TITLE).toUpperCase(language), 13, true);
    pages.down(9);
  }

  private void letter() throws IOException {
    DispositionSheet.Letter letter = sheet.letter();
    Cell left =
        half()
            .pair(label(Label.SENDER), LABELS, letter.sender(), Style.PLAIN)
            .pair(label(Label.LETTER_NUMBER), LABELS, letter.letterNumber(), Style.PLAIN)
            .pair(label(Label.LETTER_DATE), LABELS, letter.letterDate(), Style.PLAIN)
            .pair(label(Label.DIRECTION), LABELS, letter.direction(), Style.PLAIN);
    Cell right =
        half()
            .pair(label(Label.AGENDA_NUMBER), LABELS, letter.agendaNumber(), Style.BOLD)
            .pair(label(Label.RECEIVED_DATE), LABELS, letter.receivedDate(), Style.PLAIN)
            .pair(label(Label.CLASSIFICATION), LABELS, letter.classification(), Style.PLAIN);
    pages.row(List.of(left, right));
    pages.row(
        List.of(
            whole()
                .ticks(label(Label.URGENCY), LABELS, letter.urgency())
                .ticks(label(Label.SECURITY), LABELS, letter.security())));
    pages.row(List.of(whole().pair(label(Label.SUBJECT), LABELS, letter.subject(), Style.BOLD)));
  }

  /** To whom it goes first, and what they are asked to do. */
  private void asked() throws IOException {
    Cell left = half().text(0, label(Label.PASSED_TO), Style.BOLD).add(Line.gap(2));
    for (Part part : sheet.parts()) {
      if (part.depth() == 0) {
        left.tick(new Tick(part.recipient(), true));
      }
    }
    Cell right = half().text(0, label(Label.PLEASE), Style.BOLD).add(Line.gap(2));
    for (Tick tick : sheet.instructions()) {
      right.tick(tick);
    }
    pages.row(List.of(left, right));
  }

  /** Room to write, while nobody has the letter. */
  private void byHand() throws IOException {
    pages.row(List.of(whole().text(0, label(Label.NOTE), Style.BOLD).add(Line.gap(130))));
  }

  private void way() throws IOException {
    pages.down(10);
    pages.room(60);
    Cell title = whole().text(0, label(Label.WAY), Style.BOLD);
    pages.row(List.of(title));
    columns();
    pages.repeat(this::columns);
    List<Integer> number = new ArrayList<>();
    for (Part part : sheet.parts()) {
      pages.row(row(part, next(number, part.depth())));
    }
    pages.repeat(() -> {});
  }

  /** Counts on: 1.2 after 1.1, whatever was below it. */
  private static String next(List<Integer> number, int depth) {
    while (number.size() > depth + 1) {
      number.remove(number.size() - 1);
    }
    while (number.size() <= depth) {
      number.add(0);
    }
    number.set(depth, number.get(depth) + 1);
    return number.stream().map(String::valueOf).collect(Collectors.joining("."));
  }

  private void columns() throws IOException {
    pages.row(
        List.of(
            column(0).text(0, label(Label.RECIPIENT), Style.LABEL),
            column(1).text(0, label(Label.INSTRUCTIONS), Style.LABEL),
            column(2).text(0, label(Label.DUE_DATE), Style.LABEL),
            column(3).text(0, label(Label.STATUS), Style.LABEL)));
  }

  private List<Cell> row(Part part, String number) throws IOException {
    float indent = Math.min(part.depth(), DEEPEST) * INDENT;
    Label role = part.responsible() ? Label.RESPONSIBLE : Label.INFORMED;
    Cell asked = column(1);
    for (String instruction : part.instructions()) {
      asked.text(0, "• " + instruction, Style.PLAIN);
    }
    asked.text(0, part.note(), Style.SMALL);
    Cell state = column(3).text(0, part.status(), Style.BOLD);
    for (DispositionSheet.Fact fact : part.facts()) {
      state.text(0, fact.name() + ": " + fact.value(), Style.SMALL);
    }
    return List.of(
        column(0)
            .text(indent, number + "  " + part.recipient(), Style.BOLD)
            .text(indent, label(role), Style.LABEL),
        asked,
        column(2).text(0, part.dueDate(), Style.PLAIN),
        state);
  }

  private void verification() throws IOException {
    pages.down(10);
    DispositionSheet.Verification check = sheet.verification();
    float side = 92;
    Cell words =
        new Cell(typeface, Pages.WIDTH - side)
            .text(0, label(Label.VERIFICATION), Style.BOLD)
            .text(0, check.code(), new Style(12, true, false))
            .add(Line.gap(3));
    for (String line : check.lines()) {
      words.text(0, line, Style.SMALL);
    }
    words.text(0, check.address(), Style.LABEL);
    // White around it, without which readers do not find it.
    float quiet = 5;
    float size = side - 2 * (Cell.PADDING + quiet);
    Line code = new Line(size, List.of(new Line.Code(quiet, QrCode.of(check.address()))));
    pages.row(
        List.of(
            words, new Cell(typeface, side).add(Line.gap(quiet)).add(code).add(Line.gap(quiet))));
  }

  private Cell whole() {
    return new Cell(typeface, Pages.WIDTH);
  }

  private Cell half() {
    return new Cell(typeface, Pages.WIDTH / 2);
  }

  private Cell column(int i) {
    float[] widths = {0.28f, 0.29f, 0.14f, 0.29f};
    return new Cell(typeface, Pages.WIDTH * widths[i]);
  }

  private String label(Label label) {
    return sheet.labels().get(label);
  }

  private static String shown(String text) {
    return text == null ? "–" : text;
  }
}
