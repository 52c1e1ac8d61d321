package id.naskah.rest.verification;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Markup that is made once, with holes for what differs from letter to letter; whatever is put into
 * a hole stays text.
 */
final class Stencil {
  /**
   * Stands for the first value while the markup is made; characters for private use, in no words.
   */
  private static final char FIRST = '\uE000';

  private static final char LAST = '\uE009';

  private final List<byte[]> pieces = new ArrayList<>();
  private final List<Integer> holes = new ArrayList<>();

  /**
   * Cuts markup at its holes.
   *
   * @param markup with {@link #hole} in place of each value
   */
  Stencil(String markup) {
    int begin = 0;
    for (int i = 0; i < markup.length(); i++) {
      char c = markup.charAt(i);
      if (c >= FIRST && c <= LAST) {
        pieces.add(markup.substring(begin, i).getBytes(StandardCharsets.UTF_8));
        holes.add(c - FIRST);
        begin = i + 1;
      }
    }
    pieces.add(markup.substring(begin).getBytes(StandardCharsets.UTF_8));
  }

  /** The stencil of markup that is about to be made. */
  static Stencil of(Consumer<Html> markup) {
    Html html = new Html();
    markup.accept(html);
    return new Stencil(html.toString());
  }

  /**
   * What stands in markup for a value.
   *
   * @param number of the value, from 0 to 9
   */
  static String hole(int number) {
    return String.valueOf((char) (FIRST + number));
  }

  /** The markup with its values, in UTF-8. */
  byte[] filled(String... values) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    print(out, values);
    return out.toByteArray();
  }

  /** Adds the markup with its values, in UTF-8. */
  void print(ByteArrayOutputStream out, String... values) {
    for (int i = 0; i < holes.size(); i++) {
      out.writeBytes(pieces.get(i));
      out.writeBytes(Html.escaped(values[holes.get(i)]).getBytes(StandardCharsets.UTF_8));
    }
    out.writeBytes(pieces.get(holes.size()));
  }
}
