/** Resources for how letters are signed: by what, and signings of which nobody knows. */
@WebApi(name = "naskah", scope = Api.SCOPE.PUBLIC, version = 1)
package id.naskah.rest.signing;

import org.alfresco.rest.framework.Api;
import org.alfresco.rest.framework.WebApi;
