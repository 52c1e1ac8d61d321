/**
 * The configuration files over REST: as tables, checked, compared and tried out. What is saved goes
 * through the same check as a file that is saved in Share.
 */
@WebApi(name = "naskah", scope = Api.SCOPE.PUBLIC, version = 1)
package id.naskah.rest.configuration;

import org.alfresco.rest.framework.Api;
import org.alfresco.rest.framework.WebApi;
