package id.naskah;

import static org.assertj.core.api.Assertions.catchThrowable;

import id.naskah.platform.RuleViolation;
import java.util.concurrent.Callable;
import org.assertj.core.api.Assertions;

/** What a refusal says: {@code CONFLICT status naskah.status.step}. */
public final class Refused {
  private Refused() {}

  /** Does something that has to be refused by a rule, and not wrapped in anything. */
  public static RuleViolation violation(Callable<?> work) {
    Throwable thrown = catchThrowable(work::call);
    Assertions.assertThat(thrown).isInstanceOf(RuleViolation.class);
    return (RuleViolation) thrown;
  }

  /** The same in short: kind, field and key. */
  public static String saying(Callable<?> work) {
    RuleViolation refusal = violation(work);
    return refusal.kind() + " " + refusal.field() + " " + refusal.key();
  }
}
