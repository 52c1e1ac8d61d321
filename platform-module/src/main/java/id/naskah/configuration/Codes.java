package id.naskah.configuration;

import java.util.regex.Pattern;

/** What a code may look like, since codes become folder names and parts of letter numbers. */
public final class Codes {
  private static final Pattern CODE =
      Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]{0,58}[A-Za-z0-9])?");
  private static final Pattern CLASSIFICATION =
      Pattern.compile("[A-Za-z0-9]{1,12}(?:\\.[A-Za-z0-9]{1,12}){0,9}");
  private static final int MOST = 60;

  private Codes() {}

  /** Of a unit, a kind or the office. */
  public static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  /** Of a classification, in the dotted or the three-digit style. */
  public static boolean isClassification(String text) {
    return text.length() <= MOST && CLASSIFICATION.matcher(text).matches();
  }
}
