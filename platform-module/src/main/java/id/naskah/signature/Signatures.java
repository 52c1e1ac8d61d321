package id.naskah.signature;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.SigningRule;
import id.naskah.platform.Messages;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.seal.LetterPdf;
import id.naskah.seal.PdfRefusal;
import id.naskah.seal.Stamp;
import id.naskah.seal.Stamp.WithoutMarker;
import id.naskah.signature.SigningJob.State;
import id.naskah.signature.SigningOutcome.Reason;
import id.naskah.signature.SigningOutcome.Refused;
import id.naskah.signature.SigningOutcome.Signed;
import id.naskah.signature.SigningOutcome.Unknown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs letters by the provider that signing.csv names, each place of a letter once.
 *
 * <p>Call it outside of a transaction: it writes down what it begins before it asks a provider, and
 * what came back, in transactions of its own. What a transaction around it were to roll back has
 * happened all the same.
 */
public class Signatures {
  private static final Logger LOG = LoggerFactory.getLogger(Signatures.class);
  private static final String PAGE = "{0}/{1}";

  private final Supplier<Configuration> configuration;
  private final Providers providers;
  private final Signatories signatories;
  private final SignatureJobs jobs;
  private final OfficeClock clock;

  public Signatures(
      Supplier<Configuration> configuration,
      Providers providers,
      Signatories signatories,
      SignatureJobs jobs,
      OfficeClock clock) {
    this.configuration = configuration;
    this.providers = providers;
    this.signatories = signatories;
    this.jobs = jobs;
    this.clock = clock;
  }

