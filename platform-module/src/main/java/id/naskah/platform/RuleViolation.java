package id.naskah.platform;

import java.util.List;
import org.alfresco.repo.node.integrity.IntegrityException;
import org.alfresco.repo.webdav.WebDAVServerException;

/**
 * A rule of Naskah was not kept; nothing was stored.
 *
 * <p>It is an {@link IntegrityException} because that is what Alfresco's own doors know how to tell
 * a client: CMIS answers 409 constraint, the nodes API 422, and none retries it. WebDAV knows only
 * its own exception, also as a cause: so that is its cause.
 */
public class RuleViolation extends IntegrityException {
  /** What kind of refusal it is, which decides the HTTP status. */
  public enum Kind {
    /** A value is missing or wrong: 400. */
    INVALID(400),
    /** It does not fit what is stored already: 409. */
    CONFLICT(409),
    /** Not allowed to this user: 403. */
    FORBIDDEN(403),
    /** There is no such thing, or not for this user: 404. */
    NOT_FOUND(404);

    private final int status;

    Kind(int status) {
      this.status = status;
    }
  }

  private static final long serialVersionUID = 1L;
  private final Kind kind;
  private final String key;
  private final String field;
  private final String text;

  private RuleViolation(Kind kind, String key, String field, String text) {
    super(text, List.of());
    this.key = key;
    this.kind = kind;
    this.field = field;
    this.text = text;
    initCause(new WebDAVServerException(kind.status));
  }

  /** A value is missing or wrong. The message names the field, what was wrong, what is accepted. */
  public static RuleViolation invalid(String field, String key, Object... arguments) {
    return new RuleViolation(
        Kind.INVALID, key, field, field + ": " + Messages.text(key, arguments));
  }

  /** The same with text that is already in words. */
  public static RuleViolation invalidText(String field, String text) {
    return new RuleViolation(Kind.INVALID, "naskah.invalid", field, text);
  }

  /** It does not fit what is stored already. */
  public static RuleViolation conflict(String field, String key, Object... arguments) {
    return new RuleViolation(
        Kind.CONFLICT, key, field, field + ": " + Messages.text(key, arguments));
  }

  /** The same with text that is already in words. */
  public static RuleViolation conflictText(String field, String text) {
    return new RuleViolation(Kind.CONFLICT, "naskah.conflict", field, text);
  }

  /** Not allowed to this user. */
  public static RuleViolation forbidden(String key, Object... arguments) {
    return new RuleViolation(Kind.FORBIDDEN, key, "", Messages.text(key, arguments));
  }

  /** There is no such thing, or this user may not know of it: the answer is the same. */
  public static RuleViolation notFound(String what, String id) {
    return new RuleViolation(
        Kind.NOT_FOUND,
        "naskah.notFound",
        "",
        Messages.text("naskah.notFound", what, Quoted.of(id)));
  }

  public Kind kind() {
    return kind;
  }

  /** The key of the message, for programs. */
  public String key() {
    return key;
  }

  /** The property or parameter that was wrong, in the names of the REST API; may be empty. */
  public String field() {
    return field;
  }

  /** The sentence for the user, without Alfresco's error number. */
  public String text() {
    return text;
  }
}
