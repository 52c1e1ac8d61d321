package id.naskah.retention.transfer;

import id.naskah.platform.Hashes;
import id.naskah.platform.Messages;
import id.naskah.platform.Nodes;
import id.naskah.retention.disposal.Clearance;
import id.naskah.retention.disposal.Decision;
import id.naskah.retention.disposal.Disposal;
import id.naskah.retention.disposal.DisposalItem;
import id.naskah.retention.disposal.DisposalKind;
import id.naskah.retention.disposal.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;

/**
 * What must be true before a record that was handed over may go from here (docs/rules.md#rule-8):
 * the archive has confirmed the receipt, the package is whole, and the record is what was packed.
 */
class TransferCheck implements Clearance.Further {
  private final TransferTable table;
  private final RecordCollector collector;
  private final NodeService nodeService;
  private final ContentService contentService;

  /** Whether packages are whole, by document: read through once while this node runs. */
  private final Map<String, Boolean> whole = new ConcurrentHashMap<>();

  /**
   * @param nodeService the one that checks no permission, so with contentService: the package is
   *     the system's
   */
  public TransferCheck(
      TransferTable table,
      RecordCollector collector,
      NodeService nodeService,
      ContentService contentService) {
    this.table = table;
    this.collector = collector;
    this.nodeService = nodeService;
    this.contentService = contentService;
  }

  @Override
  public Clearance.Refusal refusal(Disposal batch, DisposalItem item) {
    if (batch.kind() != DisposalKind.TRANSFER || item.decision() != Decision.PERMANENT) {
      return null;
    }
    Transfer transfer = table.find(batch.id()).orElseThrow();
    if (transfer.archiveReference() == null) {
      return new Clearance.Refusal(Outcome.FAILED, Messages.text("naskah.transfer.notReceived"));
    }
    if (transfer.packageId() == null
        || !whole.computeIfAbsent(transfer.packageId(), id -> isWhole(transfer))) {
      return new Clearance.Refusal(Outcome.FAILED, Messages.text("naskah.transfer.damaged"));
    }
    String packed = table.fingerprint(item).orElse(null);
    return packed != null && packed.equals(now(item))
        ? null
        : new Clearance.Refusal(Outcome.CHANGED, Messages.text("naskah.transfer.changed"));
  }

  private String now(DisposalItem item) {
    try {
      return Fingerprint.now(collector, item);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isWhole(Transfer transfer) {
    NodeRef node = Nodes.live(transfer.packageId());
    ContentReader reader =
        nodeService.exists(node) ? contentService.getReader(node, ContentModel.PROP_CONTENT) : null;
    if (reader == null || !reader.exists()) {
      return false;
    }
    try (InputStream in = reader.getContentInputStream()) {
      return Hashes.of(in).equals(transfer.sha256());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
