package id.naskah.retention.disposal;

import java.util.Arrays;

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
}
