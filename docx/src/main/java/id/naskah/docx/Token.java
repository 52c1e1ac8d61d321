package id.naskah.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the text of a paragraph, from its dollar sign to its closing brace.
 *
 * @param typed the name as it stands there
 * @param named what is meant by it; null for a name that is not known, and for what is not whole
 */
record Token(Kind kind, int start, int end, String typed, Placeholder.Named named) {
  /** What stands there. */
  enum Kind {
    /** <code>${hal}</code>. */
    VALUE,
    /** <code>${?lampiran}</code>. */
    IF,
    /** <code>${/lampiran}</code>. */
    END,
    /** Begun, and not ended. */
    UNCLOSED,
    /** Begun and ended, and no name between. */
    NO_NAME
  }

  private static final Pattern WHOLE =
      Pattern.compile("\\$\\{[ \\u00A0]*([?/]?)[ \\u00A0]*([^{}\\t\\n\\uFFFC]*?)[ \\u00A0]*}");
  private static final Pattern NAME = Pattern.compile("[\\p{L}][\\p{L}\\p{N}_]*");

  /** Those of a paragraph's text, in order. */
  static List<Token> in(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = WHOLE.matcher(text);
    int at = text.indexOf("${");
    while (at >= 0) {
      boolean whole = matcher.find(at) && matcher.start() == at;
      Token token =
          whole ? of(matcher) : new Token(Kind.UNCLOSED, at, at + 2, text.substring(at), null);
      tokens.add(token);
      at = text.indexOf("${", token.end());
    }
    return tokens;
  }

  private static Token of(Matcher matcher) {
    String typed = matcher.group(2);
    if (!NAME.matcher(typed).matches()) {
      return new Token(Kind.NO_NAME, matcher.start(), matcher.end(), matcher.group(), null);
    }
    Kind kind =
        switch (matcher.group(1)) {
          case "?" -> Kind.IF;
          case "/" -> Kind.END;
          default -> Kind.VALUE;
        };
    Optional<Placeholder.Named> named = Placeholder.of(typed);
    return new Token(kind, matcher.start(), matcher.end(), typed, named.orElse(null));
  }

  /** Whether it begins or ends a conditional part. */
  boolean isOfCondition() {
    return kind == Kind.IF || kind == Kind.END;
  }

  /** Whether it stands for a value, and is of this form. */
  boolean is(Placeholder.Form form) {
    return kind == Kind.VALUE && named != null && named.placeholder().form() == form;
  }
}
