package id.naskah.signature;

import id.naskah.platform.Messages;
import id.naskah.platform.OfficeClock;
import id.naskah.signature.SignatoryState.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;

/** Whether a certificate is in force, and for how long. */
record Validity(Kind kind, String text) {
  /** So long before its end it is said that it ends. */
  private static final Duration SOON = Duration.ofDays(30);

  /**
   * Of a certificate between these moments.
   *
   * @param from null if it is not known, and so until
   */
  static Validity of(Instant from, Instant until, OfficeClock clock) {
    Instant now = clock.now();
    if (from != null && now.isBefore(from)) {
      return new Validity(Kind.EXPIRED, Messages.text("naskah.validity.notYet", day(from, clock)));
    }
    if (until != null && !now.isBefore(until)) {
      return new Validity(
          Kind.EXPIRED, Messages.text("naskah.validity.expired", day(until, clock)));
    }
    if (until != null && now.plus(SOON).isAfter(until)) {
      return new Validity(
          Kind.EXPIRES_SOON, Messages.text("naskah.validity.soon", day(until, clock)));
    }
    return new Validity(Kind.READY, null);
  }

  private static LocalDate day(Instant moment, OfficeClock clock) {
    return clock.dayOf(Date.from(moment));
  }
}
