package id.naskah.telling;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Recipient;
import id.naskah.delegation.Mandates;
import id.naskah.platform.OfficeClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** The messages of a reminder: one for everybody whom it concerns, to be sent in the morning. */
class ReminderMessages {
  private final Mandates mandates;
  private final Supplier<Configuration> configuration;
  private final OfficeClock clock;

  ReminderMessages(Mandates mandates, Supplier<Configuration> configuration, OfficeClock clock) {
    this.mandates = mandates;
    this.configuration = configuration;
    this.clock = clock;
  }

  /**
   * What a reminder is of.
   *
   * @param about names what waits, as {@link Message#disposition} has it
   * @param day that names the reminder
   * @param due null for what has no such day
   */
  record Subject(Occasion occasion, String letter, String about, LocalDate day, LocalDate due) {}

  /** Those of a day to whoever acts for a recipient; at once when its morning is over. */
  List<Message> of(Subject subject, Recipient whom, LocalDate today) {
    Instant now = clock.now();
    Instant morning =
        today.atTime(Sending.MORNING).atZone(configuration.get().office().zone()).toInstant();
    return mandates.people(whom).stream()
        .limit(Telling.MOST_PEOPLE)
        .map(
            person ->
                new Message(
                    null,
                    person,
                    subject.occasion(),
                    subject.letter(),
                    subject.about(),
                    subject.day(),
                    subject.due(),
                    null,
                    now.isAfter(morning) ? now : morning,
                    now,
                    0))
        .toList();
  }
}
