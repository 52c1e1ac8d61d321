package id.naskah.secrecy;

import id.naskah.configuration.Configuration;
import id.naskah.platform.RuleViolation;
import java.util.function.Supplier;
import org.alfresco.service.cmr.security.AuthorityService;

/**
 * Who may ask what a person reads: administrators of Alfresco, and a group in office.properties.
 */
public class SecurityOfficers {
  private final Supplier<Configuration> configuration;
  private final AuthorityService authorityService;

  /**
   * @param authorityService the one that checks no permission: it is asked for the user's groups
   */
  public SecurityOfficers(
      Supplier<Configuration> configuration, AuthorityService authorityService) {
    this.configuration = configuration;
    this.authorityService = authorityService;
  }

  /** Whether the user is one. */
  public boolean isOne() {
    return authorityService.hasAdminAuthority()
        || configuration
            .get()
            .office()
            .officers()
            .filter(group -> authorityService.getAuthorities().contains(group))
            .isPresent();
  }

  /** Refuses who is none: 403. */
  public void require() {
    if (!isOne()) {
      throw RuleViolation.forbidden("naskah.secrecy.officers");
    }
  }
}
