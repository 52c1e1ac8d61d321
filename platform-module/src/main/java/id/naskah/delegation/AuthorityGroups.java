package id.naskah.delegation;

import java.util.HashSet;
import java.util.Set;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.AuthorityType;
import org.alfresco.service.cmr.security.PersonService;

/**
 * Alfresco groups whose members are ours to decide. They lie in a zone of their own besides
 * Alfresco's, so that they are found again when what they were made for is gone.
 */
class AuthorityGroups {
  static final String ZONE = "APP.NASKAH";
  private final AuthorityService authorityService;
  private final PersonService personService;

  /**
   * @param authorityService the one that checks no permission: who holds a position is said by the
   *     configuration, whoever saves it need not be allowed to manage groups
   */
  public AuthorityGroups(AuthorityService authorityService, PersonService personService) {
    this.authorityService = authorityService;
    this.personService = personService;
  }

  /**
   * Makes a group if there is none, and gives it this title and these members; writes only what
   * differs.
   *
   * @param group full name
   * @param users user names; those who are no users any more are left out
   */
  void set(String group, String title, Set<String> users) {
    if (!authorityService.authorityExists(group)) {
      Set<String> zones = new HashSet<>(authorityService.getDefaultZones());
      zones.add(ZONE);
      String name = authorityService.getShortName(group);
      authorityService.createAuthority(AuthorityType.GROUP, name, title, zones);
    } else if (!title.equals(authorityService.getAuthorityDisplayName(group))) {
      authorityService.setAuthorityDisplayName(group, title);
    }
    members(group, users);
  }

  /** Takes the members out of each of our groups that is not named. */
  void emptyOthers(Set<String> named) {
    authorityService.getOrCreateZone(ZONE);
    for (String group : all()) {
      if (!named.contains(group)) {
        members(group, Set.of());
      }
    }
  }

  /** Full names, also of those that are empty now. */
  Set<String> all() {
    return authorityService.getAllAuthoritiesInZone(ZONE, AuthorityType.GROUP);
  }

  private void members(String group, Set<String> users) {
    Set<String> there = authorityService.getContainedAuthorities(AuthorityType.USER, group, true);
    for (String user : users) {
      if (!there.contains(user) && personService.getUserIdentifier(user) != null) {
        authorityService.addAuthority(group, user);
      }
    }
    for (String user : there) {
      if (!users.contains(user)) {
        authorityService.removeAuthority(group, user);
      }
    }
  }
}
