package id.naskah.configuration;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * To whom a letter is passed on, written {@code user:budi}, {@code position:KABAG} or {@code
 * unit:UMUM}.
 *
 * @param code user name, or code of the position or unit; not empty
 */
public record Recipient(Kind kind, String code) {
  /** What a recipient can be. */
  public enum Kind {
    USER,
    POSITION,
    UNIT;

    String prefix() {
      return name().toLowerCase(Locale.ROOT) + ":";
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

  /** The recipient that is written so; nothing for another text. */
  public static Optional<Recipient> parse(String text) {
    return Arrays.stream(Kind.values())
        .filter(kind -> text.startsWith(kind.prefix()) && text.length() > kind.prefix().length())
        .findFirst()
        .map(kind -> new Recipient(kind, text.substring(kind.prefix().length())));
  }

  /** As it is written and stored. */
  @Override
  public String toString() {
    return kind.prefix() + code;
  }
}
