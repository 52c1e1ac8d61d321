package id.naskah.search;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code where=(direction='incoming' AND letterDate>='2026-01-01' AND status IN
 * ('open','draft'))}.
 *
 * <p>The v1 API's own walker has another signature in each version of Alfresco, so the text is read
 * here, in the same syntax. Comparisons are joined by AND only.
 */
final class WhereParser {
  private static final int LONGEST = 4000;
  private static final int MOST_VALUES = 100;
  private static final Pattern TOKEN =
      Pattern.compile("\\s*(?:'((?:[^'\\\\]|\\\\.)*)'|(<=|>=|=|<|>|\\(|\\)|,)|([A-Za-z0-9_.:-]+))");

  private record Token(String text, boolean quoted) {}

  private final String where;
  private final List<Token> tokens = new ArrayList<>();
  private int next;

  private WhereParser(String where) {
    this.where = where;
  }

  /** The comparisons; none for a where that is null or empty. */
  static List<Condition> parse(String where) {
    return where == null || where.isBlank() ? List.of() : new WhereParser(where).read();
  }

  private List<Condition> read() {
    if (where.length() > LONGEST) {
      throw RuleViolation.invalid("where", "naskah.text.tooLong", where.length(), LONGEST);
    }
    tokenise();
    expect("(");
    List<Condition> conditions = new ArrayList<>();
    do {
      conditions.add(condition());
    } while (accept("AND"));
    expect(")");
    if (next < tokens.size()) {
      throw broken();
    }
    return conditions;
  }

  private void tokenise() {
    Matcher matcher = TOKEN.matcher(where.strip());
    int end = 0;
    while (matcher.lookingAt() || end < matcher.regionEnd()) {
      if (!matcher.lookingAt()) {
        throw broken();
      }
      if (matcher.group(1) != null) {
        tokens.add(new Token(matcher.group(1).replaceAll("\\\\(.)", "$1"), true));
      } else {
        String plain = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
        tokens.add(new Token(plain, false));
      }
      end = matcher.end();
      matcher.region(end, matcher.regionEnd());
    }
  }

  private Condition condition() {
    Token name = take();
    WhereField field =
        WhereField.named(name.text())
            .orElseThrow(
                () ->
                    RuleViolation.invalid(
                        "where",
                        "naskah.where.field",
                        Texts.shortened(name.text()),
                        WhereField.all()));
    String operator = take().text().toUpperCase(Locale.ROOT);
    List<String> values =
        switch (operator) {
          case "=", "<", ">", "<=", ">=" -> List.of(take().text());
          case "IN", "BETWEEN" -> values();
          default -> throw broken();
        };
    if (operator.equals("BETWEEN") && values.size() != 2) {
      throw broken();
    }
    return Condition.of(field, operator, values);
  }

  private List<String> values() {
    expect("(");
    List<String> values = new ArrayList<>();
    do {
      values.add(take().text());
    } while (accept(","));
    expect(")");
    if (values.size() > MOST_VALUES) {
      throw RuleViolation.invalid("where", "naskah.tooMany", values.size(), MOST_VALUES);
    }
    return values;
  }

  private Token take() {
    if (next >= tokens.size()) {
      throw broken();
    }
    return tokens.get(next++);
  }

  private boolean accept(String text) {
    boolean there =
        next < tokens.size()
            && !tokens.get(next).quoted()
            && tokens.get(next).text().equalsIgnoreCase(text);
    if (there) {
      next++;
    }
    return there;
  }

  private void expect(String text) {
    if (!accept(text)) {
      throw broken();
    }
  }

  private RuleViolation broken() {
    return RuleViolation.invalid("where", "naskah.where.syntax", Texts.shortened(where));
  }
}
