package id.naskah.configuration;

import id.naskah.platform.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Refuses to save a file without a code that something open refers to: nobody would find it again,
 * and it could not be ended.
 */
public class RemovedCodes {
  private final ConfigurationReader lenient = new ConfigurationReader(group -> true, user -> true);
  private final ConfigurationStore store;
  private final List<OpenUses> uses;

  public RemovedCodes(ConfigurationStore store, List<OpenUses> uses) {
    this.store = store;
    this.uses = List.copyOf(uses);
  }

  /**
   * Compares what was stored with what is being saved.
   *
   * @param before URL of the content before the save; null if there was none
   * @throws id.naskah.platform.RuleViolation naming each code, what refers to it and how many
   */
  void check(ConfigurationFile file, String before, byte[] after) {
    if (before == null || codes(file, new byte[0]) == null) {
      return;
    }
    Set<String> old = codes(file, store.readUrl(before));
    Set<String> kept = codes(file, after);
    Problems problems = new Problems(file.fileName());
    for (String code : old) {
      if (!kept.contains(code)) {
        String said = said(file, code);
        if (!said.isEmpty()) {
          problems.add(1, "naskah.life.inUse", code, said);
        }
      }
    }
    problems.refuseIfAny();
  }

  private String said(ConfigurationFile file, String code) {
    List<OpenUses.Use> all = new ArrayList<>();
    uses.forEach(each -> all.addAll(each.of(file, code)));
    return all.stream()
        .map(use -> Messages.text(use.key(), use.count()))
        .collect(Collectors.joining(", "));
  }

  /** Null for a file whose lines have no codes; empty for one that cannot be read. */
  private Set<String> codes(ConfigurationFile file, byte[] bytes) {
    return switch (file) {
      case OFFICE, SERIES, CALENDAR, ROUTING -> null;
      case UNITS, KINDS, INSTRUCTIONS, EVENTS -> {
        Map<?, ?> byCode = (Map<?, ?>) read(file, bytes);
        yield byCode == null ? Set.of() : texts(byCode.keySet());
      }
      case CLASSIFICATION -> {
        ClassificationScheme scheme = (ClassificationScheme) read(file, bytes);
        yield scheme == null ? Set.of() : scheme.names().keySet();
      }
      case POSITIONS -> {
        Positions positions = (Positions) read(file, bytes);
        yield positions == null ? Set.of() : positions.byCode().keySet();
      }
    };
  }

  private static Set<String> texts(Set<?> codes) {
    return codes.stream().map(String::valueOf).collect(Collectors.toSet());
  }

  private Object read(ConfigurationFile file, byte[] bytes) {
    return lenient.read(file, bytes, new Problems(file.fileName()));
  }
}