  /**
   * Makes what will be signed: PDF/A-2b, with the code at the markers of the signatories, and the
   * foot that signing.csv has for such letters. Once, before the first signature.
   *
   * @param address of the public check of this letter
   * @param boxes one for each signatory
   * @param target written anew
   * @return kinds of what was taken out of it, such as JavaScript; mostly none
   * @throws RuleViolation 409 for a PDF that cannot be made so; the message says by name why
   */
  public List<String> prepare(
      String unit,
      String kind,
      String title,
      String address,
      List<Stamp.Box> boxes,
      Path source,
      Path target) {
    SigningRule rule = configuration.get().signing().of(unit, kind);
    WithoutMarker without = rule.isPlacedAtFoot() ? WithoutMarker.FOOT : WithoutMarker.REFUSE;
    GregorianCalendar made = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    made.setTime(Date.from(clock.now()));
    try {
      return LetterPdf.make(
          source, new Stamp(title, address, boxes, rule.foot(), PAGE, without), made, target);
    } catch (PdfRefusal e) {
      LOG.info("A PDF cannot be signed: {}", e.getMessage(), e);
      throw RuleViolation.conflict("content", PdfWords.key(e), PdfWords.names(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What signing such letters asks of the signatory. */
  public Credentials.Kind asks(String unit, String kind) {
    return provider(unit, kind).map(SignatureProvider::asks).orElse(Credentials.Kind.NONE);
  }

  /** Code of the provider that signs such letters. */
  public String providerOf(String unit, String kind) {
    return configuration.get().signing().of(unit, kind).provider();
  }

  /** Whether somebody can sign such letters now. */
  public SignatoryState state(String unit, String kind, String login) {
    return provider(unit, kind)
        .map(provider -> provider.state(signatories.of(login)))
        .orElseGet(
            () ->
                new SignatoryState(
                    SignatoryState.Kind.UNAVAILABLE, null, null, noProvider(unit, kind)));
  }

  /**
   * Signs, once. Asked again about a place that has been signed and whose file the letter does not
   * have yet, it gives that file; about one that was cut off, or of which nobody knows, it says so.
   *
   * @param target written anew; there is something in it only if it was signed
   */
  public SigningOutcome sign(SigningOrder order, Credentials credentials, Path target) {
    SignatureProvider provider = provider(order.unit(), order.kind()).orElse(null);
    if (provider == null) {
      return new Refused(Reason.SETUP, noProvider(order.unit(), order.kind()));
    }
    String sha256 = SignedFile.hash(order.pdf());
    Optional<SigningJob> before = jobs.of(order.letter(), order.place());
    boolean isCutOff = before.filter(job -> jobs.isCutOff(job, provider)).isPresent();
    if (before.isPresent() && !isCutOff) {
      return known(before.get(), sha256, target);
    }
    Signatory signatory = signatories.of(order.login());
    SignatoryState state = provider.state(signatory);
    if (!state.canSign()) {
      boolean isAway = state.kind() == SignatoryState.Kind.UNAVAILABLE;
      return new Refused(isAway ? Reason.UNAVAILABLE : Reason.CERTIFICATE, state.text());
    }
    if (provider.asks() != Credentials.Kind.NONE && credentials.secret().length == 0) {
      return new Refused(Reason.SECRET, Messages.text("naskah.signing.noSecret"));
    }
    Optional<Long> job =
        isCutOff ? jobs.takeOver(before.get(), sha256) : jobs.begin(order, provider.code(), sha256);
    if (job.isEmpty()) {
      return new Refused(Reason.ALREADY, Messages.text("naskah.signing.running"));
    }
    return noted(
        job.get(),
        provider,
        new SigningRequest(job.get(), order.pdf(), signatory, credentials, target));
  }

  private SigningOutcome noted(long job, SignatureProvider provider, SigningRequest request) {
    SigningOutcome outcome;
    try {
      outcome = provider.sign(request);
    } catch (RuntimeException e) {
      // Its message is not for logs: nobody knows what a library wrote into it of what was sent.
      LOG.error("Signing {} by {} failed: {}", job, provider.code(), e.getClass().getName());
      outcome =
          provider.isRepeatable()
              ? new Refused(Reason.OTHER, Messages.text("naskah.signing.failed"))
              : new Unknown(job, Messages.text("naskah.signing.unknown"));
    }
    return jobs.note(job, outcome, request.target());
  }

  /** What is said of a place that has a job already. */
  private SigningOutcome known(SigningJob job, String sha256, Path target) {
    if (job.state() == State.SIGNED && job.sha256().equals(sha256)) {
      jobs.copy(job.id(), target);
      return new Signed(job.id());
    }
    if (job.state() == State.UNKNOWN || jobs.isLate(job)) {
      return new Unknown(job.id(), Messages.text("naskah.signing.unknown"));
    }
    String key =
        switch (job.state()) {
          case ASKED -> "naskah.signing.running";
          case SIGNED -> "naskah.signing.otherVersion";
          default -> "naskah.signing.done";
        };
    return new Refused(Reason.ALREADY, Messages.text(key));
  }

  /** In the transaction in which the letter gets its signed file: it is no longer kept here. */
  public void kept(long job) {
    jobs.kept(job);
  }

  /** In the transaction in which a signed letter is changed: its places can be signed anew. */
  public void drop(String letter, String reason) {
    jobs.drop(letter, reason);
  }

  /**
   * In the transaction in which it is found that a signed file is of no use, because another
   * signatory of the letter was quicker: its place can be signed anew.
   */
  public void forget(long job, String reason) {
    jobs.forget(job, reason);
  }

  /**
   * The signing at a place of a letter whose file the letter does not have, though it is signed.
   */
  public Optional<SigningJob> waiting(String letter, int place) {
    return jobs.of(letter, place).filter(job -> job.state() == State.SIGNED);
  }

  /** The places of a letter about which a provider was asked, and its answer may still come. */
  public List<Integer> asked(String letter) {
    return jobs.of(letter).stream()
        .filter(job -> job.state() == State.ASKED && !jobs.isLate(job) && !isCutOff(job))
        .map(SigningJob::place)
        .toList();
  }

  private boolean isCutOff(SigningJob job) {
    return providers.find(job.provider()).filter(each -> jobs.isCutOff(job, each)).isPresent();
  }

  /** All signings of a letter, the newest first. */
  public List<SigningJob> of(String letter) {
    return jobs.of(letter);
  }

  /**
   * Whether somebody's signature under a letter is open: {@link State#ASKED} while it is being
   * made, also after it was cut off, and until the letter has it; {@link State#UNKNOWN} if nobody
   * knows.
   */
  public Optional<State> open(String letter, String login) {
    return jobs.of(letter).stream()
        .filter(job -> job.signatory().equals(login))
        .flatMap(job -> jobs.open(job).stream())
        .findFirst();
  }

  private Optional<SignatureProvider> provider(String unit, String kind) {
    return providers.find(configuration.get().signing().of(unit, kind).provider());
  }

  private String noProvider(String unit, String kind) {
    return Messages.text(
        "naskah.signing.noProvider", configuration.get().signing().of(unit, kind).provider());
  }
}
