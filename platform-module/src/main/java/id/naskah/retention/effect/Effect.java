package id.naskah.retention.effect;

import java.time.LocalDate;
import org.alfresco.service.cmr.repository.NodeRef;

/**
 * What an edition means for one record, by itself: one in a dossier goes when the last in the
 * dossier does.
 *
 * @param letterNumber may be null
 * @param kind null for who may not read the letter
 * @param editionBefore of its present date; null where there is none
 * @param ruleBefore id in that edition; null for none
 * @param before when it might go so far; null for never
 * @param rule id in the edition that is looked at; null where that says nothing of it
 * @param after when it might go then; null for never
 * @param dossier id of the dossier that it lies in; null for none
 * @param masked whether the user who asked sees its number alone
 */
public record Effect(
    NodeRef letter,
    String letterNumber,
    String unit,
    String classification,
    String kind,
    String editionBefore,
    String ruleBefore,
    LocalDate before,
    String rule,
    LocalDate after,
    Change change,
    String dossier,
    boolean masked) {

  /** How the two dates compare. */
  public enum Change {
    /** The record had no rule and gets one. */
    FRESH("new"),
    /** The record may go earlier, now or once its event is declared. */
    SHORTER("shorter"),
    LONGER("longer"),
    /** The record had a date and has none any more. */
    NEVER("never"),
    SAME("same");

    private final String code;

    Change(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
