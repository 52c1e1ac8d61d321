package id.naskah.retention.clock;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An event as it stands on a letter or a dossier: {@code contractEnded 2026-01-31 17}.
 *
 * @param event code of events.csv
 * @param declaration number of the declaration, whose row has the evidence
 */
public record DeclaredEvent(String event, LocalDate day, long declaration) {
  private static final Pattern WRITTEN =
      Pattern.compile("(\\S+) (\\d{4}-\\d{2}-\\d{2}) (\\d{1,18})");

  /** Those in a property; one for each event. */
  public static List<DeclaredEvent> in(Serializable property) {
    List<DeclaredEvent> events = new ArrayList<>();
    if (property instanceof Collection<?> several) {
      for (Object each : several) {
        Matcher matcher = WRITTEN.matcher(String.valueOf(each));
        if (matcher.matches()) {
          events.add(
              new DeclaredEvent(
                  matcher.group(1),
                  LocalDate.parse(matcher.group(2)),
                  Long.parseLong(matcher.group(3))));
        }
      }
    }
    return events;
  }

  /** The events of a letter and of the dossier that it lies in: the later day of each counts. */
  public static Map<String, DeclaredEvent> both(Serializable letter, Serializable dossier) {
    Map<String, DeclaredEvent> events = new HashMap<>();
    in(letter).forEach(event -> events.put(event.event(), event));
    in(dossier)
        .forEach(
            event ->
                events.merge(event.event(), event, (a, b) -> b.day().isAfter(a.day()) ? b : a));
    return events;
  }

  /** The property with this event; it replaces an earlier declaration of the same. */
  public Serializable addedTo(Serializable property) {
    ArrayList<String> written = new ArrayList<>();
    in(property).stream()
        .filter(other -> !other.event().equals(event))
        .forEach(other -> written.add(other.toString()));
    written.add(toString());
    return written;
  }

  @Override
  public String toString() {
    return event + " " + day + " " + declaration;
  }
}
