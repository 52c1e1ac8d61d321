package id.naskah.verify.check;

import java.net.http.HttpResponse;
import java.util.function.Supplier;

/**
 * One way to change a letter or what belongs to it.
 *
 * @param kind who may do it, and when
 */
record Attempt(String what, Kind kind, Supplier<HttpResponse<String>> request) {
  /** Who may do it, and when. */
  enum Kind {
    /** An ordinary change, by who may write the letter, as long as it is open and not held. */
    WORK,
    /** The same by administrators alone: nobody owns what belongs to a letter. */
    ADMINISTRATION,
    /** By administrators alone, in any state, so it is tried as others only. */
    RIGHTS,
    /** By nobody, once the letter has a number. */
    NEVER
  }

  static Attempt work(String what, Supplier<HttpResponse<String>> request) {
    return new Attempt(what, Kind.WORK, request);
  }

  static Attempt administration(String what, Supplier<HttpResponse<String>> request) {
    return new Attempt(what, Kind.ADMINISTRATION, request);
  }

  static Attempt rights(String what, Supplier<HttpResponse<String>> request) {
    return new Attempt(what, Kind.RIGHTS, request);
  }

  static Attempt never(String what, Supplier<HttpResponse<String>> request) {
    return new Attempt(what, Kind.NEVER, request);
  }
}
