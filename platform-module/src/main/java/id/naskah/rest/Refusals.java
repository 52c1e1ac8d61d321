package id.naskah.rest;

import id.naskah.platform.RuleViolation;
import org.alfresco.rest.framework.core.exceptions.ApiException;
import org.alfresco.rest.framework.core.exceptions.ConstraintViolatedException;
import org.alfresco.rest.framework.core.exceptions.InvalidArgumentException;
import org.alfresco.rest.framework.core.exceptions.NotFoundException;
import org.alfresco.rest.framework.core.exceptions.PermissionDeniedException;

/**
 * Errors as the v1 API shows them: the class decides the status, {@code errorKey} is the message's
 * key, {@code briefSummary} the sentence, without the number that Alfresco puts in front.
 *
 * <p>Alfresco 5.0 shows the stack trace of an error to the client; so these have none.
 */
final class Refusals {
  private static final String DESCRIPTION = "http://developer.alfresco.com/ErrorsExplained.html#";
  private static final StackTraceElement[] NO_TRACE = {};

  private Refusals() {}

  static ApiException of(RuleViolation e) {
    return of(e.kind(), e.key(), e.text());
  }

  static ApiException of(RuleViolation.Kind kind, String key, String text) {
    return switch (kind) {
      case INVALID -> new Invalid(key, text);
      case CONFLICT -> new Conflict(key, text);
      case FORBIDDEN -> new Forbidden(key, text);
      case NOT_FOUND -> new Missing(key, text);
    };
  }

  /** An error that is ours: 500, with nothing of its cause. */
  static ApiException failure(String key, String text) {
    return new Failure(key, text);
  }

  /** The status for an answer that Alfresco does not write itself; as its own table has it. */
  static int status(ApiException e) {
    if (e instanceof InvalidArgumentException) {
      return 400;
    } else if (e instanceof PermissionDeniedException) {
      return 403;
    } else if (e instanceof NotFoundException) {
      return 404;
    }
    return e instanceof ConstraintViolatedException ? 409 : 500;
  }

  /** The error in the form of the v1 API. */
  static Entity entity(ApiException e) {
    return entity(status(e), e.getMsgId(), e.getLocalizedMessage());
  }

  /** The same for what Alfresco has no exception for. */
  static Entity entity(int status, String key, String text) {
    return new Entity()
        .with("errorKey", key)
        .with("statusCode", status)
        .with("briefSummary", text)
        .with("stackTrace", "[]")
        .with("descriptionURL", DESCRIPTION + key);
  }

  private static final class Invalid extends InvalidArgumentException {
    private static final long serialVersionUID = 1L;
    private final String text;

    Invalid(String key, String text) {
      super(key);
      this.text = text;
      setStackTrace(NO_TRACE);
    }

    @Override
    public String getLocalizedMessage() {
      return text;
    }
  }

  private static final class Conflict extends ConstraintViolatedException {
    private static final long serialVersionUID = 1L;
    private final String text;

    Conflict(String key, String text) {
      super(key);
      this.text = text;
      setStackTrace(NO_TRACE);
    }

    @Override
    public String getLocalizedMessage() {
      return text;
    }
  }

  private static final class Forbidden extends PermissionDeniedException {
    private static final long serialVersionUID = 1L;
    private final String text;

    Forbidden(String key, String text) {
      super(key);
      this.text = text;
      setStackTrace(NO_TRACE);
    }

    @Override
    public String getLocalizedMessage() {
      return text;
    }
  }

  private static final class Missing extends NotFoundException {
    private static final long serialVersionUID = 1L;
    private final String text;

    Missing(String key, String text) {
      super(key);
      this.text = text;
      setStackTrace(NO_TRACE);
    }

    @Override
    public String getLocalizedMessage() {
      return text;
    }
  }

  private static final class Failure extends ApiException {
    private static final long serialVersionUID = 1L;
    private final String text;

    Failure(String key, String text) {
      super(key);
      this.text = text;
      setStackTrace(NO_TRACE);
    }

    @Override
    public String getLocalizedMessage() {
      return text;
    }
  }
}
