package id.naskah.retention.disposal;

import static id.naskah.retention.disposal.DisposalState.APPRAISED;
import static id.naskah.retention.disposal.DisposalState.APPROVED;
import static id.naskah.retention.disposal.DisposalState.EXECUTING;
import static id.naskah.retention.disposal.DisposalState.PACKED;
import static id.naskah.retention.disposal.DisposalState.PACKING;
import static id.naskah.retention.disposal.DisposalState.PROPOSED;
import static id.naskah.retention.disposal.DisposalState.PROPOSING;
import static id.naskah.retention.disposal.DisposalState.RECEIVED;
import static id.naskah.retention.disposal.DisposalState.SENT;
import static id.naskah.retention.disposal.DisposalState.WITHDRAWN;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What can be done with a batch: from which state to which, by whom, and whether a reason is
 * needed. The same table stands in docs/records-disposals.md.
 */
public enum DisposalStep {
  APPRAISE("appraised", Set.of(PROPOSED), APPRAISED, Role.MANAGER, false),
  APPROVE("approved", Set.of(APPRAISED, RECEIVED), APPROVED, Role.APPROVER, false),
  SEND_BACK("proposed", Set.of(APPRAISED, APPROVED), PROPOSED, Role.EITHER, true),
  WITHDRAW(
      "withdrawn",
      Set.of(PROPOSING, PROPOSED, APPRAISED, PACKING, PACKED, SENT, RECEIVED),
      WITHDRAWN,
      Role.MANAGER,
      true),
  /** Begins, or goes on after a pause or a failure. */
  EXECUTE("executed", Set.of(APPROVED, EXECUTING), EXECUTING, Role.EITHER, false),
  PAUSE("paused", Set.of(EXECUTING), EXECUTING, Role.EITHER, false),
  /** Of a transfer: has the package made. */
  PACK("packed", Set.of(APPRAISED), PACKING, Role.MANAGER, false),
  SEND("sent", Set.of(PACKED), SENT, Role.MANAGER, false),
  /** The archive has confirmed that the package arrived. */
  RECEIVE("received", Set.of(SENT), RECEIVED, Role.MANAGER, false);

  /** Who takes a step. */
  enum Role {
    MANAGER,
    APPROVER,
    EITHER
  }

  private final String code;

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of, which nobody can change
  private final Set<DisposalState> from;

  private final DisposalState to;
  private final Role role;
  private final boolean reasonNeeded;

  DisposalStep(
      String code, Set<DisposalState> from, DisposalState to, Role role, boolean reasonNeeded) {
    this.code = code;
    this.from = from;
    this.to = to;
    this.role = role;
    this.reasonNeeded = reasonNeeded;
  }

  /** The status that a client asks for. */
  public String code() {
    return code;
  }

  DisposalState to() {
    return to;
  }

  Role role() {
    return role;
  }

  boolean needsReason() {
    return reasonNeeded;
  }

  /** Whether only transfers have this step. */
  public boolean isOfTransfer() {
    return this == PACK || this == SEND || this == RECEIVE;
  }

  /**
   * Whether a batch may take this step. A transfer is packed once it is appraised, and approved
   * when it was received; it does not go back from there.
   */
  private boolean canBeTaken(Disposal batch) {
    boolean transfer = batch.kind() == DisposalKind.TRANSFER;
    boolean fits =
        switch (this) {
          case APPROVE -> transfer == (batch.state() == RECEIVED);
          case SEND_BACK -> !transfer || batch.state() == APPRAISED;
          case PACK -> transfer;
          default -> true;
        };
    return fits && from.contains(batch.state());
  }

  /** Refuses a step that can't be taken from where the batch stands: 409 with those that can. */
  public void checkFrom(Disposal batch) {
    if (!canBeTaken(batch)) {
      String accepted =
          Arrays.stream(values())
              .filter(step -> step.canBeTaken(batch))
              .map(DisposalStep::code)
              .collect(Collectors.joining(", "));
      throw RuleViolation.conflict(
          "status",
          "naskah.disposal.step",
          batch.state().code(),
          code,
          accepted.isEmpty() ? "–" : accepted);
    }
  }

  /** The step to what a client asks for; 400 for what is none. */
  public static DisposalStep asked(String status) {
    return Arrays.stream(values())
        .filter(step -> step.code.equals(status))
        .findFirst()
        .orElseThrow(
            () ->
                status == null
                    ? RuleViolation.invalid("status", "naskah.missing")
                    : RuleViolation.invalid(
                        "status",
                        "naskah.choice",
                        Texts.shortened(status),
                        Arrays.stream(values())
                            .map(DisposalStep::code)
                            .collect(Collectors.joining(", "))));
  }
}
