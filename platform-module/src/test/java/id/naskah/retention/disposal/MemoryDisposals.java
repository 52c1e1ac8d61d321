package id.naskah.retention.disposal;

import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The table of batches without a database. */
class MemoryDisposals extends DisposalTable {
  private final TreeMap<Long, Disposal> rows = new TreeMap<>();
  private final Set<String> hands = new HashSet<>();
  private String packageDocument = "package";

  MemoryDisposals() {
    super(null);
  }

  Disposal row(long id) {
    return rows.get(id);
  }

  void put(Disposal batch) {
    rows.put(batch.id(), batch);
  }

  @Override
  long add(DisposalKind kind, String title, DisposalScope scope, String user, Instant now) {
    long id = rows.size() + 1L;
    put(Batches.proposed(id, kind, title, scope, user, now));
    return id;
  }

  @Override
  public Optional<Disposal> find(long id) {
    return Optional.ofNullable(rows.get(id));
  }

  @Override
  public Optional<Disposal> lock(long id) {
    return find(id);
  }

  @Override
  public void note(long id, String person, Deed deed, Instant now) {
    hands.add(id + " " + person.toLowerCase(Locale.ROOT));
  }

  @Override
  boolean hadAHand(long id, String person) {
    return hands.contains(id + " " + person.toLowerCase(Locale.ROOT));
  }

  @Override
  public void move(long id, DisposalState state) {
    Disposal b = rows.get(id);
    put(Batches.with(b, state, b.appraisedBy(), b.approvedBy(), b.taskId(), b.remark()));
  }

  @Override
  public void setTask(long id, long task) {
    Disposal b = rows.get(id);
    put(Batches.with(b, b.state(), b.appraisedBy(), b.approvedBy(), task, b.remark()));
  }

  @Override
  void setRemark(long id, String remark) {
    Disposal b = rows.get(id);
    put(Batches.with(b, b.state(), b.appraisedBy(), b.approvedBy(), b.taskId(), remark));
  }

  @Override
  void appraised(long id, String user, Instant now) {
    Disposal b = rows.get(id);
    put(Batches.with(b, b.state(), user, b.approvedBy(), b.taskId(), null));
  }

  @Override
  void approved(long id, String user, Instant now) {
    Disposal b = rows.get(id);
    put(Batches.with(b, b.state(), b.appraisedBy(), user, b.taskId(), b.remark()));
  }

  @Override
  void sentBack(long id, String reason) {
    Disposal b = rows.get(id);
    put(Batches.with(b, b.state(), null, null, b.taskId(), reason));
  }

  @Override
  String takePackage(long id) {
    String taken = packageDocument;
    packageDocument = null;
    return taken;
  }
}
