/** Resources for sending letters: to whom, on which way, and what became of it. */
@WebApi(name = "naskah", scope = Api.SCOPE.PUBLIC, version = 1)
package id.naskah.rest.sending;

import org.alfresco.rest.framework.Api;
import org.alfresco.rest.framework.WebApi;
