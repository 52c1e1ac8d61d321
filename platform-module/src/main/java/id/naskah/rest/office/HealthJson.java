package id.naskah.rest.office;

import id.naskah.audit.Checks;
import id.naskah.configuration.ConfigurationFault;
import id.naskah.configuration.ConfigurationService;
import id.naskah.fixity.ContentHashes;
import id.naskah.fixity.ContentHashes.Changed;
import id.naskah.platform.RuleViolation;
import id.naskah.reading.AsideFiles;
import id.naskah.reading.SetAside;
import id.naskah.rest.Entity;
import id.naskah.retention.RecordsRoles;
import id.naskah.signature.SignatureStates;
import id.naskah.signature.SignatureStates.Trouble;
import id.naskah.signature.SigningJob;
import id.naskah.task.Task;
import id.naskah.task.TaskRunner;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.security.AuthorityService;

/**
 * What is wrong with Naskah: files that cannot be read, what the last checks found, files of
 * letters that are not what was stored, files over which the server died, and how letters are
 * signed.
 *
 * <p>Everybody is told whether something is; those who can do something about it, what. The text
 * about a file quotes from it, which is the administrators' business.
 */
public class HealthJson {
  private static final int MOST_FILES = 100;

  private final ConfigurationService configuration;
  private final Checks checks;
  private final ContentHashes hashes;
  private final AsideFiles aside;
  private final TaskRunner runner;
  private final RecordsRoles roles;
  private final AuthorityService publicAuthorityService;
  private final SignatureStates signatures;

  public HealthJson(
      ConfigurationService configuration,
      Checks checks,
      ContentHashes hashes,
      AsideFiles aside,
      TaskRunner runner,
      RecordsRoles roles,
      AuthorityService publicAuthorityService,
      SignatureStates signatures) {
    this.configuration = configuration;
    this.checks = checks;
    this.hashes = hashes;
    this.aside = aside;
    this.runner = runner;
    this.roles = roles;
    this.publicAuthorityService = publicAuthorityService;
    this.signatures = signatures;
  }

  /**
   * Adds {@code status}, and for those whom it concerns {@code configuration}, {@code checks},
   * {@code changedFiles}, {@code setAsideFiles}, {@code strandedTasks}, {@code signing} and {@code
   * unknownSignings}.
   */
  Entity tell(Entity health) {
    List<ConfigurationFault> faults = configuration.faults();
    Map<String, Task> done = checks.lastDone();
    List<Changed> changed = hashes.changed(MOST_FILES);
    List<SetAside> setAside = aside.newest(MOST_FILES);
    List<Task> stranded = runner.stranded();
    List<Trouble> troubles = signatures.troubles();
    List<SigningJob> unknown = signatures.unknown(MOST_FILES);
    boolean isWell =
        faults.isEmpty()
            && stranded.isEmpty()
            && changed.isEmpty()
            && setAside.isEmpty()
            && troubles.isEmpty()
            && unknown.isEmpty()
            && done.values().stream().allMatch(task -> task.failedItems() == 0);
    health.with("status", isWell ? "ok" : "attention");
    if (mayKnow()) {
      boolean isAdmin = publicAuthorityService.hasAdminAuthority();
      health
          .with("configuration", faults.stream().map(fault -> entity(fault, isAdmin)).toList())
          .with(
              "checks",
              done.entrySet().stream().map(e -> entity(e.getKey(), e.getValue())).toList())
          .with("changedFiles", changed.stream().map(HealthJson::entity).toList())
          .with("setAsideFiles", setAside.stream().map(file -> entity(file, isAdmin)).toList())
          .with("strandedTasks", stranded.stream().map(HealthJson::stranded).toList())
          .with("signing", troubles.stream().map(trouble -> entity(trouble, isAdmin)).toList())
          .with("unknownSignings", unknown.stream().map(HealthJson::entity).toList());
    }
    return health;
  }

  private boolean mayKnow() {
    try {
      return roles.isManager();
    } catch (RuleViolation e) {
      // Who keeps records stands in a file that cannot be read; administrators are known without.
      return false;
    }
  }

  private static Entity entity(ConfigurationFault fault, boolean isAdmin) {
    return new Entity()
        .with("file", fault.file())
        .with("versionInForce", fault.versionInForce())
        .with("text", isAdmin ? fault.text() : null);
  }

  private Entity entity(SetAside file, boolean isAdmin) {
    return SetAsideFilesResource.entity(file, isAdmin ? aside.name(file.file()) : null);
  }

  private static Entity entity(Changed file) {
    return new Entity().with("id", file.file()).with("since", file.since().toString());
  }

  /** What is wrong quotes paths of the server. */
  private static Entity entity(Trouble trouble, boolean isAdmin) {
    return new Entity()
        .with("provider", trouble.provider())
        .with("text", isAdmin ? trouble.text() : null);
  }

  private static Entity entity(SigningJob job) {
    return new Entity()
        .with("id", String.valueOf(job.id()))
        .with("letter", job.letter())
        .with("provider", job.provider())
        .with("since", job.since().toString());
  }

  private static Entity stranded(Task task) {
    return new Entity().with("id", String.valueOf(task.id())).with("kind", task.kind());
  }

  private static Entity entity(String kind, Task task) {
    return new Entity()
        .with("kind", kind)
        .with("id", String.valueOf(task.id()))
        .with("at", task.changedAt().toString())
        .with("wrong", task.failedItems());
  }
}
