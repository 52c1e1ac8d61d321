package id.naskah.recipient;

import id.naskah.configuration.Position;
import id.naskah.configuration.Recipient;
import java.util.List;

/**
 * Somebody to pass a letter on to.
 *
 * @param unit code of a position's unit; null for others
 * @param unitName its name
 * @param holder login of who holds a position today; null while it is vacant, and for others
 * @param holderName name of the holder
 * @param staffNumber of a person, as far as it is known
 * @param positions that a person holds today
 * @param reason why it stands where it does
 */
public record Suggestion(
    Recipient recipient,
    String name,
    String unit,
    String unitName,
    String holder,
    String holderName,
    String staffNumber,
    List<Position> positions,
    Reason reason) {
  /** Why a recipient is offered. */
  public enum Reason {
    /** The user passed a letter on to it lately. */
    LATELY,
    /** It is near the user in the office. */
    NEAR,
    /** It has what was looked for. */
    FOUND
  }
}
