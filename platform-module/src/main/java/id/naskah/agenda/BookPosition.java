package id.naskah.agenda;

import id.naskah.numbering.Series;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;

/** A place in a book: the line of a number, to go on after it. */
public record BookPosition(Series series, int number) {
  /** Reads what {@link BookRow#id()} writes; null for null, 400 for what can't be one. */
  public static BookPosition of(String text) {
    if (text == null) {
      return null;
    }
    int last = text.lastIndexOf('~');
    if (last < 0 || !text.substring(last + 1).matches("[0-9]{1,9}")) {
      throw unknown(text);
    }
    try {
      return new BookPosition(
          Series.ofId(text.substring(0, last)), Integer.parseInt(text.substring(last + 1)));
    } catch (RuleViolation e) {
      throw unknown(text);
    }
  }

  private static RuleViolation unknown(String text) {
    return RuleViolation.invalid("after", "naskah.agenda.after", Texts.shortened(text));
  }
}
