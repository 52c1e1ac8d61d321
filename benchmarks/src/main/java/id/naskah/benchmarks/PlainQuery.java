package id.naskah.benchmarks;

import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.search.QueryConsistency;
import org.alfresco.service.cmr.search.ResultSet;
import org.alfresco.service.cmr.search.SearchParameters;
import org.alfresco.service.cmr.search.SearchService;
import org.alfresco.service.cmr.security.PermissionService;

/**
 * What an inbox is compared with: Alfresco's own query of the database, for as many nodes by one of
 * their properties, and the properties of each that it found.
 */
final class PlainQuery {
  private static final int BATCH = 100;
  private static final int UNITS = 5;
  private static final String UNIT = "PLAIN1";

  private final SearchService searchService;
  private final NodeService nodeService;

  /** Makes a thousand documents, of which as many are found as the person has dispositions. */
  PlainQuery(Lab lab) {
    searchService = lab.services().getSearchService();
    nodeService = lab.services().getNodeService();
    PermissionService permissions = lab.bean("permissionService", PermissionService.class);
    List<String> units = List.of(UNIT, "PLAIN2", "PLAIN3", "PLAIN4", "PLAIN5");
    PlainDocuments documents = new PlainDocuments(lab, units);
    for (int first = 0; first < Dispositions.OPEN * UNITS; first += BATCH) {
      String unit = units.get(first / Dispositions.OPEN);
      lab.asUser(
          Office.CLERK,
          () ->
              lab.inTransaction(
                  () -> {
                    for (int i = 0; i < BATCH; i++) {
                      NodeRef document = documents.create(unit, null);
                      permissions.setPermission(
                          document, Dispositions.PERSON, PermissionService.CONSUMER, true);
                    }
                    return null;
                  }));
    }
  }

  /** Reads a page, the first by date; answers how many were found. */
  int page(int most) {
    SearchParameters parameters = new SearchParameters();
    parameters.addStore(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE);
    parameters.setLanguage(SearchService.LANGUAGE_FTS_ALFRESCO);
    parameters.setQueryConsistency(QueryConsistency.TRANSACTIONAL);
    parameters.setQuery("TYPE:\"nskb:document\" AND =nskb:unit:\"" + UNIT + "\"");
    parameters.addSort("@{http://naskah.id/model/benchmark/1.0}letterDate", true);
    parameters.setMaxItems(most);
    ResultSet found = searchService.query(parameters);
    try {
      List<NodeRef> nodes = found.getNodeRefs();
      nodes.forEach(nodeService::getProperties);
      return nodes.size();
    } finally {
      found.close();
    }
  }
}
