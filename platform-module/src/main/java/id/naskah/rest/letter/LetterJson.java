package id.naskah.rest.letter;

import id.naskah.letter.Letter;
import id.naskah.model.LetterModel;
import id.naskah.platform.OfficeClock;
import id.naskah.rest.Body;
import id.naskah.rest.Entity;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alfresco.service.namespace.QName;

/** A letter as JSON, and back. */
public class LetterJson {
  private static final Map<String, QName> TEXTS =
      Map.ofEntries(
          Map.entry("direction", LetterModel.DIRECTION),
          Map.entry("kind", LetterModel.KIND),
          Map.entry("unit", LetterModel.UNIT),
          Map.entry("subject", LetterModel.SUBJECT),
          Map.entry("letterNumber", LetterModel.LETTER_NUMBER),
          Map.entry("senderName", LetterModel.SENDER_NAME),
          Map.entry("senderOrganisation", LetterModel.SENDER_ORGANISATION),
          Map.entry("urgency", LetterModel.URGENCY),
          Map.entry("security", LetterModel.SECURITY),
          Map.entry("classification", LetterModel.CLASSIFICATION),
          Map.entry("summary", LetterModel.SUMMARY),
          Map.entry("status", LetterModel.STATUS));
  private static final Map<String, QName> DAYS =
      Map.of("letterDate", LetterModel.LETTER_DATE, "receivedDate", LetterModel.RECEIVED_DATE);
  private static final Map<String, QName> LISTS =
      Map.of(
          "recipients",
          LetterModel.RECIPIENTS,
          "copyTo",
          LetterModel.COPY_TO,
          "readers",
          LetterModel.READERS);

  private final OfficeClock clock;

  public LetterJson(OfficeClock clock) {
    this.clock = clock;
  }

  /** The fields that a client may write, and these besides. */
  public static Set<String> writable(String... more) {
    Set<String> fields = new HashSet<>(TEXTS.keySet());
    fields.addAll(DAYS.keySet());
    fields.addAll(LISTS.keySet());
    fields.addAll(List.of(more));
    return fields;
  }

  /** The properties that a body sets; a field that is null, or empty, removes. */
  public Map<QName, Serializable> properties(Body body) {
    Map<QName, Serializable> properties = new HashMap<>();
    TEXTS.forEach(
        (field, name) -> {
          if (body.has(field)) {
            properties.put(name, body.text(field));
          }
        });
    DAYS.forEach(
        (field, name) -> {
          if (body.has(field)) {
            var day = body.day(field);
            properties.put(name, day == null ? null : clock.toDate(day));
          }
        });
    LISTS.forEach(
        (field, name) -> {
          if (body.has(field)) {
            properties.put(name, new ArrayList<>(body.texts(field)));
          }
        });
    return properties;
  }

  /** The letter as JSON; what it does not have is left out. */
  public Entity entity(Letter letter) {
    return new Entity()
        .with("id", letter.id())
        .with("name", letter.name())
        .with("direction", letter.direction())
        .with("kind", letter.kind())
        .with("unit", letter.unit())
        .with("subject", letter.subject())
        .with("letterNumber", letter.letterNumber())
        .with("letterDate", text(letter.letterDate()))
        .with("receivedDate", text(letter.receivedDate()))
        .with("senderName", letter.senderName())
        .with("senderOrganisation", letter.senderOrganisation())
        .with("recipients", letter.recipients())
        .with("copyTo", letter.copyTo())
        .with("readers", letter.readers().isEmpty() ? null : letter.readers())
        .with("urgency", letter.urgency())
        .with("security", letter.security())
        .with("classification", letter.classification())
        .with("summary", letter.summary())
        .with("status", letter.status())
        .with("series", letter.series())
        .with("agendaNumber", letter.agendaNumber())
        .with("agendaYear", letter.agendaYear())
        .with("voidReason", letter.voidReason())
        .with("voidedBy", letter.voidedBy())
        .with("voidedAt", text(letter.voidedAt()))
        .with("mimeType", letter.mimeType())
        .with("sizeInBytes", letter.mimeType() == null ? null : letter.sizeInBytes())
        .with("createdBy", letter.createdBy())
        .with("createdAt", text(letter.createdAt()))
        .with("repliesTo", letter.repliesTo())
        .with("relatesTo", letter.relatesTo())
        .with("replaces", letter.replaces())
        .with("possibleRepeatOf", letter.possibleRepeatOf())
        .with("path", letter.path());
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
