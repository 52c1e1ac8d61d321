package id.naskah.configuration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where a letter goes: to the office, from it, or within it. */
public enum Direction {
  INCOMING("incoming"),
  OUTGOING("outgoing"),
  INTERNAL("internal");

  private final String code;

  Direction(String code) {
    this.code = code;
  }

  /** As stored and as written in files and REST. */
  public String code() {
    return code;
  }

  /** The codes of all, in their order. */
  static List<String> codes() {
    return Arrays.stream(values()).map(Direction::code).toList();
  }

  public static Optional<Direction> of(String code) {
    for (Direction direction : values()) {
      if (direction.code.equals(code)) {
        return Optional.of(direction);
      }
    }
    return Optional.empty();
  }
}
