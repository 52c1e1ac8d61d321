/**
 * The REST API, in the manner of Alfresco's v1: {@code /api/-default-/public/naskah/versions/1}.
 *
 * <p>Resources translate, check what is only a matter of form, and delegate. The contract is
 * docs/openapi.yaml.
 */
@WebApi(name = "naskah", scope = Api.SCOPE.PUBLIC, version = 1)
package id.naskah.rest;

import org.alfresco.rest.framework.Api;
import org.alfresco.rest.framework.WebApi;
