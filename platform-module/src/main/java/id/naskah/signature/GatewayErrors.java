package id.naskah.signature;

import id.naskah.signature.SigningOutcome.Reason;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which refusal a reply of the gateway is. Its codes differ by version and are not published; so
 * its words count, in both languages.
 */
final class GatewayErrors {
  private static final Pattern SECRET =
      Pattern.compile("pass ?phrase|passphrase|totp|otp|kata ?sandi|one.time");
  private static final Pattern NOT_REGISTERED =
      Pattern.compile(
          "(not|un|belum|tidak) ?(yet )?(registered|terdaftar|found|ditemukan)|unregistered");
  private static final Pattern EXPIRED =
      Pattern.compile(
          "expired?|kedaluwarsa|kadaluarsa|kadaluwarsa|habis masa|revoked?|dicabut|suspend");
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY = 429;

  private GatewayErrors() {}

  /** The refusal that it is; nothing if nobody can say that it is one. */
  static Optional<Reason> of(GatewayReply reply) {
    String said = (reply.message() + " " + reply.text(Set.of("status"))).toLowerCase(Locale.ROOT);
    if (EXPIRED.matcher(said).find()) {
      return Optional.of(Reason.CERTIFICATE);
    } else if (NOT_REGISTERED.matcher(said).find()) {
      return Optional.of(Reason.NOT_REGISTERED);
    } else if (SECRET.matcher(said).find()) {
      return Optional.of(Reason.SECRET);
    }
    return switch (reply.status()) {
      case UNAUTHORIZED, FORBIDDEN, NOT_FOUND -> Optional.of(Reason.SETUP);
      case TOO_MANY -> Optional.of(Reason.UNAVAILABLE);
      default -> isBadRequest(reply.status()) ? Optional.of(Reason.OTHER) : Optional.empty();
    };
  }

  /** What was refused before anything was done; a timeout among these is none of them. */
  private static boolean isBadRequest(int status) {
    return status >= 400 && status < 500 && status != 408 && status != 499;
  }
}
