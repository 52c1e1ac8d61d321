package id.naskah.sending;

import id.naskah.embedded.junit.Repository;
import id.naskah.platform.RunAs;

/** Gives what waits to the mail server now, as the timer does. */
public final class MailRound {
  private MailRound() {}

  /** One round. */
  public static void of(Repository repository) {
    RunAs.system(() -> repository.bean(Mailing.class).run());
  }
}
