package id.naskah.configuration;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.util.List;
import java.util.Map;

/** All that is configured, as it is in force at one moment. */
public final class Configuration implements OtherFiles {
  private final FileValues values;
  private final WorkingCalendar calendar;

  /**
   * The configuration of these files.
   *
   * @param values one for each file; nobody changes them any more
   */
  public Configuration(FileValues values) {
    this.values = values;
    this.calendar =
        new WorkingCalendar(
            values.get(ConfigurationFiles.OFFICE).weekend(),
            values.get(ConfigurationFiles.CALENDAR));
  }

  /** What one of the files says. */
  public <T> T of(ConfiguredFile<T> file) {
    return values.get(file);
  }

  public Office office() {
    return of(ConfigurationFiles.OFFICE);
  }

  @Override
  public Map<String, Unit> units() {
    return of(ConfigurationFiles.UNITS);
  }

  @Override
  public Map<String, LetterKind> kinds() {
    return of(ConfigurationFiles.KINDS);
  }

  @Override
  public ClassificationScheme classification() {
    return of(ConfigurationFiles.CLASSIFICATION);
  }

  public List<SeriesRule> series() {
    return of(ConfigurationFiles.SERIES);
  }

  @Override
  public Map<String, Term> instructions() {
    return of(ConfigurationFiles.INSTRUCTIONS);
  }

  @Override
  public Map<String, Position> positions() {
    return of(ConfigurationFiles.POSITIONS).byCode();
  }

  public WorkingCalendar calendar() {
    return calendar;
  }

  public RoutingRules routing() {
    return of(ConfigurationFiles.ROUTING);
  }

  /** Who reads letters above ordinary. */
  public SecrecyRules secrecy() {
    return of(ConfigurationFiles.SECRECY);
  }

  /** How letters are signed. */
  public SigningRules signing() {
    return of(ConfigurationFiles.SIGNING);
  }

  /** Through whose hands letters go before they are signed. */
  public ChainRules chains() {
    return of(ConfigurationFiles.CHAINS);
  }

  /** How names are printed below letters, by user. */
  public Map<String, Official> officials() {
    return of(ConfigurationFiles.OFFICIALS);
  }

  /** The offices whose seals on letters are known, one for each certificate. */
  public List<OtherOffice> offices() {
    return of(ConfigurationFiles.OFFICES);
  }

  /** What can be declared of records, such as that a contract ended, by code. */
  public Map<String, Term> events() {
    return of(ConfigurationFiles.EVENTS);
  }

  /** The unit with this code; unknown: 400 with the codes there are. */
  public Unit unit(String code) {
    Unit unit = units().get(code);
    if (unit == null) {
      throw RuleViolation.invalid(
          "unit",
          "naskah.unit.unknown",
          Texts.shortened(code),
          String.join(", ", units().keySet()));
    }
    return unit;
  }

  /** The rule that numbers this letter. There is one: the file is refused without a last rule. */
  public SeriesRule ruleFor(NumberTemplate.Values letter) {
    return series().stream()
        .filter(rule -> rule.matches(letter))
        .findFirst()
        .orElseThrow(
            () ->
                RuleViolation.conflict(
                    "direction", "naskah.series.incomplete", letter.direction().code()));
  }
}
