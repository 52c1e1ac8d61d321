package id.naskah.search;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person types into the search box, as an AFTS query: every word must be there, or one that
 * begins with it; words in quotes side by side; {@code *} and {@code ?} stand for letters.
 *
 * <p>Only letters, digits, {@code *} and {@code ?} ever leave the quotes, so nothing that is typed
 * can become an operator. Within them stands what words and numbers are made of and nothing else:
 * Alfresco reads a brace at the beginning as a language, and fails if it is not closed.
 *
 * <p>A phrase says that nothing stands between its words. If it does not, Solr lets a hundred other
 * words stand there, and its own in any order.
 */
final class Words {
  private static final int LONGEST = 500;
  private static final int MOST = 30;
  private static final Pattern PART = Pattern.compile("\"([^\"]*)\"?|(\\S+)");

  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}*?]+");
  private static final Pattern NOT_IN_A_PHRASE = Pattern.compile("[^\\p{L}\\p{M}\\p{N} ._/@'&+-]");
  private static final Pattern WILD = Pattern.compile("[*?]");

  private static final Predicate<String> HAS_WILD = WILD.asPredicate();
  private static final Predicate<String> HAS_DIGIT = Pattern.compile("\\p{N}").asPredicate();

  /**
   * Fewer than three signs begin too many words for the index, and operators are no words to it.
   */
  private static final Pattern ONE_WORD =
      Pattern.compile("(?!(?i:and|not)$)[\\p{L}\\p{M}\\p{N}]{3,}");

  private Words() {}

  /**
   * A term of words and of parts of numbers.
   *
   * @param afts the query for the words
   * @param numbers what has a digit and no wildcard
   */
  record Mixed(String afts, List<String> numbers) {}

  /** The two apart, for parts of numbers that the index does not cut as people do. */
  static Optional<Mixed> mixed(String term) {
    List<String> clauses = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    Matcher matcher = PART.matcher(term);
    while (matcher.find()) {
      String word = matcher.group(2);
      if (word != null && HAS_DIGIT.test(word) && !HAS_WILD.test(word)) {
        numbers.add(word);
      } else {
        add(clauses, matcher);
      }
    }
    return numbers.isEmpty() || clauses.isEmpty()
        ? Optional.empty()
        : Optional.of(new Mixed(String.join(" AND ", clauses), numbers));
  }

  /**
   * The query.
   *
   * @throws RuleViolation 400 if nothing is left to search for
   */
  static String toAfts(String term) {
    Texts.check("term", term, LONGEST, true);
    List<String> clauses = new ArrayList<>();
    Matcher matcher = PART.matcher(term);
    while (matcher.find()) {
      add(clauses, matcher);
    }
    if (clauses.isEmpty()) {
      throw RuleViolation.invalid("term", "naskah.term.empty");
    }
    if (clauses.size() > MOST) {
      throw RuleViolation.invalid("term", "naskah.tooMany", clauses.size(), MOST);
    }
    return String.join(" AND ", clauses);
  }

  /** Whether something in it stands for any letters. */
  static boolean isWild(String text) {
    return HAS_WILD.test(text);
  }

  /** The query for words that are spelt nearly like one of letters only. */
  static String like(String word) {
    return LetterText.FIELD + ":" + spelt(word) + "~0.6";
  }

  private static void add(List<String> clauses, Matcher part) {
    String word = part.group(2);
    if (word == null) {
      addPhrase(clauses, part.group(1));
    } else if (HAS_WILD.test(word)) {
      addWild(clauses, word);
    } else if (ONE_WORD.matcher(word).matches()) {
      // As a word too: the index cuts endings off, so that not every word begins with itself.
      clauses.add("(" + phrase(word) + " OR " + LetterText.FIELD + ":" + spelt(word) + "*)");
    } else {
      addPhrase(clauses, word);
    }
  }

  /** A number such as 000.8.3.3/15/OR is a phrase of its parts, as the index cuts it. */
  private static void addPhrase(List<String> clauses, String text) {
    String words = NOT_IN_A_PHRASE.matcher(text).replaceAll(" ").strip();
    if (words.codePoints().anyMatch(Character::isLetterOrDigit)) {
      clauses.add(phrase(words));
    }
  }

  private static void addWild(List<String> clauses, String text) {
    for (String word : NOT_A_WORD.split(text)) {
      String plain = WILD.matcher(word).replaceAll("");
      if (plain.isEmpty()) {
        continue;
      }
      clauses.add(plain.equals(word) ? phrase(word) : LetterText.FIELD + ":" + spelt(word));
    }
  }

  /** Outside of quotes Alfresco's parser knows few letters, and any other by its number. */
  private static String spelt(String word) {
    StringBuilder spelt = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      spelt.append(c < 128 ? String.valueOf(c) : String.format("\\u%04x", (int) c));
    }
    return spelt.toString();
  }

  private static String phrase(String words) {
    return LetterText.FIELD + ":\"" + words + "\"~0";
  }
}
