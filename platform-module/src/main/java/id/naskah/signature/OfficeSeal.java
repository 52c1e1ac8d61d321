package id.naskah.signature;

import id.naskah.platform.Messages;
import id.naskah.platform.OfficeClock;
import id.naskah.seal.NoTimeStamp;
import id.naskah.seal.PdfRefusal;
import id.naskah.seal.PdfSeal;
import id.naskah.seal.SealKey;
import id.naskah.seal.TimeStampServer;
import id.naskah.seal.TimeStamps;
import id.naskah.signature.SealKeys.NoKey;
import id.naskah.signature.SignatoryState.Kind;
import id.naskah.signature.SigningOutcome.Reason;
import id.naskah.signature.SigningOutcome.Refused;
import id.naskah.signature.SigningOutcome.Signed;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.time.Instant;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Optional;
import java.util.TimeZone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals with the office's own key: PAdES B-B, or B-T with a server of time stamps. Who signs stands
 * in the signature by name; the certificate is the office's.
 */
class OfficeSeal implements SignatureProvider {
  private static final Logger LOG = LoggerFactory.getLogger(OfficeSeal.class);

  private final SealSettings settings;
  private final SealKeys keys;
  private final OfficeClock clock;
  private final SealTries tries;

  public OfficeSeal(SealKeys keys, OfficeClock clock) {
    this.settings = keys.settings();
    this.keys = keys;
    this.clock = clock;
    this.tries = new SealTries(clock);
  }

  @Override
  public String code() {
    return "seal";
  }

  @Override
  public Credentials.Kind asks() {
    return Credentials.Kind.NONE;
  }

  @Override
  public boolean isRepeatable() {
    return true;
  }

  @Override
  public SignatoryState state(Signatory signatory) {
    Optional<String> trouble = trouble();
    if (trouble.isPresent()) {
      return notReady();
    }
    try {
      SealKey key = keys.key();
      Validity validity = Validity.of(key.validFrom(), key.validUntil(), clock);
      return new SignatoryState(validity.kind(), key.subject(), key.validUntil(), validity.text());
    } catch (NoKey e) {
      return notReady();
    }
  }

  /** What is wrong names files of the server: that is for administrators alone. */
  private static SignatoryState notReady() {
    return new SignatoryState(
        Kind.UNAVAILABLE, null, null, Messages.text("naskah.signing.notReady"));
  }

  @Override
  public SigningOutcome sign(SigningRequest request) {
    Instant now = clock.now();
    GregorianCalendar at = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    at.setTime(Date.from(now));
    try {
      SealKey key = keys.key();
      Validity validity = Validity.of(key.validFrom(), key.validUntil(), clock);
      if (validity.kind() == Kind.EXPIRED) {
        return new Refused(Reason.CERTIFICATE, validity.text());
      }
      PdfSeal.sign(
          request.pdf(),
          key,
          new PdfSeal.Said(request.signatory().name(), ""),
          timeStamps(),
          at,
          request.target());
      tries.succeeded();
      return new Signed(request.job());
    } catch (NoTimeStamp e) {
      LOG.error("There is no time stamp for a letter", e);
      tries.withoutTimeStamp(e);
      return new Refused(
          Reason.UNAVAILABLE, Messages.text("naskah.seal.noTimeStamp", SealTries.words(e)));
    } catch (NoKey e) {
      LOG.error("The office's key cannot be read", e);
      return new Refused(Reason.SETUP, Messages.text("naskah.signing.notReady"));
    } catch (PdfRefusal e) {
      return new Refused(Reason.FILE, Messages.text(PdfWords.key(e), PdfWords.names(e)));
    } catch (GeneralSecurityException | ProviderException e) {
      keys.forget();
      tries.withoutKey(e);
      LOG.error("The office's key cannot sign", e);
      return new Refused(Reason.SETUP, Messages.text("naskah.signing.notReady"));
    } catch (IOException e) {
      LOG.error("A letter cannot be sealed", e);
      return new Refused(Reason.UNAVAILABLE, Messages.text("naskah.seal.failed"));
    }
  }

  private TimeStamps timeStamps() {
    return settings.hasTimeStamps()
        ? new TimeStampServer(settings.timeStampAddress(), tries.limit(settings.timeStampLimit()))
        : null;
  }

  /** A seal leaves nothing behind but the file: without that it was not made. */
  @Override
  public SigningOutcome ask(SigningJob job) {
    return new Refused(Reason.OTHER, Messages.text("naskah.signing.cutOff"));
  }

  @Override
  public Optional<String> trouble() {
    if (settings.isEmpty()) {
      return Optional.of(Messages.text("naskah.seal.none"));
    }
    try {
      if (settings.hasTimeStamps()) {
        settings.timeStampAddress();
      }
      keys.key();
      return Optional.empty();
    } catch (NoKey e) {
      return Optional.of(unusable(e));
    } catch (IllegalArgumentException e) {
      return Optional.of(Messages.text("naskah.seal.timeStamps", settings.timeStamps()));
    }
  }

  @Override
  public Optional<String> warning() {
    try {
      SealKey key = keys.key();
      Validity validity = Validity.of(key.validFrom(), key.validUntil(), clock);
      return tries.failure().or(() -> Optional.ofNullable(validity.text()));
    } catch (NoKey e) {
      return Optional.of(unusable(e));
    }
  }

  private static String unusable(NoKey e) {
    LOG.warn("The office's key cannot be read", e);
    return Messages.text("naskah.seal.unusable", e.text());
  }
}
