/**
 * Letters that go to other offices and come from them, as packages.
 *
 * <p>Resources only translate between JSON and the rooms that do the work.
 */
@WebApi(name = "naskah", scope = Api.SCOPE.PUBLIC, version = 1)
package id.naskah.rest.exchange;

import org.alfresco.rest.framework.Api;
import org.alfresco.rest.framework.WebApi;
