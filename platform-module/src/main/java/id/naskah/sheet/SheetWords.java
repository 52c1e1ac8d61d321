package id.naskah.sheet;

import id.naskah.configuration.Term;
import id.naskah.paper.DispositionSheet.Tick;
import id.naskah.paper.Label;
import id.naskah.platform.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.extensions.surf.util.I18NUtil;

/**
 * The words of a sheet in the language of the one who asks; those of the models where they have
 * them.
 */
final class SheetWords {
  private static final String LETTER = "nsk_correspondence.property.nsk_";
  private static final String PART = "nskr_routing.property.nskr_";
  private static final Map<Label, String> KEYS =
      Map.ofEntries(
          Map.entry(Label.TITLE, "naskah.sheet.title"),
          Map.entry(Label.LACKING, "naskah.sheet.lacking"),
          Map.entry(Label.DIRECTION, LETTER + "direction.title"),
          Map.entry(Label.LETTER_NUMBER, LETTER + "letterNumber.title"),
          Map.entry(Label.AGENDA_NUMBER, LETTER + "agendaNumber.title"),
          Map.entry(Label.LETTER_DATE, LETTER + "letterDate.title"),
          Map.entry(Label.RECEIVED_DATE, LETTER + "receivedDate.title"),
          Map.entry(Label.SENDER, "naskah.sheet.from"),
          Map.entry(Label.SUBJECT, LETTER + "subject.title"),
          Map.entry(Label.URGENCY, LETTER + "urgency.title"),
          Map.entry(Label.SECURITY, LETTER + "security.title"),
          Map.entry(Label.CLASSIFICATION, LETTER + "classification.title"),
          Map.entry(Label.PASSED_TO, "naskah.sheet.passedTo"),
          Map.entry(Label.PLEASE, "naskah.sheet.please"),
          Map.entry(Label.NOTE, PART + "note.title"),
          Map.entry(Label.WAY, "naskah.sheet.way"),
          Map.entry(Label.RECIPIENT, PART + "recipient.title"),
          Map.entry(Label.INSTRUCTIONS, PART + "instructions.title"),
          Map.entry(Label.DUE_DATE, PART + "dueDate.title"),
          Map.entry(Label.STATUS, PART + "dispositionStatus.title"),
          Map.entry(Label.RESPONSIBLE, PART + "responsible.title"),
          Map.entry(Label.INFORMED, "naskah.sheet.informed"),
          Map.entry(Label.VERIFICATION, "naskah.sheet.verification"),
          Map.entry(Label.PAGE, "naskah.sheet.page"));

  private final Locale locale = I18NUtil.getLocale();
  private final ZoneId zone;
  private final DateTimeFormatter days;
  private final DateTimeFormatter times;

  /** Times are shown in this zone. */
  SheetWords(ZoneId zone) {
    this.zone = zone;
    this.days = DateTimeFormatter.ofPattern(Messages.text("naskah.sheet.day"), locale);
    this.times = DateTimeFormatter.ofPattern(Messages.text("naskah.sheet.time"), locale);
  }

  /** As in the language attribute of a document. */
  String language() {
    return locale.toLanguageTag();
  }

  Map<Label, String> labels() {
    Map<Label, String> labels = new EnumMap<>(Label.class);
    // The numbers of a page are known to the printer alone, so the places stay.
    KEYS.forEach((label, key) -> labels.put(label, Messages.text(key, "{0}", "{1}")));
    return labels;
  }

  /** The word for a property of a disposition. */
  String part(String property) {
    return Messages.text(PART + property + ".title");
  }

  String status(String code) {
    return Messages.text("listconstraint.nskr_statuses." + code);
  }

  String direction(String code) {
    return Messages.text("listconstraint.nsk_directions." + code);
  }

  /** All levels of urgency, the letter's ticked. */
  List<Tick> urgency(String code) {
    return choice("urgencies", code, "ordinary", "urgent", "veryUrgent");
  }

  /** All levels of security, the letter's ticked. */
  List<Tick> security(String code) {
    return choice("securityLevels", code, "ordinary", "restricted", "secret", "topSecret");
  }

  private static List<Tick> choice(String list, String chosen, String... codes) {
    return Arrays.stream(codes)
        .map(
            code ->
                new Tick(
                    Messages.text("listconstraint.nsk_" + list + "." + code), code.equals(chosen)))
        .toList();
  }

  String instruction(Term instruction) {
    return Messages.areIndonesian() ? instruction.indonesian() : instruction.english();
  }

  /** Null for no day. */
  String day(LocalDate day) {
    return day == null ? null : days.format(day);
  }

  String time(Instant time) {
    return times.format(time.atZone(zone));
  }
}
