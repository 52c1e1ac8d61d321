package id.naskah.platform;

import java.util.function.Supplier;
import org.alfresco.repo.security.authentication.AuthenticationUtil;

/**
 * Who acts in this thread, and work that is done as somebody else.
 *
 * <p>The sender is who logged in. The actor is whom permissions are checked for: the sender, unless
 * work is just done as somebody else. In jobs and at start there may be neither.
 */
public final class RunAs {
  private RunAs() {}

  /** Login name of who logged in; null where nobody did. */
  public static String sender() {
    return AuthenticationUtil.getFullyAuthenticatedUser();
  }

  /** Login name of whom permissions are checked for; null where there is nobody. */
  public static String actor() {
    return AuthenticationUtil.getRunAsUser();
  }

  /** Name of the account that jobs and Naskah's own bookkeeping act with. */
  public static String systemName() {
    return AuthenticationUtil.getSystemUserName();
  }

  /** Name of the account of those who did not log in. */
  public static String guestName() {
    return AuthenticationUtil.getGuestUserName();
  }

  /** Whether the actor is the system. */
  public static boolean isSystem() {
    return AuthenticationUtil.isRunAsUserTheSystemUser();
  }

  /** Does work as the system, and answers what it answers; the sender stays who logged in. */
  public static <T> T system(Supplier<T> work) {
    return AuthenticationUtil.runAsSystem(work::get);
  }

  /** Does work as the system; the sender stays who logged in. */
  public static void system(Runnable work) {
    AuthenticationUtil.runAsSystem(
        () -> {
          work.run();
          return null;
        });
  }

  /** Does work with the permissions of somebody, and answers what it answers. */
  public static <T> T user(String login, Supplier<T> work) {
    return AuthenticationUtil.runAs(work::get, login);
  }

  /** Does work with the system as sender and actor: what it makes is made by the system. */
  public static <T> T sentBySystem(Supplier<T> work) {
    return sentBy(systemName(), work);
  }

  /** Does work with somebody as sender and actor, as if that person had just asked for it. */
  public static <T> T sentBy(String login, Supplier<T> work) {
    AuthenticationUtil.pushAuthentication();
    try {
      AuthenticationUtil.setFullyAuthenticatedUser(login);
      return work.get();
    } finally {
      AuthenticationUtil.popAuthentication();
    }
  }
}
