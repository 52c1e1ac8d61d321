package id.naskah.rest.verification;

import id.naskah.platform.Messages;

/** Markup in the making; whatever is put into it as text stays text. */
final class Html {
  private final StringBuilder out = new StringBuilder();

  /** Markup of ours, as it is. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /** Words in the language of this thread. */
  Html word(String key, Object... arguments) {
    return raw(escaped(Messages.text("naskah.check." + key, arguments)));
  }

  /** Words in an element of their own, such as {@code p class=soft}. */
  Html line(String element, String key, Object... arguments) {
    int blank = element.indexOf(' ');
    String name = blank < 0 ? element : element.substring(0, blank);
    return raw("<" + element + ">").word(key, arguments).raw("</" + name + ">\n");
  }

  /** The begin of a section that says in a word what is to be thought of a code. */
  Html verdict(String look, String sign, String key) {
    return raw("<section class=\"verdict " + look + "\"><h2><span aria-hidden=\"true\">")
        .raw(sign)
        .raw("</span> ")
        .word(key)
        .raw("</h2>\n");
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
