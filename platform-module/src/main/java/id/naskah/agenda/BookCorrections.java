package id.naskah.agenda;

import id.naskah.agenda.CorrectionTable.Numbered;
import id.naskah.configuration.Direction;
import id.naskah.letter.LetterListener;
import id.naskah.letter.LetterValues;
import id.naskah.model.LetterModel;
import id.naskah.numbering.Series;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RunAs;
import java.io.Serializable;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/**
 * Notes what becomes of letters whose month was closed: the month stays as it was signed, and what
 * came after stands beside it (docs/rules.md#agenda-book).
 *
 * <p>Whoever writes a letter of a month that may be closed shares the month until the transaction
 * ends; who closes it waits for that, or the writer for the closing. So each letter is in the month
 * as it was signed, or in a correction, never in neither. A letter of the running month costs no
 * statement.
 */
class BookCorrections implements LetterListener {
  private final ClosingTable closings;
  private final CorrectionTable corrections;
  private final OfficeClock clock;

  public BookCorrections(ClosingTable closings, CorrectionTable corrections, OfficeClock clock) {
    this.closings = closings;
    this.corrections = corrections;
    this.clock = clock;
  }

  @Override
  public void registered(NodeRef node, Map<QName, Serializable> now) {
    LetterValues letter = new LetterValues(now, clock);
    shared(letter, month(letter))
        .ifPresent(closing -> corrections.add(closing, numbered(node, letter), added()));
  }

  @Override
  public void changed(NodeRef node, Map<QName, Serializable> before, Map<QName, Serializable> now) {
    LetterValues old = new LetterValues(before, clock);
    LetterValues letter = new LetterValues(now, clock);
    List<Correction> changes = BookChanges.of(old, letter, RunAs.sender(), clock.now());
    if (changes.isEmpty()) {
      return;
    }
    // In one order, whichever way the letter moves.
    Map<YearMonth, Optional<Closing>> closed = new TreeMap<>();
    for (YearMonth month : new TreeSet<>(List.of(month(old), month(letter)))) {
      if (mayBeClosed(month)) {
        closed.put(month, shared(letter, month));
      }
    }
    if (closed.isEmpty()) {
      return;
    }
    Numbered number = numbered(node, letter);
    List<Closing> standing = closings.with(node.getId());
    for (Closing closing : standing) {
      changes.forEach(change -> corrections.add(closing, number, change));
    }
    closed
        .getOrDefault(month(letter), Optional.empty())
        .filter(closing -> standing.stream().noneMatch(s -> s.id() == closing.id()))
        .ifPresent(closing -> corrections.add(closing, number, added()));
  }

  private Optional<Closing> shared(LetterValues letter, YearMonth month) {
    if (!mayBeClosed(month)) {
      return Optional.empty();
    }
    String unit = letter.text(LetterModel.UNIT);
    Direction direction = letter.direction();
    closings.share(unit, direction, month);
    return closings.find(unit, direction, month);
  }

  /** A day early, in case the clocks of two servers differ. */
  private boolean mayBeClosed(YearMonth month) {
    return !month.atEndOfMonth().isAfter(clock.today());
  }

  private static YearMonth month(LetterValues letter) {
    return YearMonth.from(letter.registerDay());
  }

  private static Numbered numbered(NodeRef node, LetterValues letter) {
    return new Numbered(
        node.getId(),
        new Series(letter.text(LetterModel.SERIES), letter.number(LetterModel.AGENDA_YEAR)),
        letter.number(LetterModel.AGENDA_NUMBER));
  }

  private Correction added() {
    Instant now = clock.now();
    return new Correction(Correction.ROW, null, null, RunAs.sender(), now);
  }
}
