package id.naskah.rest;

import id.naskah.configuration.Configuration;
import id.naskah.platform.Messages;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Transactions;
import id.naskah.platform.database.DatabaseGone;
import java.io.InputStream;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.alfresco.repo.content.ContentLimitViolationException;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.repo.transaction.RetryingTransactionHelper;
import org.alfresco.rest.framework.core.exceptions.ApiException;
import org.alfresco.service.cmr.lock.NodeLockedException;
import org.alfresco.service.cmr.repository.DuplicateChildNodeNameException;
import org.alfresco.service.cmr.usage.ContentQuotaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the work of a request and turns what went wrong into an answer. */
public class Answers {
  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
  private final Transactions transactions;
  private final Supplier<Configuration> configuration;

  /** For every resource. */
  public Answers(Transactions transactions, Supplier<Configuration> configuration) {
    this.transactions = transactions;
    this.configuration = configuration;
  }

  /** Runs work that writes, in a transaction that is committed when this returns. */
  public <T> T writing(Callable<T> work) {
    return answer(() -> transactions.inNew(work));
  }

  /** Runs work that only reads. */
  public <T> T reading(Callable<T> work) {
    return answer(() -> transactions.inNewReadOnly(work));
  }

  /** Runs work outside of any transaction, which would be open as long as it lasts. */
  public <T> T made(Callable<T> work) {
    return answer(work);
  }

  /** Runs work with what a client sent, at rest on disk. */
  <T> T spooling(InputStream sent, Function<Spool, T> work) {
    return answer(
        () -> {
          long most =
              transactions.inNewReadOnly(() -> configuration.get().office().mostContentBytes());
          try (Spool spool = Spool.of(sent, most)) {
            return work.apply(spool);
          }
        });
  }

  private static <T> T answer(Callable<T> work) {
    if (!Gate.isInside()) {
      throw Refusals.of(RuleViolation.notFound("path", "versions/1"));
    }
    try {
      return work.call();
    } catch (ApiException e) {
      throw e;
    } catch (Exception e) {
      throw refusal(e);
    }
  }

  private static ApiException refusal(Exception e) {
    Throwable known = known(e);
    if (known instanceof DatabaseGone) {
      throw new Unavailable("naskah.unavailable", known);
    } else if (known instanceof RuleViolation violation) {
      return Refusals.of(violation);
    } else if (known instanceof AccessDeniedException) {
      return refusal(RuleViolation.Kind.FORBIDDEN, "naskah.forbidden");
    } else if (known instanceof DuplicateChildNodeNameException duplicate) {
      return refusal(RuleViolation.Kind.CONFLICT, "naskah.fileName.taken", duplicate.getName());
    } else if (known instanceof NodeLockedException) {
      return refusal(RuleViolation.Kind.CONFLICT, "naskah.locked");
    } else if (known instanceof ContentQuotaException) {
      return refusal(RuleViolation.Kind.CONFLICT, "naskah.content.quota");
    } else if (known instanceof ContentLimitViolationException) {
      return refusal(RuleViolation.Kind.INVALID, "naskah.content.overLimit");
    } else if (NoSpace.isCauseOf(e)) {
      throw new Unavailable("naskah.noSpace", e);
    } else if (RetryingTransactionHelper.extractRetryCause(e) != null) {
      // Tried again as often as Alfresco does, and someone else was always quicker.
      return refusal(RuleViolation.Kind.CONFLICT, "naskah.busy");
    }
    // Whatever it is, the client learns nothing of our insides.
    LOG.error("A request failed", e);
    return Refusals.failure("naskah.error", Messages.text("naskah.error"));
  }

  /** Alfresco wraps what is thrown where behaviours run and where content is closed. */
  private static Throwable known(Throwable e) {
    Throwable cause = e;
    while (cause != null && !isKnown(cause)) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static boolean isKnown(Throwable e) {
    return e instanceof DatabaseGone
        || e instanceof RuleViolation
        || e instanceof AccessDeniedException
        || e instanceof DuplicateChildNodeNameException
        || e instanceof NodeLockedException
        || e instanceof ContentQuotaException
        || e instanceof ContentLimitViolationException;
  }

  private static ApiException refusal(RuleViolation.Kind kind, String key, Object... arguments) {
    return Refusals.of(kind, key, Messages.text(key, arguments));
  }
}
