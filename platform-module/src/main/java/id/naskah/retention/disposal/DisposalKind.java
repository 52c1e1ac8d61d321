package id.naskah.retention.disposal;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import id.naskah.retention.schedule.FinalAction;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a batch is for: which final actions of the schedule it takes, and what can be decided. */
public enum DisposalKind {
  DESTROY(
      "destroy",
      List.of(FinalAction.DESTROY, FinalAction.REAPPRAISE),
      List.of(Decision.DESTROY, Decision.KEEP, Decision.PERMANENT)),
  /** Hands permanent records over to the archive. */
  TRANSFER("transfer", List.of(FinalAction.PERMANENT), List.of(Decision.KEEP, Decision.PERMANENT));

  private final String code;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which nobody can change
  private final List<FinalAction> actions;

  @SuppressWarnings("ImmutableEnumChecker")
  private final List<Decision> decisions;

  DisposalKind(String code, List<FinalAction> actions, List<Decision> decisions) {
    this.code = code;
    this.actions = actions;
    this.decisions = decisions;
  }

  public String code() {
    return code;
  }

  /** Records with these final actions are proposed. */
  List<FinalAction> actions() {
    return actions;
  }

  /** Refuses a decision that makes no sense here: 400 with those that do. */
  void check(Decision decision) {
    if (!decisions.contains(decision)) {
      String accepted = decisions.stream().map(Decision::code).collect(Collectors.joining(", "));
      throw RuleViolation.invalid("decision", "naskah.choice", decision.code(), accepted);
    }
  }

  /** The kind with this code; 400 for any other. */
  public static DisposalKind of(String code) {
    return Arrays.stream(values())
        .filter(kind -> kind.code.equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                code == null
                    ? RuleViolation.invalid("kind", "naskah.missing")
                    : RuleViolation.invalid(
                        "kind", "naskah.choice", Texts.shortened(code), "destroy, transfer"));
  }
}
