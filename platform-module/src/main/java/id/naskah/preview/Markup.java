package id.naskah.preview;

import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/**
 * Collects the words of documents of Word, PowerPoint and LibreOffice, whose elements have the same
 * names where they mean the same: {@code p} a paragraph, {@code t} text, {@code h} a heading.
 */
final class Markup implements Xml.Listener {
  private static final Set<String> CELLS = Set.of("tc", "table-cell");
  private static final Set<String> ROWS = Set.of("tr", "table-row");

  /** What is no text of the page: notes of who changed what, names of scripts, deleted text. */
  private static final Set<String> ASIDE = Set.of("tracked-changes", "delText", "annotation");

  /** Of a paragraph; what is longer is no letter's. */
  private static final int LONGEST = 100_000;

  private final Words words;
  private final StringBuilder paragraph = new StringBuilder();
  private int cells;
  private int asides;
  private boolean text;
  private boolean heading;

  Markup(Words words) {
    this.words = words;
  }

  @Override
  public boolean isFull() {
    return words.isFull();
  }

  @Override
  public void start(XMLStreamReader element) {
    String name = element.getLocalName();
    switch (name) {
      case "p", "t" -> text = true;
      case "h" -> {
        text = true;
        heading = true;
      }
      case "pStyle" -> heading |= isHeading(Xml.attribute(element, "val"));
      case "tab" -> paragraph.append(' ');
      case "s" -> paragraph.append(' ');
      case "br", "line-break", "cr" -> paragraph.append('\n');
      case "table", "page" -> title(Xml.attribute(element, "name"));
      default -> {
        cells += CELLS.contains(name) ? 1 : 0;
        asides += ASIDE.contains(name) ? 1 : 0;
      }
    }
  }

  /** Sheets and slides of LibreOffice have names; tables of Word have none. */
  private void title(String name) {
    if (!name.isBlank()) {
      words.heading(name);
    }
  }

  private static boolean isHeading(String style) {
    return style.matches("(?i)(heading|judul|title).*");
  }

  @Override
  public void end(String name) {
    if (CELLS.contains(name)) {
      cells = Math.max(0, cells - 1);
      words.add("\t");
    } else if (ROWS.contains(name)) {
      words.endLine();
    } else if ("p".equals(name) || "h".equals(name)) {
      endParagraph();
    } else if (ASIDE.contains(name)) {
      asides = Math.max(0, asides - 1);
    }
  }

  private void endParagraph() {
    String written = paragraph.toString();
    paragraph.setLength(0);
    if (cells > 0) {
      words.add(written.replace('\n', ' '));
    } else if (heading && !written.isBlank()) {
      words.heading(written);
    } else {
      words.line(written.stripTrailing());
    }
    heading = false;
    text = false;
  }

  @Override
  public void text(String characters) {
    if (text && asides == 0 && paragraph.length() + characters.length() < LONGEST) {
      paragraph.append(characters);
    }
  }
}
