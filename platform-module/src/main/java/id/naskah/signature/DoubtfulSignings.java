package id.naskah.signature;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.util.List;
import org.alfresco.service.cmr.security.AuthorityService;

/**
 * Signings of which nobody knows whether they happened, for administrators of Alfresco alone:
 * whoever ends one decides whether a letter is signed. All others are refused with 403.
 */
public class DoubtfulSignings {
  private static final int LONGEST = 1000;

  private final SignatureJobs jobs;
  private final AuthorityService publicAuthorityService;

  /**
   * For all doors.
   *
   * @param publicAuthorityService the one with a transaction of its own: it is also asked outside
   */
  public DoubtfulSignings(SignatureJobs jobs, AuthorityService publicAuthorityService) {
    this.jobs = jobs;
    this.publicAuthorityService = publicAuthorityService;
  }

  /** The oldest first. */
  public List<SigningJob> all(int most) {
    requireAdministrator();
    return jobs.unknown(most);
  }

  /** Any signing that there is. */
  public SigningJob find(long id) {
    requireAdministrator();
    return jobs.find(id);
  }

  /**
   * Ends one: somebody found out that nothing was signed, and says how. The place can be signed
   * again.
   */
  public SigningJob giveUp(long id, String reason) {
    requireAdministrator();
    jobs.giveUp(id, Texts.required("reason", reason, LONGEST));
    return jobs.find(id);
  }

  private void requireAdministrator() {
    if (!publicAuthorityService.hasAdminAuthority()) {
      throw RuleViolation.forbidden("naskah.forbidden");
    }
  }
}
