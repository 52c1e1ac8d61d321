package id.naskah.retention.hold;

import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import id.naskah.retention.RecordsRoles;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Holds: placed, changed and released by those who keep records; known to them, to those who
 * approve disposals, and to the owner.
 *
 * <p>To everyone else there is no such hold.
 */
public class HoldService {
  private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

  private final HoldRows rows;
  private final HoldTable table;
  private final HoldLog log;
  private final HoldRules rules;
  private final RecordsRoles roles;
  private final OfficeClock clock;

  public HoldService(
      HoldRows rows,
      HoldTable table,
      HoldLog log,
      HoldRules rules,
      RecordsRoles roles,
      OfficeClock clock) {
    this.rows = rows;
    this.table = table;
    this.log = log;
    this.rules = rules;
    this.roles = roles;
    this.clock = clock;
  }

  /**
   * Places a hold, in force from when the transaction commits.
   *
   * @param reference may be null
   * @param owner null for the user
   * @param from null for today
   * @param reviewOn may be null
   * @param where the condition of a hold on a query; null for one on letters and dossiers by name
   * @throws RuleViolation 403 for who does not keep records, 400 for what is missing or wrong
   */
  public Hold place(
      String reason,
      String reference,
      String owner,
      LocalDate from,
      LocalDate reviewOn,
      String where) {
    roles.requireManager();
    String user = RunAs.sender();
    LocalDate today = clock.today();
    HoldRules.reviewOn(reviewOn, today);
    Hold hold =
        new Hold(
            0,
            HoldRules.reason(reason),
            HoldRules.reference(reference),
            owner == null ? user : rules.owner(owner),
            HoldRules.from(from, today),
            reviewOn,
            HoldRules.where(where),
            user,
            clock.now(),
            null,
            null,
            null);
    // What is being destroyed is gone first, and what is not is held.
    table.keepAllElseOut();
    long id = rows.add(hold);
    record(id, "placed", hold.reason());
    return rows.find(id).orElseThrow();
  }

  /**
   * The hold with this id.
   *
   * @throws RuleViolation 404 if there is none, or none that the user may know of
   */
  public Hold find(String id) {
    if (ID.matcher(id).matches()) {
      return rows.find(Long.parseLong(id)).filter(this::mayKnow).orElseThrow(() -> missing(id));
    }
    throw missing(id);
  }

  private boolean mayKnow(Hold hold) {
    return knowsAll() || hold.owner().equals(RunAs.sender());
  }

  private boolean knowsAll() {
    return roles.isManager() || roles.isApprover();
  }

  private static RuleViolation missing(String id) {
    return RuleViolation.notFound("hold", id);
  }

  /** A page of the holds that the user may know of: in force first, newest first. */
  public List<Hold> page(int skip, int most) {
    String owner = knowsAll() ? null : RunAs.sender();
    return rows.page(owner, skip, most);
  }

  /**
   * The hold, for a change: until the transaction ends nobody else changes it.
   *
   * @throws RuleViolation 403 for who does not keep records, 404, 409 when it is released
   */
  Hold change(String id) {
    find(id);
    roles.requireManager();
    Hold hold = rows.lock(Long.parseLong(id)).orElseThrow(() -> missing(id));
    if (!hold.isInForce()) {
      throw RuleViolation.conflict("hold", "naskah.hold.released", hold.releasedAt());
    }
    return hold;
  }

  /** Gives it another owner, or another day of review; null for none. */
  public void change(String id, String owner, LocalDate reviewOn) {
    Hold hold = change(id);
    String user = rules.owner(owner);
    if (!Objects.equals(hold.reviewOn(), reviewOn)) {
      HoldRules.reviewOn(reviewOn, clock.today());
    }
    rows.change(hold.id(), user, reviewOn);
    record(hold.id(), "changed", "owner " + user + ", reviewOn " + reviewOn);
  }

  /** Ends it for all that it covers. It stays on record with all that was under it. */
  public void release(String id, String reason) {
    String why = HoldRules.reason(reason);
    Hold hold = change(id);
    String user = RunAs.sender();
    rows.release(hold.id(), user, clock.now(), why);
    record(hold.id(), "released", why);
  }

  private void record(long id, String event, String detail) {
    String user = RunAs.sender();
    log.record(id, new HoldEvent(event, null, user, clock.now(), detail));
  }

  /** What happened to a hold that was found. */
  public List<HoldEvent> history(Hold hold) {
    return log.of(hold.id());
  }
}
