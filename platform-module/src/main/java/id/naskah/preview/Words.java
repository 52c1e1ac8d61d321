package id.naskah.preview;

import java.io.IOException;
import java.io.Reader;

/**
 * The words of a file, collected up to a limit. A line that begins with {@code # } is a heading;
 * what begins so in the file itself gets a space before it.
 */
final class Words {
  private static final String HEADING = "# ";
  private static final int BUFFER = 8192;
  private final StringBuilder text = new StringBuilder();
  private final int most;

  Words(int most) {
    this.most = most;
  }

  boolean isFull() {
    return text.length() >= most;
  }

  boolean isEmpty() {
    return text.toString().isBlank();
  }

  /** A heading, on a line of its own with an empty one before it. */
  void heading(String heading) {
    if (!text.isEmpty()) {
      endLine();
      text.append('\n');
    }
    text.append(HEADING).append(heading.strip().replaceAll("\\s+", " "));
    endLine();
  }

  /** A line, or several. */
  void line(String line) {
    add(line);
    text.append('\n');
  }

  /** Goes on in the same line. */
  void add(String part) {
    for (int i = 0; i < part.length() && !isFull(); i++) {
      boolean starts = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
      if (starts && part.startsWith(HEADING, i)) {
        text.append(' ');
      }
      text.append(part.charAt(i));
    }
  }

  /** All that the reader has, as far as there is room. */
  void all(Reader reader) throws IOException {
    char[] buffer = new char[BUFFER];
    for (int n = reader.read(buffer); n >= 0 && !isFull(); n = reader.read(buffer)) {
      Interrupted.check();
      add(new String(buffer, 0, n).replace("\r\n", "\n").replace('\r', '\n'));
    }
  }

  /** All of other words, with their headings. */
  void take(Words others) {
    int room = Math.min(others.text.length(), Math.max(0, most - text.length()));
    text.append(others.text, 0, room);
  }

  /** Begins a new line unless it is at the beginning of one. */
  void endLine() {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
