/**
 * Series, the numbers that they issued, and those that are reserved or given up.
 *
 * <p>Resources only translate between JSON and the rooms that do the work.
 */
@WebApi(name = "naskah", scope = Api.SCOPE.PUBLIC, version = 1)
package id.naskah.rest.numbering;

import org.alfresco.rest.framework.Api;
import org.alfresco.rest.framework.WebApi;
