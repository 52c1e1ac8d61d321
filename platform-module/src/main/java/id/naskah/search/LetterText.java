package id.naskah.search;

import id.naskah.model.LetterModel;
import id.naskah.platform.RuleViolation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.search.LimitBy;
import org.alfresco.service.cmr.search.ResultSet;
import org.alfresco.service.cmr.search.SearchParameters;
import org.alfresco.service.cmr.search.SearchService;

/**
 * Finding letters by their words, in the content and in every field, best first.
 *
 * <p>The index finds the words; whether the conditions hold, and whether the letter is there still,
 * is asked of the database. The index trails behind what was just saved, and cuts numbers as it
 * likes, so letters whose number has what was typed come from the database and stand in front.
 */
public class LetterText {
  /** The name under which all that is searched is reached. */
  static final String FIELD = "letter";

  private static final String TEMPLATE =
      "%(nsk:subject nsk:letterNumber nsk:senderName nsk:senderOrganisation nsk:recipients"
          + " nsk:copyTo nsk:summary cm:name TEXT)";
  private static final String FIELDS =
      "%(nsk:subject nsk:senderName nsk:senderOrganisation nsk:recipients nsk:summary)";
  private static final int MOST_LIKE = 50;
  private static final int MOST_LIKE_CHECKED = 1000;
  private static final int MOST_SKIPPED = 10_000;
  private static final int HITS_AT_LEAST = 200;
  private static final int LONG_ENOUGH_MILLIS = 20_000;

  private final SearchService publicSearchService;
  private final LetterList list;

  /**
   * @param publicSearchService the public one, which checks permissions
   */
  public LetterText(SearchService publicSearchService, LetterList list) {
    this.publicSearchService = publicSearchService;
    this.list = list;
  }

  /** The page of letters with these words that the current user may read. */
  public LetterPage page(String term, LetterQuery query) {
    if (query.skip() > MOST_SKIPPED) {
      throw RuleViolation.invalid("skipCount", "naskah.range", query.skip(), 0, MOST_SKIPPED);
    }
    String words = Words.toAfts(term);
    int wanted = query.skip() + query.most() + 1;
    Set<NodeRef> found = new LinkedHashSet<>();
    for (Condition number : numbers(term)) {
      if (found.size() < wanted) {
        found.addAll(byNumber(number, query, wanted));
      }
    }
    if (found.size() < wanted) {
      found.addAll(byWords(words, query.conditions(), wanted));
    }
    Optional<Words.Mixed> mixed = Words.mixed(term);
    if (mixed.isPresent() && found.size() < wanted) {
      found.addAll(byWords(mixed.get().afts(), with(query, mixed.get().numbers()), wanted));
    }
    List<NodeRef> all = new ArrayList<>(found);
    int from = Math.min(query.skip(), all.size());
    int to = Math.min(query.skip() + query.most(), all.size());
    return new LetterPage(List.copyOf(all.subList(from, to)), all.size() > to);
  }

  /**
   * What the number of a letter may be, if a number is what was typed: this one first, then those
   * of which it is a part, then those that have a part which begins like this.
   */
  private static List<Condition> numbers(String term) {
    String number = term.strip().replaceAll("^\"|\"$", "");
    List<Condition> numbers = new ArrayList<>();
    if (!number.isEmpty()) {
      Condition.likeNumber(number).ifPresent(numbers::add);
    }
    if (!Words.isWild(number)) {
      NumberParts.of(number)
          .ifPresent(
              parts -> {
                numbers.add(parts.whole());
                parts.beginning().ifPresent(numbers::add);
              });
    }
    return numbers;
  }

  private List<NodeRef> byNumber(Condition number, LetterQuery query, int wanted) {
    List<Condition> conditions = new ArrayList<>(query.conditions());
    conditions.add(number);
    return list.page(new LetterQuery(conditions, LetterOrder.CREATED_AT, false, 0, wanted))
        .letters();
  }

  private static List<Condition> with(LetterQuery query, List<String> numbers) {
    List<Condition> conditions = new ArrayList<>(query.conditions());
    numbers.forEach(n -> NumberParts.of(n).ifPresent(parts -> conditions.add(parts.most())));
    return conditions;
  }

  /**
   * The first hits for which the conditions hold: asked for in portions, until there are enough.
   */
  private List<NodeRef> byWords(String words, List<Condition> conditions, int wanted) {
    StringBuilder afts = new StringBuilder("TYPE:\"nsk:letter\" AND ").append(words);
    for (Condition condition : conditions) {
      AftsCondition.of(condition).ifPresent(clause -> afts.append(" AND ").append(clause));
    }
    int portion = Math.max(wanted, HITS_AT_LEAST);
    Set<NodeRef> found = new LinkedHashSet<>();
    List<NodeRef> hits;
    int skip = 0;
    do {
      hits = hits(afts.toString(), skip, portion);
      found.addAll(list.among(hits, conditions));
      skip += portion;
    } while (found.size() < wanted && hits.size() == portion);
    return List.copyOf(found);
  }

  /** A few letters that the current user may read and that have a word like this in a field. */
  List<NodeRef> like(String word) {
    SearchParameters parameters = parameters("TYPE:\"nsk:letter\" AND " + Words.like(word));
    parameters.addQueryTemplate(FIELD, FIELDS);
    parameters.setMaxItems(MOST_LIKE);
    parameters.setMaxPermissionChecks(MOST_LIKE_CHECKED);
    ResultSet result = publicSearchService.query(parameters);
    try {
      return list.among(result.getNodeRefs(), List.of());
    } finally {
      result.close();
    }
  }

  private static SearchParameters parameters(String afts) {
    SearchParameters parameters = new SearchParameters();
    parameters.addStore(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE);
    parameters.setLanguage(SearchService.LANGUAGE_FTS_ALFRESCO);
    parameters.setQuery(afts);
    parameters.setNamespace(LetterModel.URI);
    return parameters;
  }

  private List<NodeRef> hits(String afts, int skip, int most) {
    SearchParameters parameters = parameters(afts);
    parameters.addQueryTemplate(FIELD, TEMPLATE);
    parameters.setSkipCount(skip);
    parameters.setMaxItems(most);
    // Without these the search stops after a thousand letters that the user may not read.
    parameters.setMaxPermissionChecks(Integer.MAX_VALUE);
    parameters.setMaxPermissionCheckTimeMillis(LONG_ENOUGH_MILLIS);
    ResultSet result = publicSearchService.query(parameters);
    try {
      if (result.getResultSetMetaData().getLimitedBy()
          == LimitBy.NUMBER_OF_PERMISSION_EVALUATIONS) {
        // Rather no answer than one that lacks letters without a sign.
        throw RuleViolation.invalid("term", "naskah.term.tooWide");
      }
      return List.copyOf(result.getNodeRefs());
    } finally {
      result.close();
    }
  }
}
