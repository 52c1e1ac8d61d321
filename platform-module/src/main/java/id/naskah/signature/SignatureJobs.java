package id.naskah.signature;

import id.naskah.audit.Audit;
import id.naskah.platform.Messages;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Transactions;
import id.naskah.signature.SigningJob.State;
import id.naskah.signature.SigningOutcome.Reason;
import id.naskah.signature.SigningOutcome.Refused;
import id.naskah.signature.SigningOutcome.Signed;
import id.naskah.signature.SigningOutcome.Unknown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is written down about signings, in transactions of its own: before anything is sent, and
 * when the answer is there. So a server that dies in between leaves a job that says so.
 */
public class SignatureJobs {
  private static final int LONGEST = 1000;

  /** What takes longer is over: no provider is waited for so long. */
  private static final Duration LONGEST_TRY = Duration.ofMinutes(5);

  /** A seal takes a second, and half a minute more if the server of time stamps is slow. */
  private static final Duration LONGEST_REPEATABLE_TRY = Duration.ofMinutes(1);

  private final SigningTable table;
  private final Transactions transactions;
  private final Audit audit;
  private final OfficeClock clock;

  public SignatureJobs(
      SigningTable table, Transactions transactions, Audit audit, OfficeClock clock) {
    this.table = table;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  Optional<Long> begin(SigningOrder order, String provider, String sha256) {
    return transactions.inNew(() -> table.add(order, provider, sha256, clock.now()));
  }

  /** The job, if it is still the one that was cut off. */
  Optional<Long> takeOver(SigningJob cutOff, String sha256) {
    return transactions.inNew(
        () ->
            table.takeOver(cutOff, sha256, clock.now())
                ? Optional.of(cutOff.id())
                : Optional.empty());
  }

  Optional<SigningJob> of(String letter, int place) {
    return transactions.inNewReadOnly(() -> table.of(letter, place));
  }

  /** All of a letter, the newest first. */
  List<SigningJob> of(String letter) {
    return transactions.inNewReadOnly(() -> table.of(letter));
  }

  /** One that there is. */
  SigningJob find(long id) {
    return transactions
        .inNewReadOnly(() -> table.find(id))
        .orElseThrow(() -> RuleViolation.notFound("signing", String.valueOf(id)));
  }

  /** Those of which nobody knows, the oldest first. */
  List<SigningJob> unknown(int most) {
    return transactions.inNewReadOnly(() -> table.unknown(clock.now().minus(LONGEST_TRY), most));
  }

  /** Whether it was cut off and may be done again. */
  boolean isCutOff(SigningJob job, SignatureProvider provider) {
    return provider.isRepeatable()
        && provider.code().equals(job.provider())
        && job.state() == State.ASKED
        && job.since().plus(LONGEST_REPEATABLE_TRY).isBefore(clock.now());
  }

  /** Whether it was asked for, and nobody waits for an answer any more. */
  boolean isLate(SigningJob job) {
    return job.state() == State.ASKED && job.since().plus(LONGEST_TRY).isBefore(clock.now());
  }

  /** What is open of a job: asked for, unknown, or nothing. */
  Optional<State> open(SigningJob job) {
    boolean isFresh = job.since().plus(LONGEST_REPEATABLE_TRY).isAfter(clock.now());
    return switch (job.state()) {
      case ASKED -> Optional.of(isLate(job) ? State.UNKNOWN : State.ASKED);
      case UNKNOWN -> Optional.of(State.UNKNOWN);
      case SIGNED -> isFresh ? Optional.of(State.ASKED) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Writes down what came back, and answers what is known now. */
  SigningOutcome note(long job, SigningOutcome outcome, Path target) {
    if (outcome instanceof Signed) {
      byte[] file = read(target);
      boolean isNoted = transactions.inNew(() -> table.signed(job, file, clock.now()));
      // Somebody decided meanwhile that there is no signature: then this file must not get out.
      return isNoted
          ? new Signed(job)
          : new Refused(Reason.ALREADY, Messages.text("naskah.signing.done"));
    } else if (outcome instanceof Refused refused) {
      end(job, State.REFUSED, refused.reason().code(), refused.text());
    } else if (outcome instanceof Unknown unknown) {
      end(job, State.UNKNOWN, null, unknown.text());
    }
    return outcome;
  }

  private void end(long job, State state, String why, String text) {
    String remark =
        text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    transactions.inNew(() -> table.end(job, state, why, remark, clock.now()));
  }

  /** Writes the signed file of a job whose letter does not have it yet. */
  void copy(long job, Path target) {
    byte[] file =
        transactions
            .inNewReadOnly(() -> table.file(job))
            .orElseThrow(() -> RuleViolation.notFound("signing", String.valueOf(job)));
    try {
      Files.write(target, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In the caller's transaction. */
  void kept(long job) {
    if (!table.kept(job, clock.now())) {
      throw RuleViolation.conflict("signing", "naskah.signing.notSigned", job);
    }
  }

  /** In the caller's transaction. */
  void forget(long job, String reason) {
    table.forget(job, reason, clock.now());
  }

  /** In the caller's transaction. */
  void drop(String letter, String reason) {
    table.drop(letter, reason, clock.now());
  }

  /**
   * Ends a job of which nobody knew: somebody found out that nothing was signed, and says how. The
   * place can be signed again.
   */
  void giveUp(long id, String reason) {
    SigningJob job = find(id);
    if (job.state() != State.UNKNOWN && !isLate(job)) {
      throw RuleViolation.conflict("signing", "naskah.signing.notUnknown", id);
    }
    transactions.inNew(
        () -> {
          table.end(id, State.REFUSED, Reason.OTHER.code(), reason, clock.now());
          audit.record(job.letter(), "signing " + id + " given up: " + reason);
          return null;
        });
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
