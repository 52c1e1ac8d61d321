package id.naskah.telling;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Office;
import id.naskah.configuration.Recipient;
import id.naskah.configuration.WorkingCalendar;
import id.naskah.delegation.Mandates;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.Transactions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Queues reminders of open dispositions that are due soon or overdue, on working days.
 *
 * <p>It reads those that are due by the index on their day, a page a transaction, and notes with
 * each page how far it came: cut off anywhere it goes on from there. How often it runs does not
 * matter, as each reminder has a day of its own and is queued once.
 */
public class Reminders implements Runnable {
  private static final int PAGE = 200;
  private static final Duration KEPT = Duration.ofDays(90);
  private static final int PRUNED = 1000;

  private final SweepTable sweep;
  private final Outbox outbox;
  private final ReminderMessages reminders;
  private final Supplier<Configuration> configuration;
  private final Transactions transactions;
  private final OfficeClock clock;

  private record Reminder(Occasion occasion, LocalDate day) {}

  public Reminders(
      SweepTable sweep,
      Outbox outbox,
      Mandates mandates,
      Supplier<Configuration> configuration,
      Transactions transactions,
      OfficeClock clock) {
    this.sweep = sweep;
    this.outbox = outbox;
    this.reminders = new ReminderMessages(mandates, configuration, clock);
    this.configuration = configuration;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Queues all that are to be sent today. */
  @Override
  public void run() {
    LocalDate today = clock.today();
    boolean more = transactions.inNewReadOnly(() -> works(today));
    while (more) {
      more = transactions.inNew(() -> page(today));
    }
    int pruned = PRUNED;
    while (pruned == PRUNED) {
      pruned = transactions.inNew(() -> outbox.prune(clock.now().minus(KEPT), PRUNED));
    }
  }

  private boolean works(LocalDate today) {
    return configuration.get().calendar().isWorkingDay(today);
  }

  /** Answers whether there may be more. */
  private boolean page(LocalDate today) {
    Configuration now = configuration.get();
    int before = now.office().reminderBefore();
    LocalDate until =
        before == 0 ? today.minusDays(1) : now.calendar().plusWorkingDays(today, before);
    List<SweepTable.Due> page = sweep.next(today, until, PAGE);
    List<String> ids = page.stream().map(SweepTable.Due::disposition).toList();
    Set<SweepTable.Queued> queued = sweep.queued(ids);
    List<Message> messages = new ArrayList<>();
    for (SweepTable.Due due : page) {
      reminder(due.due(), today, now.office(), now.calendar())
          .filter(r -> !queued.contains(queued(due, r)))
          .ifPresent(r -> messages.addAll(messages(due, r, today)));
    }
    outbox.add(messages);
    if (page.size() < PAGE) {
      sweep.finish();
      return false;
    }
    sweep.reached(today, page.get(page.size() - 1));
    return true;
  }

  private static SweepTable.Queued queued(SweepTable.Due due, Reminder reminder) {
    return new SweepTable.Queued(due.disposition(), reminder.occasion().code(), reminder.day());
  }

  /** Which reminder a day asks for, and the day that names it. */
  private static Optional<Reminder> reminder(
      LocalDate due, LocalDate today, Office office, WorkingCalendar calendar) {
    if (!due.isBefore(today)) {
      return Optional.of(new Reminder(Occasion.DUE_SOON, due));
    }
    int late = calendar.workingDaysBetween(due, today);
    if (late < 1) {
      return Optional.empty();
    }
    int every = office.reminderOverdueEvery();
    int past = every == 0 ? 0 : (late - 1) / every * every;
    // Named by the day on which it was first to be sent: made good when that day was missed.
    return Optional.of(new Reminder(Occasion.OVERDUE, calendar.plusWorkingDays(due, past + 1)));
  }

  private List<Message> messages(SweepTable.Due due, Reminder reminder, LocalDate today) {
    ReminderMessages.Subject subject =
        new ReminderMessages.Subject(
            reminder.occasion(), due.letter(), due.disposition(), reminder.day(), due.due());
    return reminders.of(subject, Recipient.parse(due.recipient()).orElseThrow(), today);
  }
}
