package id.naskah.fake;

import java.util.concurrent.Callable;
import org.alfresco.repo.security.authentication.AuthenticationUtil;

/** Work in somebody's name, where no repository knows the users. */
public final class SignedIn {
  private SignedIn() {}

  /** Does work with this user logged in, and nobody afterwards. */
  public static <T> T as(String user, Callable<T> work) throws Exception {
    begin(user);
    try {
      return work.call();
    } finally {
      AuthenticationUtil.clearCurrentSecurityContext();
    }
  }

  /** Logs in until {@link #end}. */
  public static void begin(String user) {
    try {
      AuthenticationUtil.setFullyAuthenticatedUser(user);
    } catch (IllegalStateException e) {
      nameAccounts();
      AuthenticationUtil.setFullyAuthenticatedUser(user);
    }
  }

  /** No repository has done so in this JVM: the names are those that all have. */
  private static void nameAccounts() {
    AuthenticationUtil names = new AuthenticationUtil();
    names.setDefaultGuestUserName("guest");
    names.setDefaultAdminUserName("admin");
    try {
      names.afterPropertiesSet();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Logs out. */
  public static void end() {
    AuthenticationUtil.clearCurrentSecurityContext();
  }
}
