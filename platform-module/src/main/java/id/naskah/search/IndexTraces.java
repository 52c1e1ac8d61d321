package id.naskah.search;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.search.QueryConsistency;
import org.alfresco.service.cmr.search.ResultSet;
import org.alfresco.service.cmr.search.SearchParameters;
import org.alfresco.service.cmr.search.SearchService;

/** Asks the index whether it still finds what is gone. */
public class IndexTraces {
  private final SearchService searchService;

  /**
   * @param searchService the one that checks no permission: what nobody may read must be gone too
   */
  public IndexTraces(SearchService searchService) {
    this.searchService = searchService;
  }

  /** Those of the nodes that the index finds. */
  public Set<String> of(Collection<NodeRef> nodes) {
    if (nodes.isEmpty()) {
      return Set.of();
    }
    SearchParameters parameters = new SearchParameters();
    parameters.addStore(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE);
    parameters.setLanguage(SearchService.LANGUAGE_FTS_ALFRESCO);
    parameters.setQueryConsistency(QueryConsistency.EVENTUAL);
    parameters.setMaxItems(nodes.size());
    parameters.setQuery(
        nodes.stream().map(node -> "ID:\"" + node + "\"").collect(Collectors.joining(" OR ")));
    ResultSet found = searchService.query(parameters);
    try {
      return found.getNodeRefs().stream().map(NodeRef::getId).collect(Collectors.toSet());
    } finally {
      found.close();
    }
  }
}
