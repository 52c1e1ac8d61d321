package id.naskah.verification;

import id.naskah.platform.OfficeClock;
import id.naskah.platform.Transactions;
import java.sql.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Counts checks in memory, and writes them down twice a minute, a row for each code and day: a
 * check itself writes nothing. What was not written yet when the server dies is not counted.
 */
public class CheckCounts implements Runnable {
  /** In place of an id: a code that is not known. */
  static final long UNKNOWN = 0;

  /** In place of an id: a request that came too soon after others. */
  static final long REFUSED = -1;

  private final Map<Long, Long> waiting = new ConcurrentHashMap<>();
  private final JdbcTemplate jdbc;
  private final Transactions transactions;
  private final OfficeClock clock;

  public CheckCounts(JdbcTemplate jdbc, Transactions transactions, OfficeClock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  void add(long verification) {
    waiting.merge(verification, 1L, Long::sum);
  }

  /** Somebody was told to wait. */
  public void addRefused() {
    add(REFUSED);
  }

  /** Writes down what was counted since; another server may do so at the same time. */
  @Override
  public synchronized void run() {
    // In the order of ids, so that two servers never wait for each other.
    Map<Long, Long> counted = new TreeMap<>();
    for (Long id : List.copyOf(waiting.keySet())) {
      counted.put(id, waiting.remove(id));
    }
    if (counted.isEmpty()) {
      return;
    }
    try {
      transactions.inNew(
          () -> {
            counted.forEach(this::write);
            return null;
          });
    } catch (RuntimeException e) {
      counted.forEach((id, checks) -> waiting.merge(id, checks, Long::sum));
      throw e;
    }
  }

  private void write(long id, long checks) {
    jdbc.update(
        "INSERT INTO naskah_verification_count AS c (verification, day, checks) VALUES (?, ?, ?)"
            + " ON CONFLICT (verification, day) DO UPDATE SET checks = c.checks + excluded.checks",
        id,
        Date.valueOf(clock.today()),
        checks);
  }
}
