package id.naskah.verification;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.time.LocalDate;
import java.util.List;

/**
 * What the public page says of a letter, as it stands on the paper that is signed. Subject, kind,
 * unit and level are read off the letter itself.
 *
 * @param number as printed
 * @param date as printed
 * @param signatories in the order in which they stand on the letter; at least one
 */
public record Facts(String number, LocalDate date, List<Signatory> signatories) {
  private static final int LONGEST_NUMBER = 255;
  private static final int LONGEST_NAME = 250;
  private static final int MOST_SIGNATORIES = 7;

  /** The same without spaces around texts; 400 for what is missing, too long or too much. */
  Facts checked() {
    String printed = Texts.required("number", number, LONGEST_NUMBER);
    if (date == null) {
      throw RuleViolation.invalid("date", "naskah.missing");
    }
    if (signatories.isEmpty()) {
      throw RuleViolation.invalid("signatories", "naskah.missing");
    }
    if (signatories.size() > MOST_SIGNATORIES) {
      throw RuleViolation.invalid(
          "signatories", "naskah.tooMany", signatories.size(), MOST_SIGNATORIES);
    }
    return new Facts(printed, date, signatories.stream().map(Facts::checked).toList());
  }

  private static Signatory checked(Signatory signatory) {
    String name = Texts.required("signatory", signatory.name(), LONGEST_NAME);
    String post = Texts.trimmed(signatory.post());
    if (post != null) {
      Texts.check("post", post, LONGEST_NAME, false);
    }
    return new Signatory(name, post);
  }
}
