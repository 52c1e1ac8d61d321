package id.naskah.raising;

import id.naskah.configuration.SecurityLevel;
import id.naskah.search.Condition;
import id.naskah.search.Where;
import id.naskah.search.WhereField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The conditions on letters whose level is to be raised. */
final class LettersBelow {
  private LettersBelow() {}

  /**
   * Those of a where clause, and that the level is below this one.
   *
   * @throws id.naskah.platform.RuleViolation 400 for what is no such clause
   */
  static List<Condition> conditions(String where, SecurityLevel level) {
    List<Condition> conditions = new ArrayList<>(Where.read(where));
    List<String> lower =
        Arrays.stream(SecurityLevel.values())
            .filter(each -> each.compareTo(level) < 0)
            .map(SecurityLevel::code)
            .toList();
    conditions.add(Condition.of(WhereField.SECURITY, "IN", lower));
    return conditions;
  }
}
