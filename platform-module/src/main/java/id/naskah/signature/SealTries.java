package id.naskah.signature;

import id.naskah.platform.Messages;
import id.naskah.platform.OfficeClock;
import id.naskah.seal.NoTimeStamp;
import id.naskah.seal.SealDevice;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * How sealing went last: administrators are told of a failure until it works again, and a server of
 * time stamps that kept somebody waiting is waited for less by those who come right after, such as
 * the other letters of a selection.
 */
class SealTries {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final Duration SHORT = Duration.ofSeconds(5);
  private static final Duration LATELY = Duration.ofMinutes(1);

  private final OfficeClock clock;
  private volatile Failure last;
  private volatile Instant waitedInVain = Instant.MIN;

  SealTries(OfficeClock clock) {
    this.clock = clock;
  }

  private record Failure(String at, String key, String detail) {}

  void succeeded() {
    last = null;
    waitedInVain = Instant.MIN;
  }

  void withoutKey(Exception e) {
    failed("naskah.seal.key.device", SealDevice.said(e));
  }

  void withoutTimeStamp(NoTimeStamp e) {
    failed(key(e), e.detail());
    // Who waited less than it may take has not found out whether it is there again.
    if (isLate(e) && !isLately()) {
      waitedInVain = clock.now();
    }
  }

  /** Whether it was waited for until the end. */
  private static boolean isLate(Throwable e) {
    return e != null && (e instanceof HttpTimeoutException || isLate(e.getCause()));
  }

  private void failed(String key, String detail) {
    last = new Failure(MINUTE.format(clock.here()), key, detail);
  }

  /** How long to wait for a time stamp now. */
  Duration limit(Duration configured) {
    return isLately() && configured.compareTo(SHORT) > 0 ? SHORT : configured;
  }

  private boolean isLately() {
    return clock.now().isBefore(waitedInVain.plus(LATELY));
  }

  /** What went wrong last, in the language of who asks; nothing if it works. */
  Optional<String> failure() {
    return Optional.ofNullable(last)
        .map(
            failure ->
                Messages.text(
                    "naskah.seal.lastFailed",
                    failure.at(),
                    Messages.text(failure.key(), failure.detail())));
  }

  /** Why there is no time stamp, for who signs. */
  static String words(NoTimeStamp e) {
    return Messages.text(key(e), e.detail());
  }

  private static String key(NoTimeStamp e) {
    return "naskah.timeStamp." + e.reason().name().toLowerCase(Locale.ROOT).replace("_", "");
  }
}
