package id.naskah.embedded.junit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alfresco.model.ContentModel;
import org.alfresco.service.ServiceRegistry;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.AuthorityType;
import org.alfresco.service.cmr.security.PersonService;

/** Users and groups for tests. */
public final class People {
  /** No test looks at home folders, which are half the work of making a user. */
  private static final String NO_FOLDER = "companyHomeFolderProvider";

  private final Repository repository;

  People(Repository repository) {
    this.repository = repository;
  }

  /** A user whose password is the name, made when there is none yet; answers the name. */
  public String user(String name) {
    return repository.inTransactionAs("admin", () -> ensureUser(name));
  }

  /** A group, made when there is none yet, with these among its members; answers GROUP_name. */
  public String group(String name, String... members) {
    return repository.inTransactionAs("admin", () -> ensureGroup(name, List.of(members)));
  }

  /**
   * Many at once, as {@link #user} and {@link #group} make them, in one transaction.
   *
   * @param groups members by the name of their group
   */
  public void all(Collection<String> users, Map<String, List<String>> groups) {
    repository.inTransactionAs(
        "admin",
        () -> {
          users.forEach(this::ensureUser);
          groups.forEach(this::ensureGroup);
          return null;
        });
  }

  private String ensureUser(String name) {
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
                  name + "@example.com",
                  ContentModel.PROP_HOME_FOLDER_PROVIDER,
                  NO_FOLDER)));
    }
    return name;
  }

  private String ensureGroup(String name, List<String> members) {
    AuthorityService authorities = repository.services().getAuthorityService();
    String group = authorities.getName(AuthorityType.GROUP, name);
    if (!authorities.authorityExists(group)) {
      authorities.createAuthority(AuthorityType.GROUP, name);
    }
    Set<String> there = authorities.getContainedAuthorities(null, group, true);
    members.stream()
        .filter(member -> !there.contains(member))
        .forEach(member -> authorities.addAuthority(group, member));
    return group;
  }
}
