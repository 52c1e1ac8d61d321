package id.naskah.preview;

import java.io.IOException;
import java.io.Reader;
import java.util.Set;
import javax.swing.text.MutableAttributeSet;
import javax.swing.text.html.HTML;
import javax.swing.text.html.HTMLEditorKit;
import javax.swing.text.html.parser.ParserDelegator;

/** The words of an HTML page: no script of it runs, and nothing that it names is fetched. */
final class PageWords extends HTMLEditorKit.ParserCallback {
  private static final Set<HTML.Tag> HEADINGS =
      Set.of(HTML.Tag.H1, HTML.Tag.H2, HTML.Tag.H3, HTML.Tag.H4, HTML.Tag.H5, HTML.Tag.H6);
  private static final Set<HTML.Tag> ASIDE =
      Set.of(HTML.Tag.SCRIPT, HTML.Tag.STYLE, HTML.Tag.TITLE);
  private static final Set<HTML.Tag> CELLS = Set.of(HTML.Tag.TD, HTML.Tag.TH);

  private final Words words;
  private final StringBuilder heading = new StringBuilder();
  private boolean isHeading;
  private int asides;

  private PageWords(Words words) {
    super();
    this.words = words;
  }

  static void read(Reader page, Words words) throws IOException {
    new ParserDelegator().parse(new Stopping(page, words), new PageWords(words), true);
  }

  @Override
  public void handleText(char[] data, int pos) {
    if (asides > 0) {
      return;
    }
    String text = new String(data);
    if (isHeading) {
      heading.append(text);
    } else {
      words.add(text);
    }
  }

  @Override
  public void handleStartTag(HTML.Tag tag, MutableAttributeSet attributes, int pos) {
    if (ASIDE.contains(tag)) {
      asides++;
    } else if (HEADINGS.contains(tag)) {
      isHeading = true;
    } else if (tag.isBlock() || HTML.Tag.LI.equals(tag) || HTML.Tag.TR.equals(tag)) {
      words.endLine();
    }
  }

  @Override
  public void handleEndTag(HTML.Tag tag, int pos) {
    if (ASIDE.contains(tag)) {
      asides = Math.max(0, asides - 1);
    } else if (HEADINGS.contains(tag)) {
      isHeading = false;
      words.heading(heading.toString());
      heading.setLength(0);
    } else if (CELLS.contains(tag)) {
      words.add("\t");
    } else if (tag.isBlock()) {
      words.endLine();
    }
  }

  @Override
  public void handleSimpleTag(HTML.Tag tag, MutableAttributeSet attributes, int pos) {
    if (HTML.Tag.BR.equals(tag) || HTML.Tag.HR.equals(tag)) {
      words.add("\n");
    }
  }

  /** Ends where there are words enough, or no more time. */
  private static final class Stopping extends Reader {
    private static final int MOST = 8_000_000;
    private final Reader page;
    private final Words words;
    private int read;

    Stopping(Reader page, Words words) {
      super();
      this.page = page;
      this.words = words;
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
      Interrupted.check();
      if (words.isFull() || read > MOST) {
        return -1;
      }
      int n = page.read(buffer, from, length);
      read += Math.max(n, 0);
      return n;
    }

    @Override
    public void close() throws IOException {
      page.close();
    }
  }
}
