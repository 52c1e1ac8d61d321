package id.naskah.rest;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a request brings along, and which {@code Content-Type} it may say that it has. */
enum Sent {
  /** Reading, or nothing that is read. */
  NOTHING("naskah.contentType.json") {
    @Override
    boolean accepts(String type) {
      return true;
    }
  },
  /** A page of another site can't say this type without being asked whether it may. */
  JSON("naskah.contentType.json") {
    @Override
    boolean accepts(String type) {
      return JSON_TYPE.matcher(type).matches();
    }
  },
  /** A file says what it is; what forms of pages are sent in is no type of a file. */
  FILE("naskah.contentType.form") {
    @Override
    boolean accepts(String type) {
      return !FORM_TYPE.matcher(type).lookingAt();
    }
  };

  private static final Pattern JSON_TYPE = Pattern.compile("\\s*application/json\\s*(;.*)?");
  private static final Pattern FORM_TYPE =
      Pattern.compile("\\s*(multipart/|application/x-www-form-urlencoded)");

  private final String key;

  Sent(String key) {
    this.key = key;
  }

  /** The message that says which types are accepted. */
  String key() {
    return key;
  }

  /** Whether the header, which may be null, is accepted. */
  boolean isAccepted(String header) {
    return accepts(header == null ? "" : header.toLowerCase(Locale.ROOT));
  }

  abstract boolean accepts(String type);
}
