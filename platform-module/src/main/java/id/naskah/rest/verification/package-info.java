/**
 * The page on which anybody checks a letter, without log-in, and the resources by which an office
 * gives codes to letters and ends them.
 */
@WebApi(name = "naskah", scope = Api.SCOPE.PUBLIC, version = 1)
package id.naskah.rest.verification;

import org.alfresco.rest.framework.Api;
import org.alfresco.rest.framework.WebApi;
