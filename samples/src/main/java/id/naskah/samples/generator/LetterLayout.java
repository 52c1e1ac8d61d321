package id.naskah.samples.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The three arrangements of official letters: letter, note, and deed with a title. */
final class LetterLayout {
  private static final Set<String> LETTERS = Set.of("letter", "invitation", "summons");
  private static final Set<String> NOTES = Set.of("note", "memo");
  private static final Set<String> NAMING_THEIR_SUBJECT =
      Set.of("decree", "circular", "instruction", "announcement", "report");
  private static final float REFERENCE = 70;

  private final LetterSource letter;
  private final Letterhead head;
  private final Paper paper;
  private final Wording wording;

  LetterLayout(LetterSource letter, Letterhead head, Paper paper) {
    this.letter = letter;
    this.head = head;
    this.paper = paper;
    this.wording = new Wording(letter.paper().language());
  }

  void drawLetter() {
    String secrecy = wording.secrecy(letter.form().security());
    if (!secrecy.isEmpty()) {
      paper.centred(secrecy.toUpperCase(Locale.ROOT), true);
      paper.gap(10);
    }
    paper.letterhead(head);
    String kind = letter.form().kind();
    if (LETTERS.contains(kind)) {
      letter();
    } else if (NOTES.contains(kind)) {
      note();
    } else {
      deed();
    }
    copies();
  }

  void drawAnnex(LetterSource.Annex annex) {
    paper.centred(wording.say("Lampiran").toUpperCase(Locale.ROOT), true);
    paper.centred(annex.title(), true);
    paper.centred(
        wording.say("Nomor")
            + " "
            + letter.form().letterNumber()
            + ", "
            + wording.date(letter.date()),
        false);
    paper.gap(14);
    blocks(annex.body());
  }

  private void letter() {
    paper.right(letter.paper().place() + ", " + wording.date(letter.date()));
    paper.gap(8);
    paper.pairs(reference(), 0, REFERENCE);
    paper.gap(14);
    List<String> to = letter.paper().to();
    List<String> lines = new ArrayList<>(to.isEmpty() ? letter.form().recipients() : to);
    lines.set(0, wording.say("Yth.").equals("To") ? lines.get(0) : "Yth. " + lines.get(0));
    paper.lines(lines);
    paper.gap(12);
    blocks(letter.paper().body());
    signature();
  }

  private void note() {
    paper.underlined(title());
    paper.gap(12);
    List<Block.Pair> pairs = new ArrayList<>();
    pairs.add(pair("Yth.", String.join("; ", letter.form().recipients())));
    pairs.add(pair("Dari", letter.form().senderName()));
    pairs.add(pair("Tanggal", wording.date(letter.date())));
    pairs.addAll(reference());
    paper.pairs(pairs, 0, REFERENCE);
    paper.rule();
    blocks(letter.paper().body());
    signature();
  }

  private void deed() {
    boolean names = NAMING_THEIR_SUBJECT.contains(letter.form().kind());
    if (names) {
      paper.centred(title(), true);
    } else {
      paper.underlined(title());
    }
    paper.centred(
        wording.say("Nomor").toUpperCase(Locale.ROOT) + ": " + letter.form().letterNumber(), false);
    if (names) {
      paper.gap(8);
      paper.centred(wording.say("tentang").toUpperCase(Locale.ROOT), false);
      paper.gap(4);
      paper.centred(letter.form().subject().toUpperCase(Locale.ROOT), true);
    }
    paper.gap(14);
    blocks(letter.paper().body());
    paper.gap(4);
    signature(letter.paper().place() + ", " + wording.date(letter.date()));
  }

  private String title() {
    String own = letter.paper().title();
    return own == null ? wording.title(letter.form().kind()) : own;
  }

  private List<Block.Pair> reference() {
    String enclosures = letter.paper().enclosures();
    return List.of(
        pair("Nomor", letter.form().letterNumber()),
        pair("Sifat", wording.handling(letter.form().urgency(), letter.form().security())),
        pair("Lampiran", enclosures == null ? "-" : enclosures),
        pair("Hal", letter.form().subject()));
  }

  private Block.Pair pair(String label, String value) {
    return new Block.Pair(wording.say(label), value);
  }

  private void blocks(String body) {
    for (Block block : Block.parse(body)) {
      if (block instanceof Block.Paragraph paragraph) {
        paper.paragraph(paragraph.text());
      } else if (block instanceof Block.Heading heading) {
        paper.centred(heading.text(), true);
      } else if (block instanceof Block.Details details) {
        paper.pairs(details.pairs(), 24, 110);
      } else if (block instanceof Block.Items items) {
        paper.items(items.pairs());
      } else if (block instanceof Block.Table table) {
        paper.table(table.rows());
      }
      paper.gap(7);
    }
  }

  private void signature(String... above) {
    List<String> office = new ArrayList<>(List.of(above));
    office.addAll(letter.paper().office());
    paper.gap(10);
    paper.signature(office, letter.paper().name(), letter.paper().rank());
  }

  private void copies() {
    List<String> copies = letter.form().copyTo();
    if (copies.isEmpty()) {
      return;
    }
    List<String> lines = new ArrayList<>();
    lines.add(wording.say("Tembusan") + ":");
    for (int i = 0; i < copies.size(); i++) {
      lines.add((i + 1) + ". " + copies.get(i));
    }
    paper.gap(12);
    paper.lines(lines);
  }
}
