package id.naskah.search;

import id.naskah.model.LetterModel;
import id.naskah.platform.RuleViolation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
 * is asked of the database. The index trails behind what was just saved, so a letter whose number
 * is what was typed comes from the database and stands in front.
 */
public class LetterText {
  /** The name under which all that is searched is reached. */
  static final String FIELD = "letter";

  private static final String TEMPLATE =
      "%(nsk:subject nsk:letterNumber nsk:senderName nsk:senderOrganisation nsk:recipients"
          + " nsk:copyTo nsk:summary cm:name TEXT)";
  private static final int MOST_SKIPPED = 10_000;
  private static final int HITS_AT_LEAST = 200;
  private static final int LONG_ENOUGH_MILLIS = 20_000;

  private final SearchService publicSearchService;
  private final LetterList list;

  /**
   * Wires it.
   *
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
    Set<NodeRef> found = new LinkedHashSet<>(byNumber(term, query));
    int wanted = query.skip() + query.most() + 1;
    found.addAll(byWords(words, query, wanted));
    List<NodeRef> all = new ArrayList<>(found);
    int from = Math.min(query.skip(), all.size());
    int to = Math.min(query.skip() + query.most(), all.size());
    return new LetterPage(List.copyOf(all.subList(from, to)), all.size() > to);
  }

  /** Letters whose number is what was typed; a star or a question mark stands for letters. */
  private List<NodeRef> byNumber(String term, LetterQuery query) {
    String number = term.strip().replaceAll("^\"|\"$", "");
    if (number.isEmpty()) {
      return List.of();
    }
    List<Condition> conditions = new ArrayList<>(query.conditions());
    Condition.likeNumber(number).ifPresent(conditions::add);
    if (conditions.size() == query.conditions().size()) {
      return List.of();
    }
    return list.page(
            new LetterQuery(
                conditions, LetterOrder.CREATED_AT, false, 0, query.skip() + query.most() + 1))
        .letters();
  }

  /**
   * The first hits for which the conditions hold: asked for in portions, until there are enough.
   */
  private List<NodeRef> byWords(String words, LetterQuery query, int wanted) {
    StringBuilder afts = new StringBuilder("TYPE:\"nsk:letter\" AND ").append(words);
    for (Condition condition : query.conditions()) {
      AftsCondition.of(condition).ifPresent(clause -> afts.append(" AND ").append(clause));
    }
    int portion = Math.max(wanted, HITS_AT_LEAST);
    Set<NodeRef> found = new LinkedHashSet<>();
    List<NodeRef> hits;
    int skip = 0;
    do {
      hits = hits(afts.toString(), skip, portion);
      found.addAll(list.among(hits, query.conditions()));
      skip += portion;
    } while (found.size() < wanted && hits.size() == portion);
    return List.copyOf(found);
  }

  private List<NodeRef> hits(String afts, int skip, int most) {
    SearchParameters parameters = new SearchParameters();
    parameters.addStore(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE);
    parameters.setLanguage(SearchService.LANGUAGE_FTS_ALFRESCO);
    parameters.setQuery(afts);
    parameters.addQueryTemplate(FIELD, TEMPLATE);
    parameters.setNamespace(LetterModel.URI);
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
