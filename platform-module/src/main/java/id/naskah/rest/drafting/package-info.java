/** Resources for letters that the office writes: their chains, steps and signatures. */
@WebApi(name = "naskah", scope = Api.SCOPE.PUBLIC, version = 1)
package id.naskah.rest.drafting;

import org.alfresco.rest.framework.Api;
import org.alfresco.rest.framework.WebApi;
