package id.naskah.numbering;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.repo.transaction.TransactionalResourceHelper;
import org.alfresco.util.transaction.TransactionListenerAdapter;

/**
 * How many transactions of this JVM are registering in each series.
 *
 * <p>Nothing is right or wrong by it: the row lock decides. But who takes a free lock early while
 * others are about to want it keeps them waiting for longer.
 */
final class SeriesInHand {
  private static final String MINE = SeriesInHand.class.getName();

  private final Map<Series, Integer> transactions = new ConcurrentHashMap<>();

  /** Counts the running transaction until it ends; whether it is the only one. */
  boolean isOnlyMine(Series series) {
    Set<Series> mine = TransactionalResourceHelper.getSet(MINE);
    if (!mine.add(series)) {
      return transactions.get(series) == 1;
    }
    AlfrescoTransactionSupport.bindListener(
        new TransactionListenerAdapter() {
          @Override
          public void afterCommit() {
            leave(series);
          }

          @Override
          public void afterRollback() {
            leave(series);
          }
        });
    return transactions.merge(series, 1, Integer::sum) == 1;
  }

  private void leave(Series series) {
    transactions.computeIfPresent(series, (key, count) -> count > 1 ? count - 1 : null);
  }
}
