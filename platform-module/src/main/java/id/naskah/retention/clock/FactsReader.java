package id.naskah.retention.clock;

import id.naskah.letter.LetterStatus;
import id.naskah.letter.LetterValues;
import id.naskah.model.LetterModel;
import id.naskah.model.RetentionModel;
import id.naskah.platform.OfficeClock;
import id.naskah.retention.schedule.FinalAction;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.alfresco.service.namespace.QName;

/** Reads the facts off a node. A moment becomes a day in the office's zone, not the server's. */
public class FactsReader {
  private static final Set<String> OVER =
      Set.of(LetterStatus.SETTLED.code(), LetterStatus.VOID.code());

  private final OfficeClock clock;

  public FactsReader(OfficeClock clock) {
    this.clock = clock;
  }

  /** Whether a letter with these properties is settled or void. */
  static boolean isOver(Map<QName, Serializable> letter) {
    return OVER.contains(letter.get(LetterModel.STATUS));
  }

  /**
   * The facts of a letter.
   *
   * @param dossierEvents what was declared of the dossier that it lies in; null without one
   */
  public RetentionFacts ofLetter(Map<QName, Serializable> properties, Serializable dossierEvents) {
    LetterValues letter = new LetterValues(properties, clock);
    return new RetentionFacts(
        letter.text(LetterModel.CLASSIFICATION),
        letter.text(LetterModel.KIND),
        letter.day(LetterModel.LETTER_DATE),
        letter.day(LetterModel.RECEIVED_DATE),
        isOver(properties) ? letter.day(RetentionModel.SETTLED_ON) : null,
        days(DeclaredEvent.both(properties.get(RetentionModel.EVENTS), dossierEvents)),
        letter.day(RetentionModel.KEEP_UNTIL),
        FinalAction.of(letter.text(RetentionModel.KEPT_AS)));
  }

  /** The facts of a dossier: whatever its rule counts from, it counts from when it was closed. */
  public RetentionFacts ofDossier(Map<QName, Serializable> properties) {
    LetterValues dossier = new LetterValues(properties, clock);
    LocalDate closed = dossier.day(RetentionModel.CLOSED_ON);
    return new RetentionFacts(
        dossier.text(RetentionModel.DOSSIER_CLASSIFICATION),
        null,
        closed,
        closed,
        closed,
        days(DeclaredEvent.both(properties.get(RetentionModel.EVENTS), null)),
        dossier.day(RetentionModel.KEEP_UNTIL),
        FinalAction.of(dossier.text(RetentionModel.KEPT_AS)));
  }

  private static Map<String, LocalDate> days(Map<String, DeclaredEvent> events) {
    Map<String, LocalDate> days = new HashMap<>();
    events.forEach((code, event) -> days.put(code, event.day()));
    return days;
  }
}
