package id.naskah.retention.effect;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Adds effects up; its size follows the rules, not the records. */
public final class EffectSummary implements Consumer<Effect> {
  private final Map<List<Object>, EffectGroup> groups = new HashMap<>();

  @Override
  public void accept(Effect effect) {
    EffectGroup one = EffectGroup.of(effect);
    groups.merge(List.of(one.rule(), one.change()), one, EffectGroup::plus);
  }

  /** By rule and change. */
  public List<EffectGroup> groups() {
    return groups.values().stream().sorted(EffectGroup.ORDER).toList();
  }

  /** How many records change in which way; each way is there. */
  public Map<Effect.Change, Integer> totals() {
    Map<Effect.Change, Integer> totals = new EnumMap<>(Effect.Change.class);
    for (Effect.Change change : Effect.Change.values()) {
      totals.put(change, total(groups.values(), change));
    }
    return totals;
  }

  private static int total(Collection<EffectGroup> groups, Effect.Change change) {
    return groups.stream()
        .filter(group -> group.change() == change)
        .mapToInt(EffectGroup::records)
        .sum();
  }

  /** In one line, for the audit. */
  @Override
  public String toString() {
    return totals().entrySet().stream()
        .map(e -> e.getKey().code() + " " + e.getValue())
        .collect(Collectors.joining(", "));
  }
}
