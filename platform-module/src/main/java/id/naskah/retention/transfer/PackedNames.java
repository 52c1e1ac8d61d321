package id.naskah.retention.transfer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What files are called in a package: short, and in letters, digits, points and hyphens of ASCII,
 * so that any program on any system unpacks and checks it. Their true names stand in record.xml.
 *
 * <p>A name in Alfresco may have 255 characters, which are up to 1,020 bytes, where most systems
 * take 255 bytes; programs that check a bag disagree about percent signs (RFC 8493, 2.1.3).
 */
final class PackedNames {
  /** With the folders above it the whole path stays below 150 bytes. */
  static final int LONGEST = 48;

  private static final String NAMELESS = "file";
  private static final Pattern EXTENSION = Pattern.compile("\\.([A-Za-z0-9]{1,8})$");
  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9.]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** What Windows takes for a device, whatever its extension. */
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])(\\..*)?");

  private PackedNames() {}

  /** The safe name for a file, with its extension. Two files may get the same. */
  static String of(String name) {
    Matcher found = EXTENSION.matcher(name);
    String extension = found.find() ? "." + found.group(1).toLowerCase(Locale.ROOT) : "";
    String stem = name.substring(0, name.length() - extension.length());
    String plain = MARKS.matcher(Normalizer.normalize(stem, Normalizer.Form.NFKD)).replaceAll("");
    String safe = UNSAFE.matcher(plain).replaceAll("-");
    int most = LONGEST - extension.length();
    String trimmed = trimmed(safe.length() > most ? safe.substring(0, most) : safe);
    if (trimmed.isEmpty()) {
      return NAMELESS + extension;
    }
    return (DEVICE.matcher(trimmed).matches() ? trimmed + "-" : trimmed) + extension;
  }

  /** Without points, by which files are hidden or folders left, and hyphens at the ends. */
  private static String trimmed(String safe) {
    return safe.replaceAll("\\.{2,}", ".").replaceAll("^[-.]+|[-.]+$", "");
  }
}
