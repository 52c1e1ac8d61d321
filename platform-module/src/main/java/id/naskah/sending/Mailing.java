package id.naskah.sending;

import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Transactions;
import id.naskah.sending.MailTable.Going;
import id.naskah.telling.MailServer;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives letters that go by e-mail to the mail server.
 *
 * <p>Three steps, each committed: the row is taken, the server takes the mail, the row is sent.
 * What is cut off after the first step is sent again after a while under the same reference: a
 * second mail is possible only when the cut falls between the server's answer and the commit after
 * it, and mail programs take it for the same one. What the server refuses is tried again, each time
 * twice as late, and given up after half an hour: whoever sent it is to know.
 */
class Mailing implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Mailing.class);
  private static final int MOST = 200;

  /**
   * After so many mails refused one after the other the server is left in peace until next time.
   */
  private static final int MOST_FAILURES = 3;

  private static final int MOST_ATTEMPTS = 6;
  private static final Duration FIRST_DELAY = Duration.ofMinutes(1);
  private static final int LONGEST_FAILURE = 900;
  private static final Pattern SPACE = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\s]+");

  private final MailTable table;
  private final LetterMail mails;
  private final MailServer server;
  private final Transactions transactions;
  private final OfficeClock clock;
  private final Duration resendAfter;

  /** As the system: the user who sent the letter may have gone home. */
  public Mailing(
      MailTable table,
      LetterMail mails,
      MailServer server,
      Transactions transactions,
      OfficeClock clock,
      int resendAfterSeconds) {
    this.table = table;
    this.mails = mails;
    this.server = server;
    this.transactions = transactions;
    this.clock = clock;
    this.resendAfter = Duration.ofSeconds(resendAfterSeconds);
  }

  @Override
  public void run() {
    int failures = 0;
    for (long id : transactions.inNewReadOnly(() -> table.due(clock.now(), MOST))) {
      if (failures >= MOST_FAILURES) {
        return;
      }
      Optional<Going> taken = transactions.inNew(() -> take(id));
      if (taken.isPresent()) {
        failures = deliver(taken.get()) ? 0 : failures + 1;
      }
    }
  }

  private Optional<Going> take(long id) {
    Instant now = clock.now();
    return table.take(id, UUID.randomUUID().toString(), now, now.plus(resendAfter));
  }

  /** Answers whether the server took it, or it never came to the server. */
  private boolean deliver(Going mail) {
    try {
      MimeMail written = transactions.inNewReadOnly(() -> mails.write(mail));
      server.send(mail.to(), (from, to) -> new ByteArrayInputStream(written.written(from, to)));
    } catch (RuleViolation e) {
      // The letter was voided or made secret since, say: no mail server is to blame.
      ending(() -> mails.failed(mail, shortened(e.text())));
      return true;
    } catch (RuntimeException e) {
      LOG.warn("E-mail {} of letter {} is not sent: {}", mail.id(), mail.letter(), e.toString());
      boolean over = mail.attempts() >= MOST_ATTEMPTS;
      ending(
          () -> end(mail, over, shortened(e.getMessage() == null ? e.toString() : e.getMessage())));
      return false;
    }
    ending(() -> mails.sent(mail));
    return true;
  }

  private void end(Going mail, boolean over, String failure) {
    if (over) {
      mails.failed(mail, failure);
    } else {
      Duration delay = FIRST_DELAY.multipliedBy(1L << (mail.attempts() - 1));
      table.postpone(mail, clock.now().plus(delay), failure);
    }
  }

  private void ending(Runnable work) {
    Supplier<Void> all =
        () -> {
          work.run();
          return null;
        };
    transactions.inNew(all::get);
  }

  static String shortened(String text) {
    String line = SPACE.matcher(text).replaceAll(" ").strip();
    return line.length() <= LONGEST_FAILURE ? line : line.substring(0, LONGEST_FAILURE) + "…";
  }
}
