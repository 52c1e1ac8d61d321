package id.naskah.benchmarks;

import id.naskah.configuration.ConfigurationFiles;
import id.naskah.configuration.ConfigurationStore;
import id.naskah.configuration.ConfiguredFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.AuthorityType;
import org.alfresco.service.cmr.security.PersonService;

/** The people and units of the benchmarks, set up as an administrator would. */
final class Office {
  /** Registers letters of every unit. */
  static final String CLERK = "bench-clerk";

  static final List<String> UNITS = List.of("U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8");
  static final String CLERKS = "GROUP_BENCH_CLERKS";
  private static final String DEFAULT_UNIT = "OFFICE,Office,GROUP_NASKAH_OFFICE,\n";

  private final Lab lab;

  private Office(Lab lab) {
    this.lab = lab;
  }

  /** Makes what is not there yet. */
  static Office in(Lab lab) {
    Office office = new Office(lab);
    office.user(CLERK);
    if (office.group("BENCH_CLERKS", CLERK)) {
      StringBuilder units = new StringBuilder("code,name,group,parent\n").append(DEFAULT_UNIT);
      UNITS.forEach(u -> units.append(u + ",Unit " + u + "," + CLERKS + ",\n"));
      office.save(ConfigurationFiles.UNITS, units.toString());
    }
    return office;
  }

  /** A user; answers the name. */
  String user(String name) {
    return asAdmin(
        () -> {
          PersonService persons = lab.services().getPersonService();
          if (!persons.personExists(name)) {
            lab.services()
                .getAuthenticationService()
                .createAuthentication(name, name.toCharArray());
            persons.createPerson(
                new HashMap<>(
                    Map.of(ContentModel.PROP_USERNAME, name, ContentModel.PROP_FIRSTNAME, name)));
          }
          return name;
        });
  }

  /** A group with a member; answers whether it is new. */
  boolean group(String shortName, String member) {
    return asAdmin(
        () -> {
          AuthorityService authorities = lab.services().getAuthorityService();
          if (authorities.authorityExists("GROUP_" + shortName)) {
            return false;
          }
          String group = authorities.createAuthority(AuthorityType.GROUP, shortName);
          authorities.addAuthority(group, member);
          return true;
        });
  }

  /** Makes a user a member of a group that is there. */
  void member(String group, String user) {
    asAdmin(
        () -> {
          AuthorityService authorities = lab.services().getAuthorityService();
          if (!authorities.getAuthoritiesForUser(user).contains(group)) {
            authorities.addAuthority(group, user);
          }
          return null;
        });
  }

  /** Saves a configuration file, as an administrator does. */
  void save(ConfiguredFile<?> file, String text) {
    asAdmin(
        () -> {
          ContentWriter writer =
              lab.services()
                  .getContentService()
                  .getWriter(
                      lab.bean(ConfigurationStore.class).find(file).orElseThrow(),
                      ContentModel.PROP_CONTENT,
                      true);
          writer.putContent(text);
          return null;
        });
  }

  private <T> T asAdmin(java.util.concurrent.Callable<T> work) {
    return lab.asUser("admin", () -> lab.inTransaction(work));
  }
}
