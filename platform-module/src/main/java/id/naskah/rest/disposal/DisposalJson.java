package id.naskah.rest.disposal;

import id.naskah.platform.Nodes;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import id.naskah.rest.Body;
import id.naskah.rest.Entity;
import id.naskah.rest.retention.RecordJson;
import id.naskah.retention.disposal.Decision;
import id.naskah.retention.disposal.Disposal;
import id.naskah.retention.disposal.DisposalItem;
import id.naskah.retention.disposal.DisposalReader.Count;
import id.naskah.retention.disposal.DisposalScope;
import id.naskah.retention.disposal.DisposalState;
import id.naskah.retention.disposal.Stub;
import id.naskah.retention.disposal.Stubs;
import id.naskah.retention.disposal.Verdict;
import id.naskah.retention.transfer.Transfer;
import id.naskah.task.Task;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.json.JSONArray;
import org.json.JSONObject;

/** Disposals, their items and stubs as JSON. */
public class DisposalJson {
  private static final Set<String> LIMITS =
      Set.of("unit", "rule", "edition", "classification", "from", "until");
  private static final List<String> CALLED =
      List.of(
          "subject",
          "letterNumber",
          "direction",
          "agendaNumber",
          "agendaYear",
          "unit",
          "security",
          "classification",
          "masked");

  private final RecordJson records;
  private final Stubs stubs;

  public DisposalJson(RecordJson records, Stubs stubs) {
    this.records = records;
    this.stubs = stubs;
  }

  /**
   * A batch.
   *
   * @param task what works on it; may be null
   * @param counts its items; null in a list
   */
  static Entity entity(Disposal batch, Task task, List<Count> counts) {
    return new Entity()
        .with("id", String.valueOf(batch.id()))
        .with("kind", batch.kind().code())
        .with("title", batch.title())
        .with("status", status(batch, task))
        .with("where", batch.scope().limits())
        .with("proposedBy", batch.proposedBy())
        .with("proposedAt", text(batch.proposedAt()))
        .with("appraisedBy", batch.appraisedBy())
        .with("appraisedAt", text(batch.appraisedAt()))
        .with("approvedBy", batch.approvedBy())
        .with("approvedAt", text(batch.approvedAt()))
        .with("finishedAt", text(batch.finishedAt()))
        .with("reason", batch.remark())
        .with("task", task(task))
        .with("items", counts == null ? null : counts(counts))
        .with("certificate", certificate(batch));
  }

  /** Who stops the work has it paused; who looks sees that. */
  private static String status(Disposal batch, Task task) {
    boolean stopped = task != null && task.state() == Task.State.PAUSED;
    return batch.state() == DisposalState.EXECUTING && stopped ? "paused" : batch.state().code();
  }

  private static Entity task(Task task) {
    return task == null
        ? null
        : new Entity()
            .with("id", String.valueOf(task.id()))
            .with("status", task.state().name().toLowerCase(Locale.ROOT))
            .with("done", task.doneItems())
            .with("failed", task.failedItems())
            .with("remark", task.remark());
  }

  private static Entity counts(List<Count> counts) {
    Map<String, Integer> decisions = new LinkedHashMap<>();
    Map<String, Integer> outcomes = new LinkedHashMap<>();
    int total = 0;
    for (Count count : counts) {
      String decision = count.decision() == null ? "undecided" : count.decision().code();
      String outcome = count.outcome() == null ? "open" : count.outcome().code();
      decisions.merge(decision, count.items(), Integer::sum);
      outcomes.merge(outcome, count.items(), Integer::sum);
      total += count.items();
    }
    return new Entity()
        .with("total", total)
        .with("decisions", decisions)
        .with("outcomes", outcomes);
  }

  private static Entity certificate(Disposal batch) {
    return batch.certificate() == null
        ? null
        : new Entity()
            .with("pdf", batch.certificate())
            .with("pdfSha256", batch.certificateHash())
            .with("csv", batch.csv())
            .with("csvSha256", batch.csvHash());
  }

