package id.naskah.signature;

import id.naskah.platform.Messages;
import id.naskah.platform.RuleViolation;
import id.naskah.signature.SigningJob.State;
import id.naskah.signature.SigningOutcome.Reason;
import id.naskah.signature.SigningOutcome.Refused;
import id.naskah.signature.SigningOutcome.Signed;
import java.nio.file.Path;
import java.util.Optional;

/** Finds out what became of a signing of which nobody knows. Nothing is signed here. */
public class Reconciling {
  private final Providers providers;
  private final SignatureJobs jobs;

  public Reconciling(Providers providers, SignatureJobs jobs) {
    this.providers = providers;
    this.jobs = jobs;
  }

  /**
   * Asks the provider.
   *
   * @param target written anew if the signed file is known
   */
  public SigningOutcome ask(long id, Path target) {
    SigningJob job = jobs.find(id);
    if (job.state() == State.SIGNED) {
      jobs.copy(id, target);
      return new Signed(id);
    }
    SignatureProvider provider = requireOpen(job);
    return jobs.note(id, provider.ask(job), target);
  }

  /**
   * Takes a signed file that somebody has got from the provider, if it is one.
   *
   * @param unsigned what was to be signed; it has to be the very file that was sent
   * @return signed, or refused with what is wrong with the file; the job stays as it was then
   */
  public SigningOutcome found(long id, Path unsigned, Path found) {
    SigningJob job = jobs.find(id);
    SignatureProvider provider = requireOpen(job);
    String wrong =
        SignedFile.isHash(unsigned, job.sha256())
            ? SignedFile.wrong(unsigned, found)
            : "naskah.signing.otherFile";
    if (wrong != null) {
      return new Refused(Reason.FILE, Messages.text(wrong));
    }
    Optional<String> against = provider.contradiction(found);
    return against.isEmpty()
        ? jobs.note(id, new Signed(id), found)
        : new Refused(Reason.FILE, against.get());
  }

  private SignatureProvider requireOpen(SigningJob job) {
    if (job.state() != State.UNKNOWN && !jobs.isLate(job)) {
      throw RuleViolation.conflict("signing", "naskah.signing.notUnknown", job.id());
    }
    return providers
        .find(job.provider())
        .orElseThrow(
            () -> RuleViolation.conflict("signing", "naskah.signing.noProvider", job.provider()));
  }
}
