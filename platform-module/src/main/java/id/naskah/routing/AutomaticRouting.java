package id.naskah.routing;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Explanation;
import id.naskah.configuration.LetterFacts;
import id.naskah.configuration.RoutingMode;
import id.naskah.configuration.RoutingRule;
import id.naskah.model.LetterModel;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/** The rules of routing.csv: the first that matches a letter passes it on, or proposes to. */
class AutomaticRouting {
  private final Supplier<Configuration> configuration;
  private final Passing passing;
  private final RoutingLog log;
  private final OfficeClock clock;

  public AutomaticRouting(
      Supplier<Configuration> configuration, Passing passing, RoutingLog log, OfficeClock clock) {
    this.configuration = configuration;
    this.passing = passing;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Passes on a letter that has just been registered, if a rule says so.
   *
   * <p>A rule that can't be followed today, say because a position is vacant, does not keep the
   * letter from being registered: the history says why it went nowhere, and a person passes it on.
   */
  void route(NodeRef node, Map<QName, Serializable> letter) {
    Optional<RoutingRule> rule = configuration.get().routing().firstMatch(facts(letter));
    if (rule.isPresent() && rule.get().mode() == RoutingMode.SEND) {
      try {
        passing.passOn(node, request(rule.get()));
      } catch (RuleViolation e) {
        // The rules are asked before anything is written, so there is nothing to take back.
        String detail = rule.get().name() + ": " + e.text();
        log.record(
            node,
            List.of(
                new RoutingEvent(
                    node.getId(),
                    null,
                    EventKind.NOT_ROUTED,
                    null,
                    null,
                    Actors.user(),
                    null,
                    clock.now(),
                    null,
                    detail)));
      }
    }
  }

  /** What the rules say about a letter, one after the other until one matches. */
  List<Explanation> explain(Map<QName, Serializable> letter) {
    return configuration.get().routing().explain(facts(letter));
  }

  static PassOn request(RoutingRule rule) {
    return new PassOn(
        rule.to(),
        rule.forInformation(),
        rule.instructions(),
        null,
        null,
        rule.dueInWorkingDays().isPresent() ? rule.dueInWorkingDays().getAsInt() : null,
        null);
  }

  private static LetterFacts facts(Map<QName, Serializable> letter) {
    return new LetterFacts(
        text(letter, LetterModel.DIRECTION),
        text(letter, LetterModel.KIND),
        text(letter, LetterModel.UNIT),
        text(letter, LetterModel.SECURITY),
        text(letter, LetterModel.CLASSIFICATION),
        text(letter, LetterModel.SENDER_NAME),
        text(letter, LetterModel.SENDER_ORGANISATION),
        text(letter, LetterModel.SUBJECT),
        text(letter, LetterModel.SUMMARY));
  }

  private static String text(Map<QName, Serializable> letter, QName name) {
    return (String) letter.get(name);
  }
}
