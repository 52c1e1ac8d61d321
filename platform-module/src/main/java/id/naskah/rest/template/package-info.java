/**
 * Templates of letters, the placeholders that they may have, and their checks.
 *
 * <p>Resources only translate between JSON and the rooms that do the work.
 */
@WebApi(name = "naskah", scope = Api.SCOPE.PUBLIC, version = 1)
package id.naskah.rest.template;

import org.alfresco.rest.framework.Api;
import org.alfresco.rest.framework.WebApi;
