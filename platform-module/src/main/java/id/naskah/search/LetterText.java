package id.naskah.search;

import id.naskah.model.LetterModel;
import id.naskah.platform.RuleViolation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.search.ResultSet;
import org.alfresco.service.cmr.search.SearchParameters;
import org.alfresco.service.cmr.search.SearchService;

/**
 * Finding letters by their words, in the content and in every field, best first.
 *
 * <p>The index trails behind what was just saved, so a letter whose number is what was typed comes
 * from the database and stands in front.
 */
public class LetterText {
  /** The name under which all that is searched is reached. */
  static final String FIELD = "letter";

  private static final String TEMPLATE =
      "%(nsk:subject nsk:letterNumber nsk:senderName nsk:senderOrganisation nsk:recipients"
          + " nsk:copyTo nsk:summary cm:name TEXT)";
  private static final int MOST_SKIPPED = 10_000;
  private static final int LONG_ENOUGH_MILLIS = 20_000;

  private final SearchService searchService;
  private final LetterList list;

  /**
   * Wires it.
   *
   * @param searchService the public one, which checks permissions
   */
  public LetterText(SearchService searchService, LetterList list) {
    this.searchService = searchService;
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

  private List<NodeRef> byWords(String words, LetterQuery query, int wanted) {
    StringBuilder afts = new StringBuilder("TYPE:\"nsk:letter\" AND ").append(words);
    for (Condition condition : query.conditions()) {
      afts.append(" AND ").append(AftsCondition.of(condition));
    }
    SearchParameters parameters = new SearchParameters();
    parameters.addStore(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE);
    parameters.setLanguage(SearchService.LANGUAGE_FTS_ALFRESCO);
    parameters.setQuery(afts.toString());
    parameters.addQueryTemplate(FIELD, TEMPLATE);
    parameters.setNamespace(LetterModel.URI);
    parameters.setMaxItems(wanted);
    // Without these the search stops after a thousand letters that the user may not read.
    parameters.setMaxPermissionChecks(Integer.MAX_VALUE);
    parameters.setMaxPermissionCheckTimeMillis(LONG_ENOUGH_MILLIS);
    ResultSet result = searchService.query(parameters);
    try {
      return List.copyOf(result.getNodeRefs());
    } finally {
      result.close();
    }
  }
}
