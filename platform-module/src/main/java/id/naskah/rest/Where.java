package id.naskah.rest;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import id.naskah.search.Condition;
import id.naskah.search.WhereField;
import java.util.ArrayList;
import java.util.List;
import org.alfresco.rest.antlr.WhereClauseParser;
import org.alfresco.rest.framework.resource.parameters.where.Query;
import org.alfresco.rest.framework.resource.parameters.where.QueryHelper;

/**
 * The {@code where} parameter as conditions: comparisons joined by AND.
 *
 * <p>Alfresco reads the text; what it calls for a comparison has three parameters in 5.0 and four
 * in later versions, so there is a method for each.
 */
final class Where implements QueryHelper.WalkerCallback {
  private static final int MOST = 100;
  private final List<Condition> conditions = new ArrayList<>();

  private Where() {}

  /** The conditions; none without a where. */
  static List<Condition> read(Query query) {
    Where where = new Where();
    if (query != null) {
      QueryHelper.walk(query, where);
    }
    return List.copyOf(where.conditions);
  }

  @Override
  public void comparison(int type, String property, String value) {
    comparison(type, property, value, false);
  }

  /** What later versions call. */
  public void comparison(int type, String property, String value, boolean negated) {
    add(property, operator(type), negated, value);
  }

  @Override
  public void between(String property, String first, String second, boolean negated) {
    add(property, "BETWEEN", negated, first, second);
  }

  @Override
  public void in(String property, boolean negated, String... values) {
    add(property, "IN", negated, values);
  }

  @Override
  public void and() {
    // The only way in which conditions are joined.
  }

  @Override
  public void or() {
    throw refused("OR");
  }

  @Override
  public void exists(String property, boolean negated) {
    throw refused("EXISTS");
  }

  @Override
  public void matches(String property, String value, boolean negated) {
    throw refused("MATCHES");
  }

  private void add(String property, String operator, boolean negated, String... values) {
    if (negated) {
      throw refused("NOT");
    }
    if (values.length > MOST || conditions.size() >= MOST) {
      throw RuleViolation.invalid("where", "naskah.tooMany", values.length, MOST);
    }
    WhereField field =
        WhereField.named(property)
            .orElseThrow(
                () ->
                    RuleViolation.invalid(
                        "where",
                        "naskah.where.field",
                        Texts.shortened(property),
                        WhereField.all()));
    conditions.add(Condition.of(field, operator, List.of(values)));
  }

  private static RuleViolation refused(String operator) {
    return RuleViolation.invalid("where", "naskah.where.syntax", operator);
  }

  /** The parser numbers its tokens anew in each version: asked at run time, not compiled in. */
  private static String operator(int type) {
    String[][] operators = {
      {"EQUALS", "="},
      {"LESSTHAN", "<"},
      {"GREATERTHAN", ">"},
      {"LESSTHANOREQUALS", "<="},
      {"GREATERTHANOREQUALS", ">="}
    };
    try {
      for (String[] operator : operators) {
        if (WhereClauseParser.class.getField(operator[0]).getInt(null) == type) {
          return operator[1];
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    throw refused(String.valueOf(type));
  }
}
