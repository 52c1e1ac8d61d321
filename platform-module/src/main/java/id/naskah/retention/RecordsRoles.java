package id.naskah.retention;

import id.naskah.configuration.Configuration;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import java.util.function.Supplier;
import org.alfresco.service.cmr.security.AuthorityService;

/** Who keeps records and who approves their disposal, by the groups named in office.properties. */
public class RecordsRoles {
  private final Supplier<Configuration> configuration;
  private final AuthorityService authorityService;

  /**
   * @param authorityService the one that checks no permission: it is asked for the user's groups
   */
  public RecordsRoles(Supplier<Configuration> configuration, AuthorityService authorityService) {
    this.configuration = configuration;
    this.authorityService = authorityService;
  }

  /** Whether the user keeps records; administrators do, so that an office can begin. */
  public boolean isManager() {
    return RunAs.isSystem()
        || authorityService.hasAdminAuthority()
        || isIn(configuration.get().office().managers());
  }

  /** Whether the user approves disposals; no administrator does without being in the group. */
  public boolean isApprover() {
    return isIn(configuration.get().office().approvers());
  }

  /** Refuses who does not keep records: 403. */
  public void requireManager() {
    if (!isManager()) {
      throw RuleViolation.forbidden(
          "naskah.records.notManager", configuration.get().office().managers());
    }
  }

  /** Whether the user keeps records or registers for the whole office. */
  public boolean isManagerOrRegistrar() {
    return configuration.get().office().registrars().filter(this::isIn).isPresent() || isManager();
  }

  /** Refuses who neither keeps records nor registers for the whole office: 403. */
  public void requireManagerOrRegistrar() {
    if (!isManagerOrRegistrar()) {
      requireManager();
    }
  }

  /** Refuses who does not approve disposals: 403. */
  public void requireApprover() {
    if (!isApprover()) {
      throw RuleViolation.forbidden(
          "naskah.records.notApprover", configuration.get().office().approvers());
    }
  }

  /** Refuses who has to do with neither: 403. */
  public void requireEither() {
    if (!isApprover()) {
      requireManager();
    }
  }

  private boolean isIn(String group) {
    return authorityService.getAuthorities().contains(group);
  }
}