  /** How far a transfer is; null for what is none. */
  static Entity transfer(Transfer transfer) {
    return transfer == null
        ? null
        : new Entity()
            .with("package", transfer.packageId())
            .with("packageSha256", transfer.sha256())
            .with("sentBy", transfer.sentBy())
            .with("sentAt", text(transfer.sentAt()))
            .with("receivedBy", transfer.receivedBy())
            .with("receivedAt", text(transfer.receivedAt()))
            .with("archiveReference", transfer.archiveReference());
  }

  /** Items, with what their letters are called, or were. */
  List<Entity> entities(List<DisposalItem> items) {
    Map<String, Stub> gone = stubs.of(items);
    return items.stream().map(item -> entity(item, gone.get(item.uuid()))).toList();
  }

  private Entity entity(DisposalItem item, Stub stub) {
    Entity entity =
        new Entity().with("id", String.valueOf(item.position())).with("letter", item.uuid());
    Entity letter =
        stub == null ? records.entity(Nodes.live(item.uuid())) : (Entity) plain(stub.json());
    CALLED.forEach(field -> entity.with(field, letter.get(field)));
    entity.remove("masked", false);
    return entity
        .with("edition", item.edition())
        .with("rule", item.rule())
        .with("scheduledAction", item.action())
        .with("eligibleOn", text(item.eligibleOn()))
        .with("decision", item.decision() == null ? null : item.decision().code())
        .with("keepUntil", text(item.keepUntil()))
        .with("reason", item.reason())
        .with("decidedBy", item.decidedBy())
        .with("decidedAt", text(item.decidedAt()))
        .with("outcome", item.outcome() == null ? null : item.outcome().code())
        .with("outcomeReason", item.outcomeReason())
        .with("sha256", item.sha256())
        .with("doneAt", text(item.doneAt()))
        .with("verifiedAt", text(item.verifiedAt()))
        .with("remains", item.remains());
  }

  /** A stub, its metadata as an object. */
  static Entity entity(Stub stub) {
    return new Entity()
        .with("id", stub.uuid())
        .with("disposal", String.valueOf(stub.batch()))
        .with("position", stub.position())
        .with("sha256", stub.sha256())
        .with("goneAt", text(stub.goneAt()))
        .with("metadata", plain(stub.json()));
  }

  private static Object plain(Object json) {
    if (json instanceof JSONObject object) {
      Entity entity = new Entity();
      for (var names = object.keys(); names.hasNext(); ) {
        String name = String.valueOf(names.next());
        entity.with(name, plain(object.opt(name)));
      }
      return entity;
    } else if (json instanceof JSONArray array) {
      List<Object> list = new ArrayList<>();
      for (int i = 0; i < array.length(); i++) {
        list.add(plain(array.opt(i)));
      }
      return list;
    }
    return json == JSONObject.NULL ? null : json;
  }

  /** The limits in a body; all null without any. */
  static DisposalScope scope(Body body) {
    Entity given = body.object("where");
    if (given == null) {
      return new DisposalScope(null, null, null, null, null, null);
    }
    Body where = new Body(given, LIMITS);
    return new DisposalScope(
        where.text("unit"),
        where.text("rule"),
        where.text("edition"),
        where.text("classification"),
        where.day("from"),
        where.day("until"));
  }

  static Verdict verdict(Body body) {
    return new Verdict(
        Decision.of(body.text("decision")), body.day("keepUntil"), body.text("reason"));
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }

  /** A flag in the address; null when missing. */
  static Boolean flag(String name, String value) {
    if (value == null) {
      return null;
    }
    if (!List.of("true", "false").contains(value)) {
      throw RuleViolation.invalid(name, "naskah.choice", Texts.shortened(value), "true, false");
    }
    return Boolean.valueOf(value);
  }
}
