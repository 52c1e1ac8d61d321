package id.naskah.retention.transfer;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.configuration.ConfigurationStore;
import id.naskah.configuration.ConfiguredFile;
import id.naskah.fixity.ContentChanged;
import id.naskah.platform.Messages;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.file.WorkFile;
import id.naskah.retention.disposal.Clearance;
import id.naskah.retention.disposal.Decision;
import id.naskah.retention.disposal.Disposal;
import id.naskah.retention.disposal.DisposalItem;
import id.naskah.retention.disposal.DisposalState;
import id.naskah.retention.disposal.DisposalTable;
import id.naskah.retention.disposal.ItemEnd;
import id.naskah.retention.disposal.ItemTable;
import id.naskah.retention.disposal.Outcome;
import id.naskah.retention.disposal.Proof;
import id.naskah.retention.disposal.ProofFiling;
import id.naskah.retention.disposal.ProofReaders;
import id.naskah.retention.hold.HoldGuard;
import id.naskah.task.Task;
import id.naskah.task.TaskWork;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Makes the package of a batch, a few records in one transaction (docs/rules.md#rule-8).
 *
 * <p>A record that is held, has changed or is not for all to see who keep records is not packed: it
 * leaves the batch with its reason. Cut off anywhere, or gone on with by another node, the package
 * is made anew from the first record, since a zip file can't be continued; what is on record
 * follows. The package is compared with its own manifest before it counts.
 */
class Packing implements TaskWork {
  private static final int CHUNK = 20;
  private static final String SCHEMA =
      "/alfresco/module/naskah-platform/transfer/naskah-transfer-1.xsd";
  private static final List<ConfiguredFile<?>> CODES =
      List.of(
          ConfigurationFiles.UNITS,
          ConfigurationFiles.KINDS,
          ConfigurationFiles.CLASSIFICATION,
          ConfigurationFiles.INSTRUCTIONS);

  private final DisposalTable disposals;
  private final ItemTable items;
  private final Clearance clearance;
  private final ItemEnd end;
  private final HoldGuard holds;
  private final TransferTable table;
  private final RecordCollector collector;
  private final ProofReaders readers;
  private final ProofFiling proofs;
  private final ConfigurationStore store;
  private final Supplier<Configuration> configuration;
  private final OfficeClock clock;
  private final Map<Long, PackageDraft> drafts = new ConcurrentHashMap<>();

  public Packing(
      DisposalTable disposals,
      ItemTable items,
      Clearance clearance,
      ItemEnd end,
      HoldGuard holds,
      TransferTable table,
      RecordCollector collector,
      ProofReaders readers,
      ProofFiling proofs,
      ConfigurationStore store,
      Supplier<Configuration> configuration,
      OfficeClock clock) {
    this.disposals = disposals;
    this.items = items;
    this.clearance = clearance;
    this.end = end;
    this.holds = holds;
    this.table = table;
    this.collector = collector;
    this.readers = readers;
    this.proofs = proofs;
    this.store = store;
    this.configuration = configuration;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "transferPackage";
  }

  @Override
  public Progress next(Task task) {
    long id = Long.parseLong(task.parameters());
    try {
      Disposal batch = disposals.lock(id).orElse(null);
      if (batch == null || batch.state() != DisposalState.PACKING) {
        discard(id);
        return Progress.finished(task.place());
      }
      return next(task, batch);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Progress next(Task task, Disposal batch) throws IOException {
    long place = task.place();
    PackageDraft draft = drafts.get(batch.id());
    boolean anew = place == 0 || draft == null || !draft.isAt(place);
    if (anew) {
      place = 0;
      draft = begin(batch);
    }
    List<DisposalItem> some = items.after(batch.id(), (int) place, CHUNK);
    if (some.isEmpty()) {
      finish(batch, draft);
      return Progress.finished(place);
    }
    int packed = pack(some, draft);
    place = some.get(some.size() - 1).position();
    draft.moveTo(place);
    // Made anew, it is counted anew.
    int before = anew ? (int) task.doneItems() : 0;
    return new Progress(place, packed - before, 0, true);
  }

  private PackageDraft begin(Disposal batch) throws IOException {
    discard(batch.id());
    table.begin(batch.id());
    String name = name(batch);
    Path file = WorkFile.make(name, ".zip");
    PackageDraft draft =
        new PackageDraft(collector, file, name, configuration.get().office().zone());
    drafts.put(batch.id(), draft);
    try (InputStream schema = Packing.class.getResourceAsStream(SCHEMA)) {
      draft.add("naskah-transfer-1.xsd", schema.readAllBytes());
    }
    for (ConfiguredFile<?> codes : CODES) {
      var node = store.find(codes).orElseThrow();
      draft.add("configuration/" + codes.fileName(), store.read(node));
    }
    return draft;
  }

  private void discard(long batch) throws IOException {
    PackageDraft draft = drafts.remove(batch);
    if (draft != null) {
      draft.discard();
    }
  }

  private static String name(Disposal batch) {
    return "naskah-transfer-" + batch.id();
  }

  /** Packs those that may be; answers how many. Whoever would place a hold waits meanwhile. */
  private int pack(List<DisposalItem> some, PackageDraft draft) throws IOException {
    List<DisposalItem> chosen =
        some.stream()
            .filter(item -> item.outcome() == null && item.decision() == Decision.PERMANENT)
            .toList();
    if (chosen.isEmpty()) {
      return 0;
    }
    holds.keepHoldsOut();
    Clearance.Checked checked = clearance.check(chosen);
    int packed = 0;
    for (DisposalItem item : chosen) {
      Clearance.Refusal refusal = checked.refusals().get(item.nodeId());
      if (refusal == null) {
        refusal = refusal(item);
      }
      if (refusal != null) {
        end.leave(item, refusal.outcome(), refusal.reason());
      } else if (isUnchanged(item)) {
        table.packed(item, draft.add(item));
        packed++;
      }
    }
    return packed;
  }

  /** One that is not what was stored leaves the batch. */
  private boolean isUnchanged(DisposalItem item) {
    try {
      collector.requireUnchanged(collector.files(item));
      return true;
    } catch (ContentChanged e) {
      end.leave(item, e);
      return false;
    }
  }

  private Clearance.Refusal refusal(DisposalItem item) {
    if (!readers.mayAllRead(RecordCollector.node(item))) {
      return new Clearance.Refusal(Outcome.FAILED, Messages.text("naskah.transfer.secret"));
    } else if (!collector.areWhole(collector.files(item))) {
      return new Clearance.Refusal(Outcome.FAILED, Messages.text("naskah.transfer.noContent"));
    }
    return null;
  }

  private void finish(Disposal batch, PackageDraft draft) throws IOException {
    Map<String, String> info = new LinkedHashMap<>();
    info.put("Source-Organization", configuration.get().office().code());
    info.put("Bagging-Date", clock.today().toString());
    info.put("Bag-Software-Agent", "Naskah");
    info.put("External-Identifier", String.valueOf(batch.id()));
    info.put("External-Description", batch.title());
    info.put("Naskah-Proposed-By", batch.proposedBy());
    info.put("Naskah-Appraised-By", batch.appraisedBy());
    draft.finish(info);
    List<String> problems;
    try (InputStream zip = Files.newInputStream(draft.file())) {
      problems = BagCheck.problems(zip);
    }
    if (!problems.isEmpty()) {
      throw new IllegalStateException("The package is not what it says: " + problems);
    }
    String name = name(batch) + ".zip";
    Proof proof = proofs.store("Transfers", batch.id(), name, "application/zip", draft.file());
    table.setPackage(batch.id(), proof);
    disposals.move(batch.id(), DisposalState.PACKED);
    discard(batch.id());
  }
}
