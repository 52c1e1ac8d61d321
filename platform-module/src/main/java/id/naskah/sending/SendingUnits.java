package id.naskah.sending;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Unit;
import id.naskah.letter.LetterReader;
import id.naskah.letter.LetterValues;
import id.naskah.model.LetterModel;
import id.naskah.platform.OfficeClock;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/** To which units a letter can be sent, and which of them its recipients and copies seem to be. */
public class SendingUnits {
  private final NodeService nodeService;
  private final LetterReader letters;
  private final SendingTable table;
  private final Supplier<Configuration> configuration;
  private final OfficeClock clock;

  /**
   * @param nodeService the one that checks no permission: the letter was found for the user
   */
  public SendingUnits(
      NodeService nodeService,
      LetterReader letters,
      SendingTable table,
      Supplier<Configuration> configuration,
      OfficeClock clock) {
    this.nodeService = nodeService;
    this.letters = letters;
    this.table = table;
    this.configuration = configuration;
    this.clock = clock;
  }

  /**
   * A unit that can get a letter.
   *
   * @param meant the words of the recipient or copy that seem to mean it; null for none
   * @param copy whether these words stand among the copies
   * @param sent whether it has the letter
   */
  public record Choice(String unit, String name, String meant, boolean copy, boolean sent) {}

  /**
   * The units in use but for the letter's own, those that seem to be meant first.
   *
   * @throws id.naskah.platform.RuleViolation 404 if there is no such letter for the user, 403 for
   *     who may not write it
   */
  public List<Choice> of(String id) {
    Map<QName, Serializable> letter = nodeService.getProperties(letters.findWritable(id));
    LetterValues values = new LetterValues(letter, clock);
    Configuration now = configuration.get();
    LocalDate today = clock.today();
    List<Unit> units =
        now.units().values().stream()
            .filter(unit -> !unit.life().isOver(today))
            .filter(unit -> !unit.code().equals(values.text(LetterModel.UNIT)))
            .toList();
    UnitMatches matches = new UnitMatches(units, now.positions().values());
    Map<String, String> recipients = meant(matches, values.texts(LetterModel.RECIPIENTS));
    Map<String, String> copies = meant(matches, values.texts(LetterModel.COPY_TO));
    Set<String> sent =
        table.of(id).stream()
            .filter(sending -> sending.to().way() == Way.UNIT)
            .map(sending -> sending.to().recipient())
            .collect(Collectors.toSet());
    return units.stream()
        .map(
            unit -> {
              String code = unit.code();
              boolean copy = !recipients.containsKey(code) && copies.containsKey(code);
              String meant = copy ? copies.get(code) : recipients.get(code);
              return new Choice(code, unit.name(), meant, copy, sent.contains(code));
            })
        .sorted(Comparator.comparingInt(SendingUnits::place))
        .toList();
  }

  private static int place(Choice choice) {
    return choice.meant() == null ? 2 : choice.copy() ? 1 : 0;
  }

  private static Map<String, String> meant(UnitMatches matches, List<String> recipients) {
    Map<String, String> meant = new HashMap<>();
    recipients.forEach(
        words -> matches.of(words).ifPresent(unit -> meant.putIfAbsent(unit, words)));
    return meant;
  }
}
