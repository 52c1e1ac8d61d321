package id.naskah.rest;

import id.naskah.platform.Messages;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Transactions;
import java.util.concurrent.Callable;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.rest.framework.core.exceptions.ApiException;
import org.alfresco.service.cmr.repository.DuplicateChildNodeNameException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the work of a request and turns what went wrong into an answer. */
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

  private static <T> T answer(Callable<T> work) {
    try {
      return work.call();
    } catch (RuleViolation e) {
      throw Refusals.of(e);
    } catch (AccessDeniedException e) {
      throw refusal(RuleViolation.Kind.FORBIDDEN, "naskah.forbidden");
    } catch (DuplicateChildNodeNameException e) {
      throw refusal(RuleViolation.Kind.CONFLICT, "naskah.fileName.taken", e.getName());
    } catch (Exception e) {
      // Whatever it is, the client learns nothing of our insides.
      LOG.error("A request failed", e);
      throw Refusals.failure("naskah.error", Messages.text("naskah.error"));
    }
  }

  private static ApiException refusal(RuleViolation.Kind kind, String key, Object... arguments) {
    return Refusals.of(kind, key, Messages.text(key, arguments));
  }
}
