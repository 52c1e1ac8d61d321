package id.naskah.perusal;

import id.naskah.audit.AuditTable;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Transactions;
import id.naskah.platform.database.DatabaseGone;
import java.time.Instant;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport.TxnReadState;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.util.transaction.TransactionListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;

/**
 * Writes readings into the audit, in a transaction of their own: what was read stays read when the
 * reader's transaction fails, and most readers have one that can't write.
 *
 * <p>Two readings are written in the reader's own transaction: of a letter that this transaction is
 * registering, which no other one sees; and of one about which it has written already, for which
 * another one would wait without end.
 */
class PerusalLog {
  private static final Logger LOG = LoggerFactory.getLogger(PerusalLog.class);

  private final Transactions transactions;
  private final NodeService nodeService;
  private final AuditTable audit;

  /**
   * @param transactions for somebody who waits
   * @param nodeService the one that checks no permission
   */
  public PerusalLog(Transactions transactions, NodeService nodeService, AuditTable audit) {
    this.transactions = transactions;
    this.nodeService = nodeService;
    this.audit = audit;
  }

  /** One reading, as it stands in the audit. */
  private record Entry(NodeRef letter, Instant at, String by, String event) {}

  /**
   * Writes it; when this returns, it is there for good, or will be with the caller's transaction.
   *
   * @throws RuleViolation 409 if it can't be written: nothing may be read then
   */
  void keep(NodeRef letter, Instant at, String by, String event) {
    Entry entry = new Entry(letter, at, by, event);
    if (mayWrite() && audit.isContinuedHere(letter.getId())) {
      append(entry);
      AlfrescoTransactionSupport.bindListener(new Undone(entry));
    } else if (!isKept(entry)) {
      append(entry);
    }
  }

  private static boolean mayWrite() {
    return AlfrescoTransactionSupport.getTransactionReadState() == TxnReadState.TXN_READ_WRITE;
  }

  /** False if there is no such letter outside of this transaction. */
  private boolean isKept(Entry entry) {
    try {
      return transactions.inNew(() -> isAppended(entry));
    } catch (DatabaseGone | RuleViolation e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("A reading of {} by {} was refused: not recorded", entry.letter(), entry.by(), e);
      throw refusal();
    }
  }

  private boolean isAppended(Entry entry) {
    if (!nodeService.exists(entry.letter())) {
      return false;
    }
    try {
      audit.waitAtMost();
      append(entry);
      return true;
    } catch (DuplicateKeyException | DataAccessResourceFailureException e) {
      // Another entry was quicker, or the database is away: tried again.
      throw e;
    } catch (DataAccessException e) {
      // Somebody may have changed the letter all the while, who waits for this reader in turn.
      LOG.error("A reading of {} by {} was refused: not recorded", entry.letter(), entry.by(), e);
      throw refusal();
    }
  }

  private void append(Entry entry) {
    audit.append(entry.letter().getId(), entry.at(), entry.by(), entry.event());
  }

  private static RuleViolation refusal() {
    return RuleViolation.conflict("content", "naskah.reading.unrecorded");
  }

  /** What was read in a transaction that failed was read all the same. */
  private final class Undone extends TransactionListenerAdapter {
    private final Entry entry;

    private Undone(Entry entry) {
      this.entry = entry;
    }

    @Override
    public void afterRollback() {
      try {
        isKept(entry);
      } catch (RuntimeException e) {
        LOG.error(
            "{} by {} is not in the audit of {}", entry.event(), entry.by(), entry.letter(), e);
      }
    }
  }
}
