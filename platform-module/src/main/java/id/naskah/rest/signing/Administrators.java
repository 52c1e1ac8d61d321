package id.naskah.rest.signing;

import id.naskah.platform.RuleViolation;
import org.alfresco.service.cmr.security.AuthorityService;

/** Signings of which nobody knows are for administrators of Alfresco alone. */
final class Administrators {
  private Administrators() {}

  /**
   * Refuses all others.
   *
   * @throws RuleViolation 403
   */
  static void require(AuthorityService publicAuthorityService) {
    if (!publicAuthorityService.hasAdminAuthority()) {
      throw RuleViolation.forbidden("naskah.forbidden");
    }
  }
}
