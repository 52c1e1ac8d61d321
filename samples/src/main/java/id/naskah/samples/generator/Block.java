package id.naskah.samples.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A part of a letter's body. Blank lines part them; {@code # } begins a heading, {@code 1. } or
 * {@code a. } an item, {@code |} a table row; lines with " : " are details such as day and place.
 */
sealed interface Block {
  /** Running text. */
  record Paragraph(String text) implements Block {}

  /** A centred line in bold. */
  record Heading(String text) implements Block {}

  /** Labels and values below each other. */
  record Details(List<Pair> pairs) implements Block {}

  /** Numbered items: label and text. */
  record Items(List<Pair> pairs) implements Block {}

  /** The first row is the heading. */
  record Table(List<List<String>> rows) implements Block {}

  /** Two texts side by side. */
  record Pair(String label, String value) {}

  /** The whole body. */
  static List<Block> parse(String body) {
    return Pattern.compile("\\n\\s*\\n")
        .splitAsStream(body.strip())
        .map(chunk -> parse(chunk.strip().lines().map(String::strip).toList()))
        .toList();
  }

  private static Block parse(List<String> lines) {
    String first = lines.get(0);
    if (first.startsWith("# ")) {
      return new Heading(first.substring(2));
    }
    if (first.startsWith("|")) {
      return new Table(lines.stream().map(Block::cells).toList());
    }
    if (Reader.ITEM.matcher(first).matches()) {
      return new Items(items(lines));
    }
    if (lines.stream().allMatch(line -> Reader.DETAIL.matcher(line).matches())) {
      return new Details(lines.stream().map(line -> pair(Reader.DETAIL.matcher(line))).toList());
    }
    return new Paragraph(String.join(" ", lines));
  }

  private static List<Pair> items(List<String> lines) {
    List<Pair> items = new ArrayList<>();
    for (String line : lines) {
      Matcher start = Reader.ITEM.matcher(line);
      if (start.matches()) {
        items.add(new Pair(start.group(1), start.group(2)));
      } else {
        Pair begun = items.remove(items.size() - 1);
        items.add(new Pair(begun.label(), begun.value() + " " + line));
      }
    }
    return items;
  }

  private static List<String> cells(String line) {
    Stream<String> cells = Pattern.compile("\\|").splitAsStream(line.substring(1));
    return cells.map(String::strip).toList();
  }

  private static Pair pair(Matcher matcher) {
    if (!matcher.matches()) {
      throw new IllegalArgumentException("Not a detail");
    }
    return new Pair(matcher.group(1), matcher.group(2));
  }

  /** The marks. */
  final class Reader {
    private static final Pattern ITEM = Pattern.compile("(\\d{1,2}\\.|[a-z]\\.|[A-Z]{3,}:) (.+)");
    private static final Pattern DETAIL = Pattern.compile("(.{1,24}?) +: (.+)");

    private Reader() {}
  }
}
