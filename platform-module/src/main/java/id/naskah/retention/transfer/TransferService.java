package id.naskah.retention.transfer;

import id.naskah.audit.Audit;
import id.naskah.platform.Nodes;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import id.naskah.platform.Texts;
import id.naskah.retention.RecordsRoles;
import id.naskah.retention.disposal.Disposal;
import id.naskah.retention.disposal.DisposalKind;
import id.naskah.retention.disposal.DisposalReader;
import id.naskah.retention.disposal.DisposalState;
import id.naskah.retention.disposal.DisposalStep;
import id.naskah.retention.disposal.DisposalTable;
import id.naskah.retention.disposal.ItemTable;
import id.naskah.task.TaskService;
import org.alfresco.service.cmr.repository.NodeRef;

/**
 * The front door for handing over permanent records (docs/rules.md#rule-8): pack, send, confirm the
 * receipt. What then removes them is an approval and the carrying out of the batch, as of any
 * other.
 */
public class TransferService {
  private static final int LONGEST_REFERENCE = 255;

  private final DisposalTable disposals;
  private final ItemTable items;
  private final DisposalReader reader;
  private final TransferTable table;
  private final Packing packing;
  private final TaskService tasks;
  private final RecordsRoles roles;
  private final Audit audit;
  private final OfficeClock clock;

  public TransferService(
      DisposalTable disposals,
      ItemTable items,
      DisposalReader reader,
      TransferTable table,
      Packing packing,
      TaskService tasks,
      RecordsRoles roles,
      Audit audit,
      OfficeClock clock) {
    this.disposals = disposals;
    this.items = items;
    this.reader = reader;
    this.table = table;
    this.packing = packing;
    this.tasks = tasks;
    this.roles = roles;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Takes one of the steps that only transfers have.
   *
   * @param archiveReference with which the archive confirms the receipt; of no other step
   * @throws RuleViolation 400 for a missing or a needless reference, 403 for who keeps no records
   *     or do not see all that is in the batch, 409 for a step that can't be taken
   */
  public void step(long id, DisposalStep step, String archiveReference) {
    roles.requireManager();
    String reference = reference(step, archiveReference);
    Disposal batch =
        disposals
            .lock(id)
            .orElseThrow(() -> RuleViolation.notFound("disposal", String.valueOf(id)));
    step.checkFrom(batch);
    String user = RunAs.sender();
    switch (step) {
      case PACK -> pack(batch);
      case SEND -> {
        table.sent(id, user, clock.now());
        disposals.move(id, DisposalState.SENT);
      }
      case RECEIVE -> {
        table.received(id, user, clock.now(), reference);
        disposals.move(id, DisposalState.RECEIVED);
      }
      default -> throw new IllegalArgumentException(step.code());
    }
    audit.record(
        "disposal " + id, reference == null ? step.code() : step.code() + ": " + reference);
  }

  private static String reference(DisposalStep step, String given) {
    String reference = Texts.trimmed(given);
    if (step == DisposalStep.RECEIVE) {
      if (reference == null) {
        throw RuleViolation.invalid("archiveReference", "naskah.missing");
      }
      Texts.check("archiveReference", reference, LONGEST_REFERENCE, false);
    } else if (reference != null) {
      throw RuleViolation.invalid("archiveReference", "naskah.transfer.noReference", step.code());
    }
    return reference;
  }

  private void pack(Disposal batch) {
    if (!reader.seesAll(batch.id())) {
      throw RuleViolation.forbidden("naskah.disposal.unreadable");
    }
    String user = RunAs.sender();
    disposals.note(batch.id(), user, DisposalTable.Deed.PACKED, clock.now());
    items.noteAmendments(batch.id());
    disposals.setTask(batch.id(), tasks.begin(packing, String.valueOf(batch.id())));
    disposals.move(batch.id(), DisposalState.PACKING);
  }

  /** How far a batch is on its way to the archive; null for one that does not go there. */
  public Transfer of(Disposal batch) {
    return batch.kind() == DisposalKind.TRANSFER ? table.find(batch.id()).orElse(null) : null;
  }

  /**
   * The package of a batch.
   *
   * @throws RuleViolation 403 for who has to do with neither, 404 unless there is a package
   */
  public Transfer find(String id) {
    Disposal batch = reader.find(id);
    return table
        .find(batch.id())
        .filter(transfer -> transfer.packageId() != null)
        .orElseThrow(() -> RuleViolation.notFound("package", id));
  }

  /** The document with the package, which those who get so far may read. */
  public static NodeRef document(Transfer transfer) {
    return Nodes.live(transfer.packageId());
  }
}
