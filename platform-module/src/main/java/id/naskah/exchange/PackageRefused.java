package id.naskah.exchange;

import id.naskah.platform.RuleViolation;

/** A file is no letter of another office, or not as it was sent; says where and why. */
public class PackageRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient Object[] arguments;

  PackageRefused(String key, Object... arguments) {
    super(key);
    this.key = key;
    this.arguments = arguments.clone();
  }

  /** Of the message. */
  public String key() {
    return key;
  }

  /** As it is answered: 400. */
  public RuleViolation violation() {
    return RuleViolation.invalid("content", key, arguments);
  }
}
