package id.naskah.rest;

import id.naskah.platform.Messages;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Transactions;
import java.util.concurrent.Callable;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.rest.framework.core.exceptions.ApiException;
import org.alfresco.rest.framework.core.exceptions.ConstraintViolatedException;
import org.alfresco.rest.framework.core.exceptions.InvalidArgumentException;
import org.alfresco.rest.framework.core.exceptions.NotFoundException;
import org.alfresco.rest.framework.core.exceptions.PermissionDeniedException;
import org.alfresco.service.cmr.repository.DuplicateChildNodeNameException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the work of a request and turns what went wrong into an answer.
 *
 * <p>Alfresco 5.0 shows the stack trace of an error to the client; so ours have none.
 */
public class Answers {
  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
  private final Transactions transactions;

  public Answers(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Runs work that writes, in a transaction that is committed when this returns. */
  public <T> T writing(Callable<T> work) {
    return answer(() -> transactions.inNew(work));
  }

  /** Runs work that only reads. */
  public <T> T reading(Callable<T> work) {
    return answer(() -> transactions.inNewReadOnly(work));
  }

  @SuppressWarnings("PMD.AvoidCatchingGenericException") // whatever it is, no stack trace leaves
  private static <T> T answer(Callable<T> work) {
    try {
      return work.call();
    } catch (RuleViolation e) {
      throw withoutTrace(of(e));
    } catch (AccessDeniedException e) {
      throw withoutTrace(new PermissionDeniedException(Messages.text("naskah.forbidden")));
    } catch (DuplicateChildNodeNameException e) {
      throw withoutTrace(
          new ConstraintViolatedException(Messages.text("naskah.fileName.taken", e.getName())));
    } catch (Exception e) {
      LOG.error("A request failed", e);
      throw withoutTrace(new ApiException(Messages.text("naskah.error")));
    }
  }

  private static ApiException of(RuleViolation e) {
    return switch (e.kind()) {
      case INVALID -> new InvalidArgumentException(e.text());
      case CONFLICT -> new ConstraintViolatedException(e.text());
      case FORBIDDEN -> new PermissionDeniedException(e.text());
      case NOT_FOUND -> new NotFoundException(e.text());
    };
  }

  private static ApiException withoutTrace(ApiException e) {
    e.setStackTrace(new StackTraceElement[0]);
    return e;
  }
}
