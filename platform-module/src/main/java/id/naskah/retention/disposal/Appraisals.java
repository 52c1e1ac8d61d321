package id.naskah.retention.disposal;

import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import id.naskah.retention.RecordsRoles;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides what becomes of the items of a batch, one by one or many at once (docs/rules.md#rule-6).
 */
public class Appraisals {
  private final DisposalTable disposals;
  private final ItemTable items;
  private final DisposalReader reader;
  private final RecordsRoles roles;
  private final OfficeClock clock;

  public Appraisals(
      DisposalTable disposals,
      ItemTable items,
      DisposalReader reader,
      RecordsRoles roles,
      OfficeClock clock) {
    this.disposals = disposals;
    this.items = items;
    this.reader = reader;
    this.roles = roles;
    this.clock = clock;
  }

  /**
   * Decides about one item.
   *
   * @throws RuleViolation 400 for what makes no sense or lacks its reason, 403 for who keeps no
   *     records, 404 for what the user may not read, 409 unless the batch is being appraised
   */
  public DisposalItem decide(long batch, String position, Verdict verdict) {
    Disposal disposal = open(batch);
    verdict.check(disposal.kind(), clock.today());
    decide(disposal, List.of(reader.item(batch, position)), verdict);
    return reader.item(batch, position);
  }

  /**
   * Decides about some items by their positions; the same refusals.
   *
   * @return how many
   */
  public int decideSome(long batch, List<Integer> positions, Verdict verdict) {
    Disposal disposal = open(batch);
    verdict.check(disposal.kind(), clock.today());
    List<DisposalItem> chosen = new ArrayList<>();
    for (Integer position : positions) {
      chosen.add(reader.item(batch, String.valueOf(position)));
    }
    return decide(disposal, chosen, verdict);
  }

  /**
   * Decides about all items that the user may read, within limits; the same refusals.
   *
   * @return how many
   */
  public int decideAll(long batch, DisposalScope scope, Verdict verdict) {
    Disposal disposal = open(batch);
    verdict.check(disposal.kind(), clock.today());
    DisposalReader.Choice choice = new DisposalReader.Choice(null, null, null, null, scope);
    return decide(disposal, reader.items(batch, choice, 0, Integer.MAX_VALUE - 1), verdict);
  }

  private Disposal open(long batch) {
    roles.requireManager();
    Disposal disposal =
        disposals
            .lock(batch)
            .orElseThrow(() -> RuleViolation.notFound("disposal", String.valueOf(batch)));
    if (disposal.state() != DisposalState.PROPOSED) {
      throw RuleViolation.conflict("decision", "naskah.disposal.notOpen", disposal.state().code());
    }
    return disposal;
  }

  private int decide(Disposal disposal, List<DisposalItem> chosen, Verdict verdict) {
    if (chosen.isEmpty()) {
      throw RuleViolation.invalid("items", "naskah.disposal.none");
    }
    chosen.forEach(item -> verdict.checkAgainst(item.action()));
    String user = RunAs.sender();
    disposals.note(disposal.id(), user, DisposalTable.Deed.DECIDED, clock.now());
    items.decide(
        disposal.id(),
        chosen.stream().mapToInt(DisposalItem::position).toArray(),
        verdict,
        user,
        clock.now());
    return chosen.size();
  }
}
