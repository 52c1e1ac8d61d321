package id.naskah.retention;

import id.naskah.search.Condition;
import id.naskah.search.WhereField;
import java.util.List;
import java.util.Set;

/**
 * What is said of a letter to those who keep records and may not read it: its number, level, rule
 * and dates. All that writes rows about records asks here, field by field; what is not named is not
 * said.
 */
public final class NumberOnly {
  private static final Set<String> SAID =
      Set.of(
          "id",
          "letter",
          "direction",
          "unit",
          "series",
          "agendaNumber",
          "agendaYear",
          "security",
          "classification",
          "status",
          "letterDate",
          "receivedDate",
          "settledOn",
          "recordedAt",
          "edition",
          "rule",
          "triggerDay",
          "activeUntil",
          "inactiveUntil",
          "eligibleOn",
          "finalAction",
          "keepUntil",
          "keptAs",
          "appraisalReason",
          "action",
          "daysOverdue",
          "batch",
          "dossier",
          "masked");
  private static final String LETTER_NUMBER = "letterNumber";
  private static final String INCOMING = "incoming";

  private NumberOnly() {}

  /**
   * Whether a field is said of such a letter.
   *
   * @param direction of the letter: the number of an incoming one is its sender's, and tells who
   *     that is; here it goes by its agenda number
   */
  public static boolean says(String field, String direction) {
    return SAID.contains(field) || (LETTER_NUMBER.equals(field) && hasNumber(direction));
  }

  /** Whether the letter number of such a letter is said, as one of the office's own. */
  public static boolean hasNumber(String direction) {
    return direction != null && !INCOMING.equals(direction);
  }

  /**
   * Whether that a letter fits these conditions tells no more of it than is said anyway. Else who
   * may not read it could guess, condition by condition, what it says.
   */
  public static boolean tells(List<Condition> conditions) {
    return conditions.stream()
        .map(Condition::field)
        .allMatch(field -> field == WhereField.HELD || SAID.contains("" + field.field()));
  }
}
