package id.naskah.configuration;

import id.naskah.platform.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of routing.csv, in the order of the file. The first that is for a letter wins. */
public final class RoutingRules {
  static final String ANY = "*";
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  /** Of a rule, with what is comparable of its sender and words made once, not for each letter. */
  private record Condition(RoutingRule rule, String sender, List<Word> words) {}

  private record Word(String written, String comparable) {}

  /** A letter, made comparable once and not for each rule. */
  private record Letter(LetterFacts facts, String organisation, String name, String words) {
    static Letter of(LetterFacts facts) {
      // A line break between the two: no word reaches from one into the other.
      return new Letter(
          facts,
          Wording.comparable(facts.senderOrganisation()),
          Wording.comparable(facts.senderName()),
          Wording.words(facts.subject()) + "\n" + Wording.words(facts.summary()));
    }
  }

  private final List<RoutingRule> rules;
  private final List<Condition> conditions;

  /** The rules of a file, as it has been checked. */
  public RoutingRules(List<RoutingRule> rules) {
    this.rules = List.copyOf(rules);
    this.conditions = rules.stream().map(RoutingRules::condition).toList();
  }

  public List<RoutingRule> rules() {
    return rules;
  }

  /** The rule that is for this letter. */
  public Optional<RoutingRule> firstMatch(LetterFacts facts) {
    Letter letter = Letter.of(facts);
    return conditions.stream()
        .map(condition -> explain(condition, letter))
        .filter(Explanation::matches)
        .findFirst()
        .map(Explanation::rule);
  }

  /** Why each rule is not for this letter, up to the first that is, which ends the list. */
  public List<Explanation> explain(LetterFacts facts) {
    Letter letter = Letter.of(facts);
    List<Explanation> explanations = new ArrayList<>();
    for (Condition condition : conditions) {
      Explanation explanation = explain(condition, letter);
      explanations.add(explanation);
      if (explanation.matches()) {
        break;
      }
    }
    return List.copyOf(explanations);
  }

  /** What stands in a cell, separated by spaces. */
  static List<String> split(String cell) {
    return cell.isEmpty() ? List.of() : SPACE.splitAsStream(cell).toList();
  }

  /** The words that a rule asks for: none for any. */
  static List<String> words(String cell) {
    return ANY.equals(cell) ? List.of() : split(cell);
  }

  private static Condition condition(RoutingRule rule) {
    return new Condition(
        rule,
        ANY.equals(rule.sender()) ? "" : Wording.comparable(rule.sender()),
        words(rule.words()).stream().map(w -> new Word(w, Wording.words(w))).toList());
  }

  private static Explanation explain(Condition condition, Letter letter) {
    RoutingRule rule = condition.rule();
    LetterFacts facts = letter.facts();
    if (!fits(rule.direction(), facts.direction())) {
      return failed(rule, "direction", rule.direction(), facts.direction());
    }
    if (!fits(rule.kind(), facts.kind())) {
      return failed(rule, "kind", rule.kind(), facts.kind());
    }
    if (!fits(rule.unit(), facts.unit())) {
      return failed(rule, "unit", rule.unit(), facts.unit());
    }
    if (!fits(rule.security(), facts.security())) {
      return failed(rule, "security", rule.security(), facts.security());
    }
    if (!ClassificationScheme.covers(rule.classification(), facts.classification())) {
      return failed(rule, "classification", rule.classification(), facts.classification());
    }
    if (!letter.organisation().contains(condition.sender())
        && !letter.name().contains(condition.sender())) {
      String sender = shown(facts.senderOrganisation(), facts.senderName());
      return failed(rule, "sender", rule.sender(), sender);
    }
    String missing =
        condition.words().stream()
            .filter(word -> !letter.words().contains(word.comparable()))
            .map(Word::written)
            .collect(Collectors.joining(" "));
    return missing.isEmpty()
        ? new Explanation(rule, true, null, null, null)
        : failed(rule, "words", missing, shown(facts.subject(), facts.summary()));
  }

  private static boolean fits(String wanted, String value) {
    return ANY.equals(wanted) || wanted.equals(value);
  }

  private static Explanation failed(
      RoutingRule rule, String column, String expected, String actual) {
    return new Explanation(rule, false, column, expected, actual);
  }

  private static String shown(String first, String second) {
    String both =
        Stream.of(Objects.requireNonNullElse(first, ""), Objects.requireNonNullElse(second, ""))
            .filter(text -> !text.isBlank())
            .map(Texts::shortened)
            .collect(Collectors.joining(" / "));
    return both.isEmpty() ? null : both;
  }
}
