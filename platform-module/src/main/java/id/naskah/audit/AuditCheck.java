package id.naskah.audit;

import id.naskah.audit.Finding.Kind;
import id.naskah.task.Task;
import id.naskah.task.TaskWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks the audit from its first entry to its last, seal by seal, a few thousand entries in a
 * transaction. Its place is the last seal that was checked.
 */
public class AuditCheck implements TaskWork {
  static final String KIND = "auditCheck";

  private static final Logger LOG = LoggerFactory.getLogger(AuditCheck.class);

  private final SealTable seals;
  private final SealCheck check;
  private final FindingTable findings;

  public AuditCheck(SealTable seals, SealCheck check, FindingTable findings) {
    this.seals = seals;
    this.check = check;
    this.findings = findings;
  }

  /**
   * What a check is to compare besides: a seal whose root somebody kept elsewhere.
   *
   * @param root in hexadecimal
   */
  public record Kept(long seal, String root) {
    private String parameters() {
      return seal + " " + root;
    }

    private static Optional<Kept> of(String parameters) {
      int space = parameters.indexOf(' ');
      return space < 0
          ? Optional.empty()
          : Optional.of(
              new Kept(
                  Long.parseLong(parameters.substring(0, space)), parameters.substring(space + 1)));
    }
  }

  /** How a task for it is asked for; the kept root may be null. */
  static String parameters(Kept kept) {
    return kept == null ? "" : kept.parameters();
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Progress next(Task task) {
    List<Finding> found = new ArrayList<>();
    Seal at = task.place() == 0 ? null : seals.find(task.place()).orElse(null);
    if (task.place() == 0) {
      Kept.of(task.parameters()).ifPresent(kept -> compare(kept, found));
    } else if (at == null) {
      found.add(Finding.ofSeal(Kind.SEAL_REMOVED, task.place()));
    }
    long place = task.place();
    int entries = 0;
    boolean more = true;
    while (more && entries < Sealing.MOST) {
      // One at a time: a seal may hold its ten thousand ids as text.
      Seal next = seals.after(place, 1).stream().findFirst().orElse(null);
      if (next == null) {
        found.addAll(check.unsealed(at));
        more = false;
      } else {
        found.addAll(check.of(at, next));
        entries += next.entries();
        place = next.id();
        at = next;
      }
    }
    if (task.failedItems() == 0 && !found.isEmpty()) {
      LOG.error("The audit is not what was written: first {}", found.get(0));
    }
    findings.add(task, found);
    return new Progress(place, entries, found.size(), more);
  }

  private void compare(Kept kept, List<Finding> found) {
    Optional<Seal> seal = seals.find(kept.seal());
    if (seal.isEmpty()) {
      found.add(Finding.ofSeal(Kind.SEAL_REMOVED, kept.seal()));
    } else if (!seal.get().root().equals(kept.root())) {
      found.add(Finding.ofSeal(Kind.SEAL_CHANGED, kept.seal()));
    }
  }
}
