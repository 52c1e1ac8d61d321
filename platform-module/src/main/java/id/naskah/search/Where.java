package id.naskah.search;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code where} clause as conditions: comparisons joined by AND, in parentheses.
 *
 * <p>Read from the text, so that it means the same in every version of Alfresco, and so that
 * nothing which was typed is passed over in silence.
 */
public final class Where {
  private static final int MOST = 100;
  private static final int LONGEST_VALUE = 300;
  private static final Set<String> COMPARISONS = Set.of("=", "<", ">", "<=", ">=");
  private static final Pattern TOKEN =
      Pattern.compile("\\s*(?:('(?:[^'\\\\]|\\\\.)*')|(<=|>=|[=<>(),])|([^\\s'=<>(),]+)|(\\S))");

  private final List<String> tokens = new ArrayList<>();
  private int next;

  private Where(String text) {
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.lookingAt()) {
      tokens.add(matcher.group().strip());
      matcher.region(matcher.end(), text.length());
    }
  }

  /**
   * The conditions; at least one.
   *
   * @throws RuleViolation 400 for what is no such clause, and for a field that there is not
   */
  public static List<Condition> read(String text) {
    Where where = new Where(text);
    List<Condition> conditions = new ArrayList<>();
    where.expect("(");
    do {
      conditions.add(where.condition());
      if (conditions.size() > MOST) {
        throw RuleViolation.invalid("where", "naskah.tooMany", conditions.size(), MOST);
      }
    } while (where.take("AND"));
    where.expect(")");
    if (where.next < where.tokens.size()) {
      throw where.refused();
    }
    return List.copyOf(conditions);
  }

  private Condition condition() {
    for (String keyword : List.of("NOT", "EXISTS")) {
      if (peek().equalsIgnoreCase(keyword)) {
        throw refused();
      }
    }
    String property = word();
    String operator = word().toUpperCase(Locale.ROOT);
    List<String> values = new ArrayList<>();
    if (COMPARISONS.contains(operator)) {
      values.add(value());
    } else if ("IN".equals(operator) || "BETWEEN".equals(operator)) {
      expect("(");
      do {
        values.add(value());
      } while (take(","));
      expect(")");
    } else {
      next--;
      throw refused();
    }
    if (values.size() > MOST) {
      throw RuleViolation.invalid("where", "naskah.tooMany", values.size(), MOST);
    }
    return Condition.of(field(property), operator, values);
  }

  private static WhereField field(String name) {
    return WhereField.named(name)
        .orElseThrow(
            () ->
                RuleViolation.invalid(
                    "where", "naskah.where.field", Texts.shortened(name), WhereField.all()));
  }

  private String value() {
    String token = word();
    String value =
        token.startsWith("'")
            ? token.substring(1, token.length() - 1).replaceAll("\\\\(.)", "$1")
            : token;
    Texts.check("where", value, LONGEST_VALUE, false);
    return value;
  }

  private String peek() {
    return next < tokens.size() ? tokens.get(next) : "";
  }

  private String word() {
    String token = peek();
    if (token.isEmpty() || "(),'".contains(token)) {
      throw refused();
    }
    next++;
    return token;
  }

  private boolean take(String token) {
    boolean there = peek().equalsIgnoreCase(token);
    next += there ? 1 : 0;
    return there;
  }

  private void expect(String token) {
    if (!take(token)) {
      throw refused();
    }
  }

  private RuleViolation refused() {
    return RuleViolation.invalid("where", "naskah.where.syntax", Texts.shortened(peek()));
  }
}
