package id.naskah.rest.verification;

import id.naskah.rest.Entity;
import id.naskah.verification.Publication;
import id.naskah.verification.Publication.Newer;
import id.naskah.verification.Signatory;
import java.util.Optional;

/** The same as JSON, for programs. */
final class CheckJson {
  private static final String VERDICT = "verdict";

  private CheckJson() {}

  static Entity of(Optional<Publication> found) {
    return found.map(CheckJson::of).orElseGet(() -> new Entity().with(VERDICT, "unknown"));
  }

  /** Nothing can be said now. */
  static Entity undecided(int wait) {
    return new Entity().with(VERDICT, "undecided").with("retryAfter", wait);
  }

  private static Entity of(Publication letter) {
    Newer newer = letter.newer();
    return new Entity()
        .with(VERDICT, letter.state().code())
        .with("code", letter.code().grouped())
        .with("number", letter.number())
        .with("date", letter.date().toString())
        .with("office", said(letter.office()))
        .with("unit", letter.unit())
        .with("kind", said(letter.kindIndonesian()))
        .with("kindEnglish", said(letter.kindEnglish()))
        .with("subject", letter.subject())
        .with("signatories", letter.signatories().stream().map(CheckJson::of).toList())
        .with("sha256", letter.sha256())
        .with("size", letter.size())
        .with("ended", letter.ended() == null ? null : letter.ended().toString())
        .with("recordKept", letter.isKept())
        .with(
            "supersededBy",
            newer == null
                ? null
                : new Entity()
                    .with("code", newer.code().grouped())
                    .with("number", newer.number())
                    .with("date", newer.date().toString()));
  }

  private static String said(String text) {
    return text.isEmpty() ? null : text;
  }

  static Entity of(Signatory one) {
    return new Entity().with("name", one.name()).with("post", one.post());
  }
}
