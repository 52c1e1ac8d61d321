package id.naskah.search;

import id.naskah.model.LetterModel;
import id.naskah.platform.Texts;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/**
 * What somebody may have meant whose words are in no letter: the same term with words that are
 * spelt nearly so, taken from letters that this user may read and from no others.
 *
 * <p>Cost: for each of at most five words one query for fifty letters that may have a word like it,
 * and one look whether each term that is offered finds something.
 */
public class Spelling {
  private static final int MOST_WORDS = 5;
  private static final int MOST_OFFERED = 3;
  private static final int LONGEST = 500;

  /** Of shorter words too many are near. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{4,40}");

  private static final List<QName> FIELDS =
      List.of(
          LetterModel.SUBJECT,
          LetterModel.SENDER_NAME,
          LetterModel.SENDER_ORGANISATION,
          LetterModel.RECIPIENTS,
          LetterModel.SUMMARY);

  private final LetterText text;
  private final NodeService publicNodeService;

  /**
   * @param publicNodeService the public one, which checks permissions
   */
  public Spelling(LetterText text, NodeService publicNodeService) {
    this.text = text;
    this.publicNodeService = publicNodeService;
  }

  /** Terms that find letters, the nearest first; three at most, none if there is nothing near. */
  public List<String> near(String term) {
    Texts.check("term", term, LONGEST, true);
    List<String> terms = new ArrayList<>(List.of(term));
    int words = 0;
    Matcher matcher = WORD.matcher(term);
    List<MatchResult> typed = matcher.results().toList();
    for (int i = typed.size() - 1; i >= 0 && words < MOST_WORDS; i--, words++) {
      terms = replaced(terms, typed.get(i));
    }
    return terms.stream().filter(t -> !t.equals(term)).filter(this::finds).toList();
  }

  /** From the last word to the first, so that the places of the others stay. */
  private List<String> replaced(List<String> terms, MatchResult word) {
    List<String> near = near(word);
    if (near.isEmpty()) {
      return terms;
    }
    Set<String> replaced = new LinkedHashSet<>();
    for (String other : near) {
      for (String term : terms) {
        replaced.add(term.substring(0, word.start()) + other + term.substring(word.end()));
      }
    }
    return replaced.stream().limit(MOST_OFFERED).toList();
  }

  private List<String> near(MatchResult typed) {
    String word = typed.group().toLowerCase(Locale.ROOT);
    Map<String, Integer> counts = new HashMap<>();
    for (NodeRef letter : text.like(word)) {
      Map<QName, Serializable> properties = publicNodeService.getProperties(letter);
      FIELDS.forEach(field -> count(properties.get(field), counts));
    }
    if (counts.keySet().stream().anyMatch(known -> known.startsWith(word))) {
      return List.of();
    }
    return counts.keySet().stream()
        .filter(other -> Distance.of(word, other).isPresent())
        .sorted(
            Comparator.comparing((String other) -> Distance.of(word, other).orElseThrow())
                .thenComparing(other -> -counts.get(other))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST_OFFERED)
        .toList();
  }

  private static void count(Serializable value, Map<String, Integer> counts) {
    Collection<?> values = value instanceof Collection<?> many ? many : List.of(value + "");
    for (Object one : value == null ? List.of() : values) {
      Matcher matcher = WORD.matcher(one + "");
      while (matcher.find()) {
        counts.merge(matcher.group().toLowerCase(Locale.ROOT), 1, Integer::sum);
      }
    }
  }

  private boolean finds(String term) {
    LetterQuery one = new LetterQuery(List.of(), LetterOrder.CREATED_AT, false, 0, 1);
    return !text.page(term, one).letters().isEmpty();
  }

  /** How many signs differ between two words, or change places. */
  static final class Distance {
    private Distance() {}

    /** The distance; nothing where it is more than one in four letters, or more than two. */
    static Optional<Integer> of(String typed, String other) {
      int most = typed.length() < 8 ? 1 : 2;
      if (Math.abs(typed.length() - other.length()) > most) {
        return Optional.empty();
      }
      int[][] cost = new int[typed.length() + 1][other.length() + 1];
      for (int i = 0; i <= typed.length(); i++) {
        for (int j = 0; j <= other.length(); j++) {
          cost[i][j] = i == 0 || j == 0 ? i + j : least(typed, other, i, j, cost);
        }
      }
      int distance = cost[typed.length()][other.length()];
      return distance <= most ? Optional.of(distance) : Optional.empty();
    }

    private static int least(String typed, String other, int i, int j, int[][] cost) {
      int same = typed.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
      int least = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + same);
      boolean crossed =
          i > 1
              && j > 1
              && typed.charAt(i - 1) == other.charAt(j - 2)
              && typed.charAt(i - 2) == other.charAt(j - 1);
      return crossed ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
  }
}
