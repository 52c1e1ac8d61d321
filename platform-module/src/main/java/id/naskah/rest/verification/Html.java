package id.naskah.rest.verification;

import id.naskah.platform.Messages;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Markup in the making; whatever is put into it as text stays text. */
final class Html {
  /** Words as markup that need nothing filled in, by their language and key. */
  private static final Map<String, String> WORDS = new ConcurrentHashMap<>();

  private final String language;
  private final StringBuilder out = new StringBuilder(8192);

  /**
   * Begins a page.
   *
   * @param language that of this thread
   */
  Html(String language) {
    this.language = language;
  }

  /** Markup of ours, as it is. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  Html text(String text) {
    out.append(escaped(text));
    return this;
  }

  /** Words in the language of who asks. */
  Html word(String key, Object... arguments) {
    if (arguments.length > 0) {
      return text(Messages.text("naskah.check." + key, arguments));
    }
    return raw(
        WORDS.computeIfAbsent(
            language + ' ' + key, one -> escaped(Messages.text("naskah.check." + key))));
  }

  /** Words in an element of their own, such as {@code p class=soft}. */
  Html line(String element, String key, Object... arguments) {
    int blank = element.indexOf(' ');
    String name = blank < 0 ? element : element.substring(0, blank);
    return raw("<" + element + ">").word(key, arguments).raw("</" + name + ">\n");
  }

  static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
