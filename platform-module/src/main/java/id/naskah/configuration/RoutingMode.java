package id.naskah.configuration;

import java.util.Optional;

/** What a rule of routing.csv does when it fits. */
public enum RoutingMode {
  /** Shows the disposition to the one who is to decide. */
  PROPOSE("propose"),
  /** Sends it. */
  SEND("send");

  private final String code;

  RoutingMode(String code) {
    this.code = code;
  }

  /** As written in routing.csv. */
  public String code() {
    return code;
  }

  public static Optional<RoutingMode> of(String code) {
    for (RoutingMode mode : values()) {
      if (mode.code.equals(code)) {
        return Optional.of(mode);
      }
    }
    return Optional.empty();
  }
}
