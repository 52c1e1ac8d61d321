package id.naskah.letter;

import id.naskah.configuration.Direction;
import id.naskah.model.LetterModel;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.MLText;
import org.alfresco.service.namespace.QName;

/** Refuses changes of a letter that a client may not make. Each write is checked. */
public class LetterChange {
  private static final List<QName> SET_BY_NUMBERING =
      List.of(LetterModel.SERIES, LetterModel.AGENDA_YEAR);
  private static final List<QName> SET_BY_VOIDING =
      List.of(LetterModel.VOIDED_BY, LetterModel.VOIDED_AT);
  private static final List<QName> FIXED_BY_NUMBER =
      List.of(LetterModel.AGENDA_NUMBER, LetterModel.DIRECTION, LetterModel.UNIT);

  /** Alfresco stamps a node with the machine's time, not the office's, as it makes it. */
  private static final long JUST_NOW_MILLIS = 60_000;

  private final OfficeClock clock;

  public LetterChange(OfficeClock clock) {
    this.clock = clock;
  }

  /** A new letter may ask for a reserved agenda number, nothing more of what the system sets. */
  public void checkNew(Map<QName, Serializable> properties) {
    refuseChange(Map.of(), properties, SET_BY_NUMBERING, "naskah.set.bySystem");
    refuseChange(Map.of(), properties, SET_BY_VOIDING, "naskah.set.bySystem");
  }

  /**
   * A package to be imported says who made its nodes, and when. Whoever imports a letter is the one
   * who registers it, now; a draft may be as old as it is.
   *
   * @param user who is writing; null for the system
   */
  static void checkMaker(Map<QName, Serializable> properties, String user) {
    String maker = user == null ? RunAs.systemName() : user;
    if (!maker.equals(properties.get(ContentModel.PROP_CREATOR))) {
      throw RuleViolation.conflict("createdBy", "naskah.set.bySystem");
    }
    Date made = (Date) properties.get(ContentModel.PROP_CREATED);
    boolean isDraft = LetterStatus.DRAFT.code().equals(properties.get(LetterModel.STATUS));
    if (!isDraft && Math.abs(System.currentTimeMillis() - made.getTime()) > JUST_NOW_MILLIS) {
      throw RuleViolation.conflict("createdAt", "naskah.set.bySystem");
    }
  }

  /** Checks one write to a letter, but for its content. */
  public void check(Map<QName, Serializable> before, Map<QName, Serializable> after) {
    refuseChange(before, after, SET_BY_NUMBERING, "naskah.set.bySystem");
    refuseChange(before, after, SET_BY_VOIDING, "naskah.set.bySystem");
    if (isVoid(before)) {
      refuseIfVoid(before, after);
    }
    if (before.get(LetterModel.SERIES) == null) {
      return;
    }
    refuseChange(before, after, FIXED_BY_NUMBER, "naskah.set.byNumber");
    String status = (String) before.get(LetterModel.STATUS);
    if (status != null) {
      LetterStatus.of(status).checkStepTo(LetterStatus.of((String) after.get(LetterModel.STATUS)));
    }
    boolean ours = !Direction.INCOMING.code().equals(before.get(LetterModel.DIRECTION));
    if (ours) {
      refuseChange(before, after, List.of(LetterModel.LETTER_NUMBER), "naskah.set.byNumber");
    }
    checkYear(new LetterValues(before, clock), new LetterValues(after, clock));
  }

  /** Checks what one write does to the content of a letter. */
  void checkContent(Map<QName, Serializable> before, Map<QName, Serializable> after) {
    if (isVoid(before)) {
      refuseChange(before, after, List.of(ContentModel.PROP_CONTENT), "naskah.void.final");
    }
  }

  /** Whether the letter is void on record. Until then the reason may still follow the status. */
  private static boolean isVoid(Map<QName, Serializable> letter) {
    return LetterStatus.VOID.code().equals(letter.get(LetterModel.STATUS))
        && letter.get(LetterModel.VOIDED_AT) != null;
  }

  /** Refuses a change that was made looking at what no longer stands there. */
  void requireUnchanged(Map<QName, Serializable> seen, Map<QName, Serializable> now) {
    LetterValues values = new LetterValues(now, clock);
    LetterValues before = new LetterValues(seen, clock);
    for (QName name : seen.keySet()) {
      boolean isDay = now.get(name) instanceof Date && seen.get(name) instanceof Date;
      // Other doors store other moments of the same day.
      boolean isSame =
          isDay ? Objects.equals(values.day(name), before.day(name)) : !isChanged(seen, now, name);
      if (!isSame) {
        throw RuleViolation.conflict(name.getLocalName(), "naskah.changed.meanwhile");
      }
    }
  }

  private static void refuseIfVoid(
      Map<QName, Serializable> before, Map<QName, Serializable> after) {
    Stream.concat(before.keySet().stream(), after.keySet().stream())
        .filter(name -> LetterModel.URI.equals(name.getNamespaceURI()))
        .forEach(name -> refuseChange(before, after, List.of(name), "naskah.void.final"));
  }

  private static void refuseChange(
      Map<QName, Serializable> before,
      Map<QName, Serializable> after,
      List<QName> names,
      String key) {
    for (QName name : names) {
      if (isChanged(before, after, name)) {
        throw RuleViolation.conflict(name.getLocalName(), key);
      }
    }
  }

  /** Whether a property says something else than before. */
  public static boolean isChanged(
      Map<QName, Serializable> before, Map<QName, Serializable> after, QName name) {
    return !Objects.equals(said(before.get(name)), said(after.get(name)));
  }

  /** Blank text, which is what Share stores for an empty field, says as much as none. */
  private static Object said(Serializable value) {
    if (value instanceof String text) {
      return text.isBlank() ? null : text;
    }
    if (value instanceof MLText languages) {
      return languages.values().stream().allMatch(t -> said(t) == null) ? null : languages;
    }
    if (value instanceof Collection<?> several) {
      List<Object> left = new ArrayList<>(several);
      left.removeIf(v -> v == null || (v instanceof String text && text.isBlank()));
      return left.isEmpty() ? null : left;
    }
    return value;
  }

  private static void checkYear(LetterValues before, LetterValues after) {
    if (before.registerDay() != null
        && after.registerDay() != null
        && before.registerDay().getYear() != after.registerDay().getYear()) {
      throw RuleViolation.conflict(
          before.direction() == Direction.INCOMING ? "receivedDate" : "letterDate",
          "naskah.date.otherYear",
          before.registerDay().getYear());
    }
  }

  /** Whether a date was written that may decide where the letter is filed. */
  static boolean movesDay(Map<QName, Serializable> before, Map<QName, Serializable> after) {
    return !Objects.equals(
            before.get(LetterModel.RECEIVED_DATE), after.get(LetterModel.RECEIVED_DATE))
        || !Objects.equals(before.get(LetterModel.LETTER_DATE), after.get(LetterModel.LETTER_DATE));
  }
}
