package id.naskah.rest.verification;

import id.naskah.verification.Publication;
import id.naskah.verification.Publication.Newer;
import id.naskah.verification.Signatory;
import id.naskah.verification.Verification.State;
import java.io.ByteArrayOutputStream;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Makes the pages of letters that are known, for all who ask alike. */
final class LetterPage {
  /** More than a usual page has, so that none is moved while it grows. */
  private static final int LENGTH = 12_288;

  private final Map<State, Stencil> verdicts = new EnumMap<>(State.class);
  private final Stencil newer = LetterParts.newer();
  private final Stencil beforeFacts = LetterParts.beforeFacts();
  private final Stencil number = LetterParts.fact("number");
  private final Stencil date = LetterParts.fact("date");
  private final Stencil office = LetterParts.fact("office");
  private final Stencil unit = LetterParts.fact("unit");
  private final Stencil kind = LetterParts.fact("kind");
  private final Stencil subject = LetterParts.fact("subject");
  private final Stencil beforeSignatories = LetterParts.beforeSignatories();
  private final Stencil signatory = LetterParts.signatory();
  private final Stencil signatoryWithPost = LetterParts.signatoryWithPost();
  private final Stencil afterFacts = LetterParts.afterFacts();
  private final Stencil gone = LetterParts.gone();
  private final Stencil file = LetterParts.file("");
  private final Stencil fileEnded = LetterParts.file(" data-ended=\"1\"");
  private final Stencil asked = LetterParts.asked();
  private final Stencil begin;
  private final Stencil end;
  private final boolean isIndonesian;
  private final DateTimeFormatter days;

  /** The last part of a moment is the office's zone. */
  private final DateTimeFormatter moments;

  private volatile Minute last;

  private record Minute(ZonedDateTime minute, String words) {}

  /** Takes words in the language of this thread, which is the one asked for. */
  LetterPage(CheckFrame frame, Asked who) {
    verdicts.put(State.GENUINE, LetterParts.verdict("good", "✓", "genuine"));
    verdicts.put(State.REVOKED, LetterParts.verdict("bad", "✗", "revoked"));
    verdicts.put(State.SUPERSEDED, LetterParts.verdict("bad", "✗", "superseded"));
    begin = Stencil.of(html -> frame.begin(html, who, Stencil.hole(0), true));
    end = Stencil.of(html -> frame.end(html, who, true));
    Locale locale = Locale.forLanguageTag(who.language());
    isIndonesian = "id".equals(who.language());
    days = DateTimeFormatter.ofPattern("d MMMM uuuu", locale);
    moments = DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm zzz", locale);
  }

  /** The page in UTF-8. */
  byte[] of(Publication letter, ZonedDateTime now) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(LENGTH);
    begin.print(out, letter.office().isEmpty() ? CheckFrame.NO_OFFICE : letter.office());
    verdict(out, letter);
    facts(out, letter);
    file(out, letter);
    asked.print(out, letter.code().grouped(), words(now.truncatedTo(ChronoUnit.MINUTES)));
    end.print(out);
    return out.toByteArray();
  }

  /** All who ask in one minute read the same. */
  private String words(ZonedDateTime minute) {
    Minute known = last;
    if (known == null || !known.minute().equals(minute)) {
      known = new Minute(minute, moments.format(minute));
      last = known;
    }
    return known.words();
  }

  private void verdict(ByteArrayOutputStream out, Publication letter) {
    String ended = letter.ended() == null ? "" : days.format(letter.ended());
    verdicts.get(letter.state()).print(out, ended);
    Newer next = letter.newer();
    if (next != null) {
      newer.print(out, next.code().grouped(), next.number(), days.format(next.date()));
    }
  }

  private void facts(ByteArrayOutputStream out, Publication letter) {
    beforeFacts.print(out);
    fact(out, number, letter.number());
    fact(out, date, days.format(letter.date()));
    fact(out, office, letter.office());
    fact(out, unit, letter.unit());
    fact(out, kind, isIndonesian ? letter.kindIndonesian() : letter.kindEnglish());
    fact(out, subject, letter.subject());
    beforeSignatories.print(out);
    for (Signatory one : letter.signatories()) {
      if (one.post() == null) {
        signatory.print(out, one.name());
      } else {
        signatoryWithPost.print(out, one.name(), one.post());
      }
    }
    afterFacts.print(out);
    if (!letter.isKept()) {
      gone.print(out);
    }
  }

  private static void fact(ByteArrayOutputStream out, Stencil fact, String value) {
    if (value != null && !value.isEmpty()) {
      fact.print(out, value);
    }
  }

  private void file(ByteArrayOutputStream out, Publication letter) {
    Stencil part = letter.state() == State.GENUINE ? file : fileEnded;
    part.print(out, letter.sha256(), Long.toString(letter.size()));
  }
}
