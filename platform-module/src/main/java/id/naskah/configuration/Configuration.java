package id.naskah.configuration;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.util.List;
import java.util.Map;

/**
 * All that is configured, as it is in force at one moment.
 *
 * @param events what can be declared of records, such as that a contract ended, by code
 */
public record Configuration(
    Office office,
    Map<String, Unit> units,
    Map<String, LetterKind> kinds,
    ClassificationScheme classification,
    List<SeriesRule> series,
    Map<String, Term> instructions,
    Map<String, Position> positions,
    WorkingCalendar calendar,
    RoutingRules routing,
    Map<String, Term> events) {

  /** The unit with this code; unknown: 400 with the codes there are. */
  public Unit unit(String code) {
    Unit unit = units.get(code);
    if (unit == null) {
      throw RuleViolation.invalid(
          "unit", "naskah.unit.unknown", Texts.shortened(code), String.join(", ", units.keySet()));
    }
    return unit;
  }

  /** The rule that numbers this letter. There is one: the file is refused without a last rule. */
  public SeriesRule ruleFor(NumberTemplate.Values letter) {
    return series.stream()
        .filter(rule -> rule.matches(letter))
        .findFirst()
        .orElseThrow(
            () ->
                RuleViolation.conflict(
                    "direction", "naskah.series.incomplete", letter.direction().code()));
  }
}
