package id.naskah.paper;

import java.util.List;

/**
 * A record of what was done to many things (berita acara): who did it, a table of them all, and
 * room for signatures.
 *
 * <p>All texts are in the reader's language and format already; a null or empty one is left out.
 *
 * @param language of the texts, such as {@code id}
 * @param letterhead names of the office, the highest first
 * @param titles the first one large, translations of it beneath
 * @param facts what it is about, by name
 * @param statements paragraphs above the table
 * @param columns headings of the table, with the share of the width that each column has; the
 *     shares add up to 1
 * @param signatures at the end, side by side
 * @param foot on each page
 * @param page number of this page {@code {0}} of {@code {1}}
 * @param lacking said at the foot when a character was missing from the font and is a square
 */
public record Certificate(
    String language,
    List<String> letterhead,
    List<String> titles,
    List<Fact> facts,
    List<String> statements,
    List<Column> columns,
    List<Signature> signatures,
    String foot,
    String page,
    String lacking) {

  /** A value and what it is. */
  public record Fact(String name, String value) {}

  /** A column of the table. */
  public record Column(String heading, float width) {}

  /** A line of a cell. */
  public record Text(String text, boolean strong) {}

  /** One line of the table: what is in each cell. */
  public record Row(List<List<Text>> cells) {}

  /** Somebody who answers for it: what they did, who they are, when it was. */
  public record Signature(String role, String name, String when) {}
}
