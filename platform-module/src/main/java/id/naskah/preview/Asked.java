package id.naskah.preview;

import id.naskah.platform.RuleViolation;

/**
 * What someone wants to see of a file.
 *
 * @param page as a picture, from 1 on; 0 for all of it
 * @param part the file that came with an e-mail, from 1 on; 0 for the e-mail itself
 * @param words whether its words are wanted, and nothing else, as for comparing two files
 */
public record Asked(int page, int part, boolean words) {
  private static final int MOST = 100_000;

  /**
   * As the parameters of an address say it.
   *
   * @throws RuleViolation 400 for what is no number
   */
  public static Asked of(String page, String part, String words) {
    return new Asked(number("page", page), number("part", part), Boolean.parseBoolean(words));
  }

  private static int number(String name, String value) {
    if (value == null) {
      return 0;
    }
    try {
      int number = Integer.parseInt(value);
      if (number > 0 && number <= MOST) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Refused like a number that is too small.
    }
    throw RuleViolation.invalid(name, "naskah.preview.number", value);
  }
}
