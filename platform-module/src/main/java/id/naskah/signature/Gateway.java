package id.naskah.signature;

import id.naskah.platform.Messages;
import id.naskah.platform.OfficeClock;
import id.naskah.seal.Exchange;
import id.naskah.signature.SignatoryState.Kind;
import id.naskah.signature.SigningOutcome.Reason;
import id.naskah.signature.SigningOutcome.Refused;
import id.naskah.signature.SigningOutcome.Signed;
import id.naskah.signature.SigningOutcome.Unknown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs with the certificates of people at the state's signing gateway, version 2. The passphrase
 * goes through and stays nowhere.
 *
 * <p>One file a question, and no question twice: what was sent and has no clear answer is unknown.
 */
class Gateway implements SignatureProvider {
  private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
  private static final Set<String> IN_FORCE = Set.of("ISSUE", "ISSUED", "ACTIVE", "AKTIF");
  private static final Set<String> ENDS =
      Set.of("notafter", "expired", "expiredat", "expireddate", "validuntil", "certificateexpired");

  private final GatewaySettings settings;
  private final GatewayCalls calls;
  private final OfficeClock clock;

  public Gateway(GatewaySettings settings, OfficeClock clock) {
    this.settings = settings;
    this.calls = new GatewayCalls(settings);
    this.clock = clock;
  }

  @Override
  public String code() {
    return "gateway";
  }

  @Override
  public Credentials.Kind asks() {
    return Credentials.Kind.PASSPHRASE;
  }

  @Override
  public boolean isRepeatable() {
    return false;
  }

  @Override
  public SignatoryState state(Signatory signatory) {
    Optional<String> trouble = trouble();
    if (trouble.isPresent()) {
      return unavailable(Messages.text("naskah.signing.notReady"));
    }
    try {
      Optional<Identity> identity = calls.identity(signatory);
      return identity.isEmpty()
          ? new SignatoryState(Kind.NONE, null, null, Messages.text("naskah.gateway.noEmail"))
          : state(calls.status(identity.get()), signatory);
    } catch (IOException e) {
      LOG.warn("The signing gateway does not say whether {} can sign", signatory.login(), e);
      return unavailable(Messages.text("naskah.gateway.away"));
    }
  }

  private static SignatoryState unavailable(String text) {
    return new SignatoryState(Kind.UNAVAILABLE, null, null, text);
  }

  private SignatoryState state(GatewayReply reply, Signatory signatory) {
    String status = reply.text(Set.of("status")).toUpperCase(Locale.ROOT);
    if (reply.isOk() && IN_FORCE.contains(status)) {
      Instant until = end(reply.text(ENDS));
      Validity validity = Validity.of(null, until, clock);
      return new SignatoryState(validity.kind(), signatory.name(), until, validity.text());
    }
    Reason reason = GatewayErrors.of(reply).orElse(null);
    if (reason == Reason.CERTIFICATE) {
      return new SignatoryState(
          Kind.EXPIRED, signatory.name(), null, said("naskah.gateway.expired", reply.message()));
    } else if (reason == Reason.NOT_REGISTERED || (reply.isOk() && !status.isEmpty())) {
      String message = reply.message().isEmpty() ? status : reply.message();
      return new SignatoryState(
          Kind.NONE, null, null, said("naskah.gateway.notRegistered", message));
    }
    return unavailable(
        Messages.text(
            reason == Reason.SETUP ? "naskah.gateway.refusesOffice" : "naskah.gateway.away"));
  }

  /** A day or a moment; null for what is neither. */
  private static Instant end(String text) {
    try {
      return text.length() > 10
          ? Instant.parse(text)
          : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  @Override
  public SigningOutcome sign(SigningRequest request) {
    try {
      Optional<Identity> identity = calls.identity(request.signatory());
      if (identity.isEmpty()) {
        return new Refused(Reason.NOT_REGISTERED, Messages.text("naskah.gateway.noEmail"));
      }
      return outcome(calls.sign(identity.get(), request), request);
    } catch (IllegalArgumentException e) {
      return new Refused(Reason.SETUP, Messages.text("naskah.signing.notReady"));
    } catch (GatewayCalls.NotReady | Exchange.NotSent e) {
      LOG.warn("The signing gateway was not reached for job {}", request.job(), e);
      return new Refused(Reason.UNAVAILABLE, Messages.text("naskah.gateway.away"));
    } catch (IOException e) {
      LOG.warn("Job {} was sent to the signing gateway, and has no answer", request.job(), e);
      return unknown(request.job());
    }
  }

  private static Unknown unknown(long job) {
    return new Unknown(job, Messages.text("naskah.gateway.unknown"));
  }

  private static SigningOutcome outcome(GatewayReply reply, SigningRequest request) {
    char[] secret = request.credentials().secret();
    String file = reply.text(Set.of("file", "files"));
    if (reply.isOk() && !file.isEmpty()) {
      return taken(file, request);
    }
    Optional<Reason> reason = reply.isOk() ? Optional.empty() : GatewayErrors.of(reply);
    boolean isClear = reason.isPresent() && (!reply.isFailure() || reply.isJson());
    if (!isClear) {
      LOG.warn("Job {}: the gateway answers {} without saying why", request.job(), reply.status());
      return unknown(request.job());
    }
    String key =
        switch (reason.get()) {
          case CERTIFICATE -> "naskah.gateway.expired";
          case SECRET -> "naskah.gateway.secret";
          case NOT_REGISTERED -> "naskah.gateway.notRegistered";
          case SETUP -> "naskah.gateway.refusesOffice";
          case UNAVAILABLE -> "naskah.gateway.away";
          default -> "naskah.gateway.refused";
        };
    return new Refused(reason.get(), said(key, reply.message(secret)));
  }

  private static String said(String key, String message) {
    return message.isEmpty() ? Messages.text(key) : Messages.text(key) + " (" + message + ")";
  }

  private static SigningOutcome taken(String base64, SigningRequest request) {
    String wrong;
    try {
      Files.write(request.target(), Base64.getMimeDecoder().decode(base64));
      wrong = SignedFile.wrong(request.pdf(), request.target());
    } catch (IllegalArgumentException e) {
      wrong = "naskah.signing.noSignature";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (wrong == null) {
      return new Signed(request.job());
    }
    LOG.warn(
        "Job {}: what the gateway sent back is not the signed letter: {}", request.job(), wrong);
    return unknown(request.job());
  }

  /** It keeps no files, and has no question for what it did: only a person can find out. */
  @Override
  public SigningOutcome ask(SigningJob job) {
    return unknown(job.id());
  }

  @Override
  public Optional<String> contradiction(Path signed) {
    try {
      GatewayReply reply = calls.verify(signed);
      String conclusion = reply.text(Set.of("conclusion", "summary", "status"));
      return reply.isOk() && "VALID".equalsIgnoreCase(conclusion)
          ? Optional.empty()
          : Optional.of(said("naskah.gateway.notValid", reply.message()));
    } catch (IOException e) {
      LOG.warn("The signing gateway does not say whether a file is signed", e);
      return Optional.of(Messages.text("naskah.gateway.away"));
    }
  }

  @Override
  public Optional<String> trouble() {
    if (settings.isEmpty()) {
      return Optional.of(Messages.text("naskah.gateway.none"));
    }
    try {
      settings.at("/");
      calls.checkSetUp();
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(Messages.text("naskah.gateway.password"));
    } catch (IllegalArgumentException e) {
      return Optional.of(Messages.text("naskah.gateway.address", settings.url()));
    }
  }
}
