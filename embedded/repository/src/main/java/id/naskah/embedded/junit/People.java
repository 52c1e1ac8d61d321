package id.naskah.embedded.junit;

import java.util.HashMap;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.ServiceRegistry;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.AuthorityType;
import org.alfresco.service.cmr.security.PersonService;

/** Users and groups for tests. */
public final class People {
  private final Repository repository;

  People(Repository repository) {
    this.repository = repository;
  }

  /** A user whose password is the name, made when there is none yet; answers the name. */
  public String user(String name) {
    return repository.inTransactionAs(
        "admin",
        () -> {
          ServiceRegistry services = repository.services();
          PersonService persons = services.getPersonService();
          if (!persons.personExists(name)) {
            services.getAuthenticationService().createAuthentication(name, name.toCharArray());
            persons.createPerson(
                new HashMap<>(
                    Map.of(
                        ContentModel.PROP_USERNAME,
                        name,
                        ContentModel.PROP_FIRSTNAME,
                        name,
                        ContentModel.PROP_LASTNAME,
                        "Test",
                        ContentModel.PROP_EMAIL,
                        name + "@example.com")));
          }
          return name;
        });
  }

  /** A group, made when there is none yet, with these among its members; answers GROUP_name. */
  public String group(String name, String... members) {
    return repository.inTransactionAs(
        "admin",
        () -> {
          AuthorityService authorities = repository.services().getAuthorityService();
          String group = authorities.getName(AuthorityType.GROUP, name);
          if (!authorities.authorityExists(group)) {
            authorities.createAuthority(AuthorityType.GROUP, name);
          }
          for (String member : members) {
            if (!authorities.getContainedAuthorities(null, group, true).contains(member)) {
              authorities.addAuthority(group, member);
            }
          }
          return group;
        });
  }
}
