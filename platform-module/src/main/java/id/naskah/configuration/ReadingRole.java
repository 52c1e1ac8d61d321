package id.naskah.configuration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Who reads letters above ordinary by what they are in the office, as secrecy.csv names them. */
public enum ReadingRole {
  /** Whoever acts for the unit's first position in positions.csv. */
  HEAD("head"),
  /** Whoever acts for any position of the unit. */
  HANDLERS("handlers"),
  /** Everybody in the unit's group. */
  UNIT("unit"),
  /** The group that registers for every unit. */
  REGISTRARS("registrars"),
  /** The group that keeps records. */
  MANAGERS("managers"),
  /** The group that approves disposals. */
  APPROVERS("approvers");

  private final String code;

  ReadingRole(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** The codes of all, in their order. */
  static List<String> codes() {
    return Arrays.stream(values()).map(ReadingRole::code).toList();
  }

  static Optional<ReadingRole> of(String code) {
    return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
  }
}
