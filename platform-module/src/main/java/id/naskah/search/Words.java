package id.naskah.search;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person types into the search box, as an AFTS query: every word must be there, words in
 * quotes side by side, {@code *} and {@code ?} stand for letters.
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

  private Words() {}

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
      if (matcher.group(1) != null) {
        addPhrase(clauses, matcher.group(1));
      } else if (WILD.matcher(matcher.group(2)).find()) {
        addWild(clauses, matcher.group(2));
      } else {
        addPhrase(clauses, matcher.group(2));
      }
    }
    if (clauses.isEmpty()) {
      throw RuleViolation.invalid("term", "naskah.term.empty");
    }
    if (clauses.size() > MOST) {
      throw RuleViolation.invalid("term", "naskah.tooMany", clauses.size(), MOST);
    }
    return String.join(" AND ", clauses);
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
