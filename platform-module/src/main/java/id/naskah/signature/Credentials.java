package id.naskah.signature;

import java.util.Arrays;
import java.util.Locale;

/**
 * What a signatory gives to sign: passed on and nowhere kept. Closed, nothing is left of it here.
 */
public final class Credentials implements AutoCloseable {
  /** What kind of secret it is. */
  public enum Kind {
    /** None: being logged in is enough. */
    NONE,
    PASSPHRASE,
    ONE_TIME_CODE;

    /** As clients read it. */
    public String code() {
      return switch (this) {
        case NONE -> "none";
        case PASSPHRASE -> "passphrase";
        case ONE_TIME_CODE -> "oneTimeCode";
      };
    }
  }

  private final Kind kind;
  private final char[] secret;

  private Credentials(Kind kind, char[] secret) {
    this.kind = kind;
    this.secret = secret;
  }

  public static Credentials none() {
    return new Credentials(Kind.NONE, new char[0]);
  }

  /** Takes the characters over: they are wiped when this is closed. */
  public static Credentials passphrase(char[] secret) {
    return new Credentials(Kind.PASSPHRASE, secret);
  }

  /** The same with a code that is good for once. */
  public static Credentials oneTimeCode(char[] secret) {
    return new Credentials(Kind.ONE_TIME_CODE, secret);
  }

  public Kind kind() {
    return kind;
  }

  /** The characters themselves, for a provider that wipes whatever it makes of them. */
  char[] secret() {
    return secret;
  }

  @Override
  public void close() {
    Arrays.fill(secret, '\0');
  }

  /** Says of which kind it is, and no more. */
  @Override
  public String toString() {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
