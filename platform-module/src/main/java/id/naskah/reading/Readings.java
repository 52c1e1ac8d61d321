package id.naskah.reading;

import id.naskah.platform.OfficeClock;
import id.naskah.platform.RunAs;
import id.naskah.platform.Transactions;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.alfresco.service.cmr.repository.ContentIOException;
import org.alfresco.service.transaction.TransactionService;

/**
 * Reading of files by programs that may bring this process down. A note is committed before and
 * taken away afterwards; whose note is left when its server has died is put aside.
 *
 * <p>A server is known by its machine and place, and so are its earlier runs, which are dead when
 * it is started again. Another server's run counts as dead when it has said nothing for some
 * minutes.
 */
public class Readings {
  /** A run says every half minute that it lives. */
  static final Duration SILENCE = Duration.ofMinutes(3);

  private final ReadingTable table;
  private final AsideFiles aside;
  private final Transactions transactions;
  private final TransactionService transactionService;
  private final OfficeClock clock;
  private final String server = machine() + " " + place();
  private final String run = UUID.randomUUID().toString();
  private boolean isRecovered;

  public Readings(
      ReadingTable table,
      AsideFiles aside,
      Transactions transactions,
      TransactionService transactionService,
      OfficeClock clock) {
    this.table = table;
    this.aside = aside;
    this.transactions = transactions;
    this.transactionService = transactionService;
    this.clock = clock;
  }

  private static String machine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  /** Where the server runs: two on one machine have two places. */
  private static String place() {
    return System.getProperty("catalina.base", System.getProperty("user.dir"));
  }

  /** This server, as it stands in its notes. */
  String server() {
    return server;
  }

  /**
   * Reads content.
   *
   * @throws ContentIOException if it was put aside: it is not read
   */
  <T> T during(String url, Callable<T> work) throws Exception {
    if (transactionService.isReadOnly()) {
      return work.call();
    }
    recoverOnce();
    long note =
        transactions
            .inNew(() -> table.begin(url, server, run, clock.now()))
            .orElseThrow(
                () ->
                    new ContentIOException(
                        "The content "
                            + url
                            + " was put aside, since the server died over it"
                            + " (docs/security.md)"));
    try {
      return work.call();
    } catch (Exception | Error e) {
      if (isOutOfMemory(e)) {
        inNew(() -> aside.putAside(new ReadingTable.Left(note, url, server)));
      }
      throw e;
    } finally {
      inNew(() -> table.end(note));
    }
  }

  private static boolean isOutOfMemory(Throwable thrown) {
    for (Throwable e = thrown; e != null; e = e.getCause()) {
      if (e instanceof OutOfMemoryError) {
        return true;
      }
    }
    return false;
  }

  private synchronized void recoverOnce() {
    if (!isRecovered) {
      recover();
      isRecovered = true;
    }
  }

  /** Says that this run lives, and puts aside what dead ones were reading. */
  void recover() {
    inNew(
        () -> {
          table.seen(run, clock.now());
          table.left(server, run, clock.now().minus(SILENCE)).forEach(aside::putAside);
        });
  }

  /**
   * The end of this run, in order: what it still reads is at no fault.
   *
   * <p>Not in a transaction of Alfresco's: in a JVM that was told to end none can write, and what
   * tries is tried again until the JVM is killed.
   */
  void stop() {
    table.endNow(run);
  }

  /** Nobody is logged in where Alfresco looks for words. */
  private void inNew(Runnable work) {
    RunAs.system(
        () ->
            transactions.inNew(
                () -> {
                  work.run();
                  return null;
                }));
  }
}
