package id.naskah.configuration;

import java.util.Optional;

/**
 * To whom a letter is passed on, written as {@code user:budi}, {@code position:KABAG} or {@code
 * unit:UMUM}.
 *
 * @param code user name, code of a position or code of a unit
 */
public record Recipient(Kind kind, String code) {
  private static final int LONGEST_USER = 100;

  /** What a recipient can be. */
  public enum Kind {
    USER("user"),
    POSITION("position"),
    UNIT("unit");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }

    /** As written before the colon. */
    public String prefix() {
      return prefix;
    }
  }

  public static Recipient user(String name) {
    return new Recipient(Kind.USER, name);
  }

  public static Recipient position(String code) {
    return new Recipient(Kind.POSITION, code);
  }

  public static Recipient unit(String code) {
    return new Recipient(Kind.UNIT, code);
  }

  /**
   * Reads the written form; nothing for any other text. Whether the recipient exists is not asked.
   */
  public static Optional<Recipient> parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    String code = text.substring(colon + 1);
    for (Kind kind : Kind.values()) {
      if (kind.prefix.equals(text.substring(0, colon))) {
        boolean good = kind == Kind.USER ? isUserName(code) : Codes.isCode(code);
        return good ? Optional.of(new Recipient(kind, code)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** What Alfresco takes as one, such as budi, budi@kantor.go.id or one with a space. */
  private static boolean isUserName(String text) {
    return !text.isBlank()
        && text.equals(text.strip())
        && text.length() <= LONGEST_USER
        && text.chars().noneMatch(Character::isISOControl);
  }

  /** The written form. */
  @Override
  public String toString() {
    return kind.prefix + ":" + code;
  }
}
