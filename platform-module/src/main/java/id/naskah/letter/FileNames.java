package id.naskah.letter;

import id.naskah.model.LetterModel;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.alfresco.service.namespace.QName;

/** What a letter is called in a folder: its number and subject, as far as a file name allows. */
public final class FileNames {
  private static final Pattern NOT_IN_A_NAME =
      Pattern.compile("[\"*\\\\><?/:|%&+;\\p{Cntrl}" + Texts.TURNING + "]+");
  private static final Pattern EXTENSION =
      Pattern.compile("\\.(?=[0-9]*[A-Za-z])([A-Za-z0-9]{1,8})$");
  private static final int LONGEST = 80;
  private static final int LONGEST_OF_CLIENT = 200;

  private FileNames() {}

  /** Whether Alfresco accepts this text as the name of a file. */
  static boolean isAllowed(String name) {
    return !name.isBlank() && !name.endsWith(".") && !name.matches(".*[\"*\\\\><?/:|].*");
  }

  /** {@code 0015 Undangan rapat.pdf}. */
  static String of(int serial, String subject, String extension) {
    String words = NOT_IN_A_NAME.matcher(subject).replaceAll(" ").replaceAll("\\s+", " ").strip();
    if (words.length() > LONGEST) {
      int end = words.offsetByCodePoints(0, words.codePointCount(0, LONGEST) - 1);
      words = words.substring(0, end).strip() + "…";
    }
    // Alfresco accepts no name that ends in a point or a space.
    words = words.replaceAll("[.\\s]+$", "");
    return withExtension(String.format(Locale.ROOT, "%04d %s", serial, words).strip(), extension);
  }

  /** Whether all of a letter's name is number and subject: its end is no extension then. */
  static boolean isNumberAndSubject(String name, Map<QName, Serializable> letter) {
    return letter.get(LetterModel.AGENDA_NUMBER) instanceof Integer serial
        && letter.get(LetterModel.SUBJECT) instanceof String subject
        && name.equals(of(serial, subject, ""));
  }

  /** {@code 0015 3f2a90c1.pdf}: a name that tells nothing, and that no other letter has. */
  public static String neutral(int serial, String id, String extension) {
    return withExtension(String.format(Locale.ROOT, "%04d %s", serial, id), extension);
  }

  static String withExtension(String stem, String extension) {
    return extension.isEmpty() ? stem : stem + "." + extension;
  }

  /** The second and later of one name in one folder. */
  public static String again(String name, int times) {
    String extension = extension(name);
    String stem =
        extension.isEmpty() ? name : name.substring(0, name.length() - extension.length() - 1);
    return withExtension(stem + " (" + times + ")", extension);
  }

  /** The extension of a file name, in lower case; empty when there is none. A number is none. */
  public static String extension(String name) {
    var matcher = EXTENSION.matcher(name == null ? "" : name);
    return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
  }

  /** The name without its extension, for a subject to start from. */
  public static String stem(String name) {
    return EXTENSION.matcher(name).replaceAll("").strip();
  }

  /** Refuses a name that a file can't have; null is none. */
  static void check(String fileName) {
    if (fileName != null) {
      Texts.check("fileName", fileName, LONGEST_OF_CLIENT, false);
      if (!isAllowed(fileName)) {
        throw RuleViolation.invalid("fileName", "naskah.fileName");
      }
    }
  }
}
