package id.naskah.recipient;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words by which a name is found: in small letters, without accents and signs. */
final class NameWords {
  private static final int LONGEST_TERM = 100;
  private static final int MOST_TERMS = 6;
  private static final int LONGEST_WORD = 100;
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Ma'ruf is also written Maruf. */
  private static final Pattern APOSTROPHES = Pattern.compile("['\u2018\u2019\u02BC`]");

  private NameWords() {}

  /** The words of a name or a code, also of one that is spelled without its apostrophes. */
  static Set<String> of(String text) {
    Set<String> words = new LinkedHashSet<>();
    if (text != null) {
      split(text, words);
      split(APOSTROPHES.matcher(text).replaceAll(""), words);
    }
    return words;
  }

  /** A number of staff: its parts, and the whole as it is typed without spaces and points. */
  static Set<String> ofNumber(String text) {
    Set<String> words = of(text);
    if (text != null) {
      split(SIGNS.matcher(text).replaceAll(""), words);
    }
    return words;
  }

  /**
   * The words that somebody looks for; none if nothing was typed.
   *
   * @throws RuleViolation 400 for what cannot be looked for
   */
  static List<String> ofTerm(String term) {
    String typed = Texts.trimmed(term);
    if (typed == null) {
      return List.of();
    }
    Texts.check("term", typed, LONGEST_TERM, false);
    Set<String> words = new LinkedHashSet<>();
    split(typed, words);
    if (words.isEmpty()) {
      throw RuleViolation.invalid("term", "naskah.recipients.term", Texts.shortened(typed));
    }
    if (words.size() > MOST_TERMS) {
      throw RuleViolation.invalid("term", "naskah.recipients.words", words.size(), MOST_TERMS);
    }
    return List.copyOf(words);
  }

  /** Whether each of the words that are looked for is the beginning of one of these. */
  static boolean match(Collection<String> words, List<String> looked) {
    return looked.stream().allMatch(begin -> words.stream().anyMatch(w -> w.startsWith(begin)));
  }

  /** The one that few words begin with. */
  static String longest(List<String> words) {
    return words.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
  }

  /** Whatever begins with a word is less than this, in the order of code points. */
  static String end(String begin) {
    int last = begin.codePointBefore(begin.length());
    String head = begin.substring(0, begin.length() - Character.charCount(last));
    // No character is a surrogate.
    int next = last + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : last + 1;
    return head + Character.toString(next);
  }

  private static void split(String text, Set<String> words) {
    String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    Arrays.stream(SIGNS.split(plain.toLowerCase(Locale.ROOT)))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, Math.min(word.length(), LONGEST_WORD)))
        .filter(word -> !Character.isHighSurrogate(word.charAt(word.length() - 1)))
        .forEach(words::add);
  }
}
