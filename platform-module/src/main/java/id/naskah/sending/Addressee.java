package id.naskah.sending;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;

/**
 * Who gets a letter, and on which way.
 *
 * @param recipient in words, an e-mail address or the code of a unit; null where nothing is sent
 * @param copy whether it is sent for information only (tembusan)
 * @param receipt number of the receipt of a courier, say; null for none
 * @param note null for none
 */
public record Addressee(Way way, String recipient, boolean copy, String receipt, String note) {
  private static final int LONGEST_RECIPIENT = 300;
  private static final int LONGEST_RECEIPT = 100;
  private static final int LONGEST_NOTE = 1000;

  /**
   * The same, looked at as it comes from a client.
   *
   * @throws RuleViolation 400 for what is missing, too long or no address
   */
  Addressee checked() {
    if (note != null) {
      Texts.check("note", note, LONGEST_NOTE, true);
    }
    if (receipt != null) {
      if (!way.isCarried()) {
        throw RuleViolation.invalid("receipt", "naskah.sending.receipt");
      }
      Texts.check("receipt", receipt, LONGEST_RECEIPT, false);
    }
    if (way == Way.TAKEN) {
      if (recipient != null) {
        throw RuleViolation.invalid("recipient", "naskah.sending.nobody");
      }
      return this;
    }
    String to = Texts.required("recipient", recipient, LONGEST_RECIPIENT);
    if (way == Way.EMAIL) {
      to = MailAddress.checked("recipient", to);
    }
    return new Addressee(way, to, copy, receipt, note);
  }
}
