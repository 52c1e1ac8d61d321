package id.naskah.retention.disposal;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Where a batch stands. */
public enum DisposalState {
  /** What is due is still being gathered. */
  PROPOSING("proposing"),
  PROPOSED("proposed"),
  APPRAISED("appraised"),
  APPROVED("approved"),
  EXECUTING("executing"),
  EXECUTED("executed"),
  WITHDRAWN("withdrawn"),
  /** Of a transfer: the package is being made, is made, is on its way, has arrived. */
  PACKING("packing"),
  PACKED("packed"),
  SENT("sent"),
  RECEIVED("received");

  private final String code;

  DisposalState(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  static DisposalState of(String code) {
    return Arrays.stream(values())
        .filter(state -> state.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(code));
  }

  /** What a list of codes with commas names; none for null. 400 for what is no code. */
  public static List<DisposalState> list(String codes) {
    if (codes == null) {
      return List.of();
    }
    return Arrays.stream(codes.split(",", -1)).map(DisposalState::asked).toList();
  }

  private static DisposalState asked(String code) {
    String accepted =
        Arrays.stream(values()).map(DisposalState::code).collect(Collectors.joining(", "));
    return Arrays.stream(values())
        .filter(state -> state.code.equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                RuleViolation.invalid("status", "naskah.choice", Texts.shortened(code), accepted));
  }
}
