package id.naskah.rest;

/**
 * The request can't be served now, and can in a while: 503.
 *
 * <p>An error, because Alfresco's framework answers every exception itself, with the status that
 * its own table has for it, and no version has one for 503. {@link Gate} is the one who catches it.
 */
final class Unavailable extends Error {
  private static final long serialVersionUID = 1L;

  Unavailable(Throwable cause) {
    super(cause);
  }
}
