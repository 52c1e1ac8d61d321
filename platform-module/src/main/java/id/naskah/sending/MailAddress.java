package id.naskah.sending;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.util.regex.Pattern;

/**
 * Addresses of e-mail as people have them. What more the standard allows, such as quotes, comments
 * and names before the address, is refused: it is what mail is misled with.
 */
final class MailAddress {
  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final Pattern ADDRESS =
      Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")+");
  private static final int LONGEST = 254;
  private static final int LONGEST_NAME = 64;

  private MailAddress() {}

  /** The address; 400 for what is none. */
  static String checked(String field, String text) {
    boolean isOne =
        text.length() <= LONGEST
            && text.indexOf('@') <= LONGEST_NAME
            && ADDRESS.matcher(text).matches();
    if (!isOne) {
      throw RuleViolation.invalid(field, "naskah.sending.address", Texts.shortened(text));
    }
    return text;
  }
}
