package id.naskah.registering;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The beginning of a letter, line by line, with what stands beside a label on the same line. */
final class HeadLines {
  private static final int MOST_LINES = 120;
  private static final int LONGEST_LINE = 400;
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern MARKS = Pattern.compile("[\\u200B\\u2060\\uFEFF\\p{Cc}&&[^\\t]]");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:nomor|no\\.?|sifat|derajat|lampiran|lamp\\.?|hal|perihal|tanggal|tgl\\.?|kepada|dari"
              + "|tembusan|number|subject|date|from|to|our ref\\.?)",
          Pattern.CASE_INSENSITIVE);

  private HeadLines() {}

  /** Lines without spaces around them; those that are empty stay, as they end a paragraph. */
  static List<String> of(String text) {
    List<String> lines =
        text.lines()
            .limit(MOST_LINES)
            .map(line -> line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line)
            .map(line -> SPACE.matcher(MARKS.matcher(line).replaceAll("")).replaceAll(" ").strip())
            .toList();
    return joined(lines);
  }

  /** Some programs write a column of labels first and what belongs to them after it. */
  private static List<String> joined(List<String> lines) {
    List<String> joined = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      int labels = count(lines, at, line -> LABEL.matcher(line).matches());
      int values = count(lines, at + labels, line -> line.startsWith(":"));
      if (labels > 0 && labels == values) {
        for (int i = 0; i < labels; i++) {
          joined.add(lines.get(at + i) + " " + lines.get(at + labels + i));
        }
        at += labels + values;
      } else {
        joined.add(lines.get(at));
        at++;
      }
    }
    return joined;
  }

  /** What is asked of a line. */
  private interface Test {
    boolean holds(String line);
  }

  private static int count(List<String> lines, int from, Test test) {
    int to = from;
    while (to < lines.size() && test.holds(lines.get(to))) {
      to++;
    }
    return to - from;
  }
}
