package id.naskah.configuration;

import id.naskah.platform.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Refuses to save a file without a code that something open refers to: nobody would find it again,
 * and it could not be ended.
 */
class RemovedCodes {
  private final ConfigurationReader lenient = ConfigurationReader.lenient();
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
  void check(ConfiguredFile<?> file, String before, byte[] after) {
    if (before == null) {
      return;
    }
    find(file, store.readUrl(before), after).refuseIfAny();
  }

  /** What is still referred to and stood in a file before, but no longer after. */
  Problems find(ConfiguredFile<?> file, byte[] before, byte[] after) {
    Set<String> old = codes(file, before);
    Set<String> kept = codes(file, after);
    Problems problems = new Problems(file.fileName());
    for (String code : old) {
      if (!kept.contains(code)) {
        String said = said(file, code);
        if (!said.isEmpty()) {
          problems.add(
              1,
              "naskah.life.inUse",
              code,
              said,
              new ColumnName(Life.SUCCESSOR),
              new ColumnName(Life.UNTIL));
        }
      }
    }
    return problems;
  }

  private String said(ConfiguredFile<?> file, String code) {
    List<OpenUses.Use> all = new ArrayList<>();
    uses.forEach(each -> all.addAll(each.of(file, code)));
    return all.stream()
        .map(use -> Messages.text(use.key(), use.count()))
        .collect(Collectors.joining(", "));
  }

  /** None for a file whose lines have no codes, and for bytes that cannot be read. */
  private <T> Set<String> codes(ConfiguredFile<T> file, byte[] bytes) {
    T value = lenient.read(file, bytes, new Problems(file.fileName()));
    return value == null ? Set.of() : file.codes(value).orElse(Set.of());
  }
}
