package id.naskah.retention.record;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;

/**
 * Around Alfresco's inner service for versions: what it writes to its own store meanwhile is the
 * making of a version, or what {@link VersionGuard} has let pass.
 */
class Versioning implements MethodInterceptor {
  private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

  /** Whether this thread is just at work in that service. */
  static boolean isUnderWay() {
    return DEPTH.get() > 0;
  }

  @Override
  public Object invoke(MethodInvocation call) throws Throwable {
    DEPTH.set(DEPTH.get() + 1);
    try {
      return call.proceed();
    } finally {
      int left = DEPTH.get() - 1;
      if (left == 0) {
        DEPTH.remove();
      } else {
        DEPTH.set(left);
      }
    }
  }
}
