/**
 * The agenda book: its lines, its closed months and what was corrected since.
 *
 * <p>Resources only translate between JSON and the rooms that do the work.
 */
@WebApi(name = "naskah", scope = Api.SCOPE.PUBLIC, version = 1)
package id.naskah.rest.agenda;

import org.alfresco.rest.framework.Api;
import org.alfresco.rest.framework.WebApi;
