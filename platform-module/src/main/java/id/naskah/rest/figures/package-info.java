/**
 * Figures over REST: what the first page of the desk shows besides the counters, and reports on
 * execution. What is counted, and for whom, the rooms below decide.
 */
@WebApi(name = "naskah", scope = Api.SCOPE.PUBLIC, version = 1)
package id.naskah.rest.figures;

import org.alfresco.rest.framework.Api;
import org.alfresco.rest.framework.WebApi;
