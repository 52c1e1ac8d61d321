package id.naskah.selection;

import id.naskah.drafting.DraftReader;
import id.naskah.drafting.DraftStep;
import id.naskah.drafting.DraftStep.Task;
import id.naskah.drafting.DraftView;
import id.naskah.drafting.DraftView.Doing;
import id.naskah.drafting.Drafting;
import id.naskah.drafting.Signing;
import id.naskah.platform.Messages;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import id.naskah.platform.Transactions;
import id.naskah.signature.Credentials;
import id.naskah.signature.Signatures;
import id.naskah.signature.SigningJob.State;
import java.util.Optional;
import java.util.stream.Stream;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.repo.transaction.RetryingTransactionHelper;
import org.alfresco.service.cmr.lock.NodeLockedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs one letter of a selection for the user, as the user's own step with that letter would, and
 * says what became of it. Called outside of a transaction.
 */
class OneLetter {
  private static final Logger LOG = LoggerFactory.getLogger(OneLetter.class);

  private final Transactions transactions;
  private final Drafting drafting;
  private final Signing signing;
  private final DraftReader reader;
  private final Signatures signatures;

  public OneLetter(
      Transactions transactions,
      Drafting drafting,
      Signing signing,
      DraftReader reader,
      Signatures signatures) {
    this.transactions = transactions;
    this.drafting = drafting;
    this.signing = signing;
    this.reader = reader;
    this.signatures = signatures;
  }

  /**
   * Signs it, unless the user has signed it already: a run that was cut off is done again, and the
   * same letter may be in two selections.
   *
   * @param numbered run once the letter has its number, if it gets one
   * @throws RuntimeException only where the server stops or its database is gone, so that nothing
   *     is known of the letter
   */
  Outcome sign(String letter, String seen, Runnable numbered) {
    try {
      if (transactions.inNew(() -> drafting.haveInitialsFallen(letter))) {
        return Outcome.refused(Messages.text("naskah.draft.changed"));
      }
      if (signing.asks(letter) != Credentials.Kind.NONE) {
        return Outcome.refused(Messages.text("naskah.selection.secret"));
      }
      try (Credentials none = Credentials.none()) {
        signing.sign(letter, seen, none, numbered);
      }
      return ended(letter).orElseGet(() -> Outcome.signed(null));
    } catch (Exception e) {
      return afterwards(letter, e);
    }
  }

  private Outcome afterwards(String letter, Exception failure) {
    Optional<String> why = reason(failure);
    if (why.isEmpty()) {
      LOG.error("Signing {} in a selection failed", letter, failure);
    }
    String words = why.orElseGet(() -> Messages.text("naskah.error"));
    // Asked in this order: a signature that ends in between is found in the letter.
    Optional<State> open = signatures.open(letter, RunAs.sender());
    if (open.isPresent()) {
      return open.get() == State.UNKNOWN ? Outcome.unknown(words) : Outcome.later();
    }
    return ended(letter).orElseGet(() -> Outcome.refused(words));
  }

  /** The letter's number, if the user has signed it and has no further part in it now. */
  private Optional<Outcome> ended(String letter) {
    try {
      DraftView view = transactions.inNewReadOnly(() -> reader.read(letter));
      return hasSigned(view) ? Optional.of(Outcome.signed(view.letterNumber())) : Optional.empty();
    } catch (RuleViolation e) {
      // It is not there for the user: then nothing is said of it.
      return Optional.empty();
    }
  }

  private static boolean hasSigned(DraftView view) {
    return !view.mine().contains(Doing.SIGN)
        && view.steps().stream().anyMatch(step -> isOwn(step, view.round()));
  }

  private static boolean isOwn(DraftStep step, int round) {
    return step.task() == Task.SIGN
        && step.state() == DraftStep.State.DONE
        && step.round() == round
        && RunAs.sender().equals(step.doneBy());
  }

  /** In words for who asked; nothing for a failure that is nobody's to know. */
  private static Optional<String> reason(Exception failure) {
    Optional<String> known =
        Stream.<Throwable>iterate(failure, e -> e != null, Throwable::getCause)
            .map(OneLetter::known)
            .flatMap(Optional::stream)
            .findFirst();
    boolean others =
        known.isEmpty() && RetryingTransactionHelper.extractRetryCause(failure) != null;
    return others ? Optional.of(Messages.text("naskah.busy")) : known;
  }

  private static Optional<String> known(Throwable e) {
    if (e instanceof RuleViolation violation) {
      return Optional.of(violation.text());
    } else if (e instanceof AccessDeniedException) {
      return Optional.of(Messages.text("naskah.forbidden"));
    }
    return e instanceof NodeLockedException
        ? Optional.of(Messages.text("naskah.locked"))
        : Optional.empty();
  }
}
