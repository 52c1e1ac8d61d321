package id.naskah.seal;

import java.security.GeneralSecurityException;

/** A key that cannot be used, with what an administrator can do something about. */
public final class SealKeyRefusal extends GeneralSecurityException {
  /** What is wrong. The detail says of what; no password is ever in it. */
  public enum Reason {
    /** This file is not there, or cannot be read. */
    FILE,
    /** This file is not what it should be. */
    FORMAT,
    /** The password does not open the file. */
    PASSWORD,
    /** The device does not accept the PIN. */
    PIN,
    /** The device accepts no PIN any more, since too many were wrong. */
    PIN_LOCKED,
    /** There is no key with a certificate at all. */
    EMPTY,
    /** There is no such key; the detail names those that there are. */
    NO_KEY,
    /** There are several keys, which the detail names, and it is not said which is meant. */
    SEVERAL,
    /** The key has no certificate. */
    NO_CERTIFICATE,
    /** A kind of key that does not sign here. */
    KIND,
    /** The certificate is not for signatures. */
    USAGE,
    /** The configuration of the device cannot be read. */
    CONFIGURATION,
    /** There is no token in the device. */
    NO_TOKEN,
    /** The device, or its library, does not work; the detail is what it says. */
    DEVICE
  }

  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final String detail;

  public SealKeyRefusal(Reason reason, String detail, Throwable cause) {
    super(reason + (detail.isEmpty() ? "" : ": " + detail), cause);
    this.reason = reason;
    this.detail = detail;
  }

  SealKeyRefusal(Reason reason, String detail) {
    this(reason, detail, null);
  }

  public Reason reason() {
    return reason;
  }

  /** May be empty. */
  public String detail() {
    return detail;
  }
}
