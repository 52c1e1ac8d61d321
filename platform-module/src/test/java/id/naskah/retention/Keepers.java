package id.naskah.retention;

import id.naskah.configuration.Configuration;
import id.naskah.fake.Fakes;
import id.naskah.fake.PlainOffice;
import id.naskah.platform.RunAs;
import java.util.Map;
import java.util.Set;
import org.alfresco.service.cmr.security.AuthorityService;

/** Who keeps records and who approves, where no repository knows the groups. */
public final class Keepers {
  private static final Configuration CONFIGURATION = new PlainOffice().done();

  private final Map<String, Set<String>> groups =
      Map.of(
          "manager", Set.of("GROUP_MANAGERS"),
          "other", Set.of("GROUP_MANAGERS"),
          "approver", Set.of("GROUP_APPROVERS"),
          "both", Set.of("GROUP_MANAGERS", "GROUP_APPROVERS"),
          "BOTH", Set.of("GROUP_MANAGERS", "GROUP_APPROVERS"),
          "registrar", Set.of("GROUP_REGISTRARS"));

  /** The roles of these users. */
  public static RecordsRoles roles() {
    return new RecordsRoles(() -> CONFIGURATION, Fakes.of(AuthorityService.class, new Keepers()));
  }

  public boolean hasAdminAuthority() {
    return "admin".equals(RunAs.actor());
  }

  public Set<String> getAuthorities() {
    return groups.getOrDefault(RunAs.actor(), Set.of());
  }
}
