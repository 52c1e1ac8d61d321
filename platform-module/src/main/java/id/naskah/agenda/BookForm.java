package id.naskah.agenda;

import id.naskah.paper.Certificate;
import id.naskah.paper.Certificate.Column;
import id.naskah.paper.Certificate.Fact;
import id.naskah.paper.Certificate.Signature;
import id.naskah.paper.Certificate.Text;
import id.naskah.platform.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the printed book says, in words. */
final class BookForm {
  private final Book book;
  private final List<Closing> closings;
  private final BookWords words;
  private final String user;
  private final Instant now;

  /**
   * The words of one book.
   *
   * @param closings months of it that were closed, the newest first
   * @param user who prints it
   */
  BookForm(Book book, List<Closing> closings, BookWords words, String user, Instant now) {
    this.book = book;
    this.closings = closings;
    this.words = words;
    this.user = user;
    this.now = now;
  }

  static String title(Book book) {
    return BookWords.text("naskah.agenda.title." + book.direction().code());
  }

  /** All but the table. */
  Certificate page(String office) {
    String period = words.day(book.from()) + " - " + words.day(book.to());
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(BookWords.text("naskah.agenda.period"), period));
    facts.add(
        new Fact(
            BookWords.text("naskah.agenda.printed"), words.time(now) + ", " + words.person(user)));
    for (Closing closing : closings) {
      facts.add(
          new Fact(
              BookWords.text("naskah.agenda.closed.month", words.month(closing.month())),
              BookWords.text(
                  "naskah.agenda.closed.by",
                  words.person(closing.by()),
                  words.time(closing.at()),
                  closing.numbers(),
                  closing.sha256())));
    }
    return new Certificate(
        words.language(),
        List.of(office, words.unit(book.unit())),
        List.of(title(book)),
        facts,
        List.of(),
        columns(),
        List.of(
            new Signature(BookWords.text("naskah.agenda.head"), words.unit(book.unit()), null),
            new Signature(
                BookWords.text("naskah.agenda.registrar"), words.person(user), words.time(now))),
        title(book) + " · " + words.unit(book.unit()) + " · " + period,
        BookWords.text("naskah.agenda.page", "{0}", "{1}"),
        Messages.text("naskah.sheet.lacking"));
  }

  private List<Column> columns() {
    return List.of(
        new Column(BookWords.text("naskah.agenda.number"), 0.06f),
        new Column(BookWords.ofDirection("naskah.agenda.day.", book), 0.08f),
        new Column(BookWords.text("naskah.agenda.letter"), 0.14f),
        new Column(BookWords.ofDirection("naskah.agenda.party.", book), 0.15f),
        new Column(BookWords.text("naskah.agenda.subject"), 0.22f),
        new Column(BookWords.text("naskah.agenda.kind"), 0.08f),
        new Column(BookWords.text("naskah.agenda.files"), 0.05f),
        new Column(BookWords.text("naskah.agenda.passedOnTo"), 0.1f),
        new Column(BookWords.text("naskah.agenda.remarks"), 0.12f));
  }

  Certificate.Row row(BookRow row) {
    BookRow.Cells cells = row.cells();
    List<Text> remarks = new ArrayList<>(one(words.remarks(row)));
    words.corrections(row).forEach(text -> remarks.add(new Text(text, false)));
    return new Certificate.Row(
        List.of(
            List.of(new Text(String.valueOf(row.number()), true)),
            one(words.day(cells.day())),
            List.of(
                new Text(cells.letterNumber(), false),
                new Text(words.day(cells.letterDate()), false)),
            one(cells.party()),
            one(cells.subject()),
            one(words.kind(cells.kind())),
            one(row.files() == 0 ? null : String.valueOf(row.files())),
            one(words.passedOnTo(row)),
            remarks));
  }

  private static List<Text> one(String text) {
    return List.of(new Text(text, false));
  }

  /** How many lines there are of each kind. */
  static List<Fact> totals(BookTotals totals) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(BookWords.text("naskah.agenda.total"), String.valueOf(totals.all())));
    for (Map.Entry<String, Integer> state : totals.byState().entrySet()) {
      if (state.getValue() > 0) {
        facts.add(
            new Fact(
                BookWords.text("naskah.agenda.state." + state.getKey()),
                String.valueOf(state.getValue())));
      }
    }
    if (totals.corrected() > 0) {
      facts.add(
          new Fact(
              BookWords.text("naskah.agenda.corrections"), String.valueOf(totals.corrected())));
    }
    return facts;
  }
}
