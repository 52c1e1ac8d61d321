/**
 * What the office is made of, and what looks after Naskah: units, kinds, people, tasks, checks.
 *
 * <p>Resources only translate between JSON and the rooms that do the work.
 */
@WebApi(name = "naskah", scope = Api.SCOPE.PUBLIC, version = 1)
package id.naskah.rest.office;

import org.alfresco.rest.framework.Api;
import org.alfresco.rest.framework.WebApi;
