package id.naskah.agenda;

import id.naskah.configuration.Direction;
import id.naskah.letter.LetterStatus;
import id.naskah.letter.LetterValues;
import id.naskah.model.LetterModel;
import id.naskah.numbering.NumberEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a book would say otherwise of a letter after it was written. */
final class BookChanges {
  private BookChanges() {}

  static List<Correction> of(LetterValues before, LetterValues now, String by, Instant at) {
    List<String> old = cells(before);
    List<String> said = cells(now);
    List<Correction> changes = new ArrayList<>();
    for (int i = 0; i < FIELDS.size(); i++) {
      if (!Objects.equals(old.get(i), said.get(i))) {
        changes.add(new Correction(FIELDS.get(i), old.get(i), said.get(i), by, at));
      }
    }
    return changes;
  }

  private static final List<String> FIELDS =
      List.of(
          "day",
          "letterNumber",
          "letterDate",
          "correspondent",
          "subject",
          "kind",
          "state",
          "reason");

  private static List<String> cells(LetterValues letter) {
    boolean isIncoming = letter.direction() == Direction.INCOMING;
    boolean isVoid = LetterStatus.VOID.code().equals(letter.text(LetterModel.STATUS));
    List<String> cells = new ArrayList<>();
    cells.add(day(letter.registerDay()));
    cells.add(letter.text(LetterModel.LETTER_NUMBER));
    // Of a letter of ours it is the day under which it is registered, and stands there already.
    cells.add(isIncoming ? day(letter.day(LetterModel.LETTER_DATE)) : null);
    cells.add(party(letter, isIncoming));
    cells.add(letter.text(LetterModel.SUBJECT));
    cells.add(letter.text(LetterModel.KIND));
    cells.add(isVoid ? NumberEvent.VOIDED : NumberEvent.ISSUED);
    cells.add(isVoid ? letter.text(LetterModel.VOID_REASON) : null);
    return cells;
  }

  private static String day(LocalDate day) {
    return day == null ? null : day.toString();
  }

  /** The same as {@link BookStatement} says. */
  private static String party(LetterValues letter, boolean isIncoming) {
    String recipients = String.join("; ", letter.texts(LetterModel.RECIPIENTS));
    if (!isIncoming && !recipients.isEmpty()) {
      return recipients;
    }
    String sender =
        Stream.of(
                letter.text(LetterModel.SENDER_ORGANISATION), letter.text(LetterModel.SENDER_NAME))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return sender.isEmpty() ? null : sender;
  }
}
