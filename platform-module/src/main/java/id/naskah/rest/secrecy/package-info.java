/**
 * Who reads a letter, and how its level is lowered.
 *
 * <p>Resources only translate between JSON and the rooms that do the work.
 */
@WebApi(name = "naskah", scope = Api.SCOPE.PUBLIC, version = 1)
package id.naskah.rest.secrecy;

import org.alfresco.rest.framework.Api;
import org.alfresco.rest.framework.WebApi;
