package id.naskah.retention.schedule;

import id.naskah.configuration.ClassificationScheme;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One edition of the retention schedule, as it can be read.
 *
 * @param code of the edition, such as {@code 2026}
 * @param rules in the order of the file
 */
public record Edition(String code, List<RetentionRule> rules, Map<String, List<RetentionRule>> by) {

  /** An edition with these rules. */
  public static Edition of(String code, List<RetentionRule> rules) {
    return new Edition(
        code,
        List.copyOf(rules),
        rules.stream().collect(Collectors.groupingBy(RetentionRule::classification)));
  }

  /**
   * The rules that apply: those of the letter's classification code, or of the nearest code above
   * it that has any for this kind of letter. Where there are several, all of them apply.
   *
   * @param classification may be null: then none applies
   * @param kind code of the letter kind; null for a dossier, to which rules for all kinds apply
   */
  public List<RetentionRule> rulesFor(String classification, String kind) {
    Optional<String> code = Optional.ofNullable(classification);
    while (code.isPresent()) {
      List<RetentionRule> found =
          by.getOrDefault(code.get(), List.of()).stream()
              .filter(rule -> rule.kinds().isEmpty() || rule.kinds().contains(kind))
              .toList();
      if (!found.isEmpty()) {
        return found;
      }
      code = ClassificationScheme.parent(code.get());
    }
    return List.of();
  }
}
