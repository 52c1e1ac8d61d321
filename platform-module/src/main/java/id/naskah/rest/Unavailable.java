package id.naskah.rest;

/**
 * The request can't be served now, and can in a while: 503.
 *
 * <p>An error, because Alfresco's framework answers every exception itself, with the status that
 * its own table has for it, and no version has one for 503. {@link Gate} is the one who catches it.
 */
final class Unavailable extends Error {
  private static final long serialVersionUID = 1L;

  private final String key;

  /**
   * What can't be served.
   *
   * @param key of the message that says why, and when to try again
   */
  Unavailable(String key, Throwable cause) {
    super(cause);
    this.key = key;
  }

  String key() {
    return key;
  }
}
