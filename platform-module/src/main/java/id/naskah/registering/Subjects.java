package id.naskah.registering;

import id.naskah.platform.Texts;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether two subjects are nearly the same. */
final class Subjects {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Subjects() {}

  /** Seven of ten words are shared; case, order and marks do not count. */
  static boolean areNear(String one, String other) {
    Set<String> words = words(one);
    Set<String> others = words(other);
    if (words.isEmpty() || others.isEmpty()) {
      return false;
    }
    Set<String> shared = new HashSet<>(words);
    shared.retainAll(others);
    return 20 * shared.size() >= 7 * (words.size() + others.size());
  }

  private static Set<String> words(String subject) {
    String key = Texts.key(subject);
    Set<String> words = new HashSet<>(key == null ? Set.of() : Arrays.asList(NO_WORD.split(key)));
    words.remove("");
    return words;
  }
}
