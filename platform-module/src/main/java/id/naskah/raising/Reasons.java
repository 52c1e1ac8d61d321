package id.naskah.raising;

import id.naskah.platform.Messages;
import id.naskah.platform.RuleViolation;
import java.util.Optional;
import java.util.stream.Stream;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.repo.transaction.RetryingTransactionHelper;
import org.alfresco.service.cmr.lock.NodeLockedException;

/** Why a letter could not be raised, in words for who asked. */
final class Reasons {
  private Reasons() {}

  /** The reason; nothing for a failure that is nobody's to know. Alfresco wraps what is thrown. */
  static Optional<String> of(Exception failure) {
    Optional<String> known =
        Stream.<Throwable>iterate(failure, e -> e != null, Throwable::getCause)
            .map(Reasons::known)
            .flatMap(Optional::stream)
            .findFirst();
    boolean others =
        known.isEmpty() && RetryingTransactionHelper.extractRetryCause(failure) != null;
    return others ? Optional.of(Messages.text("naskah.raising.busy")) : known;
  }

  private static Optional<String> known(Throwable e) {
    if (e instanceof RuleViolation violation) {
      return Optional.of(violation.text());
    } else if (e instanceof AccessDeniedException) {
      return Optional.of(Obstacle.NOT_YOURS.text());
    }
    return e instanceof NodeLockedException
        ? Optional.of(Messages.text("naskah.locked"))
        : Optional.empty();
  }
}
