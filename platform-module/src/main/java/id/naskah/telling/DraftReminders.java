package id.naskah.telling;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Recipient;
import id.naskah.delegation.Mandates;
import id.naskah.drafting.DraftStep.Task;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.Transactions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Queues reminders of letters that have waited for one official for some working days, and of those
 * that are signed and were not sent. Each has a day of its own and is queued once, so it does not
 * matter how often this runs, or where it is cut off.
 */
public class DraftReminders implements Runnable {
  private static final int PAGE = 200;

  private final DraftSweep sweep;
  private final Outbox outbox;
  private final ReminderMessages reminders;
  private final Supplier<Configuration> configuration;
  private final Transactions transactions;
  private final OfficeClock clock;

  /** Something that waits; {@code about} names it in the key of its messages. */
  private record Waiting(
      String about, String letter, Occasion occasion, Instant since, Recipient whom) {}

  public DraftReminders(
      DraftSweep sweep,
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
    if (!transactions.inNewReadOnly(() -> isOn(today))) {
      return;
    }
    Optional<DraftSweep.Turn> turn = Optional.empty();
    do {
      Optional<DraftSweep.Turn> after = turn;
      turn = transactions.inNew(() -> turns(after, today));
    } while (turn.isPresent());
    Optional<DraftSweep.Unsent> unsent = Optional.empty();
    do {
      Optional<DraftSweep.Unsent> after = unsent;
      unsent = transactions.inNew(() -> unsent(after, today));
    } while (unsent.isPresent());
  }

  private boolean isOn(LocalDate today) {
    Configuration now = configuration.get();
    return now.office().reminderDraftEvery() > 0 && now.calendar().isWorkingDay(today);
  }

  /** Answers the last one if there may be more. */
  private Optional<DraftSweep.Turn> turns(Optional<DraftSweep.Turn> after, LocalDate today) {
    List<DraftSweep.Turn> page = sweep.turns(after, before(today), PAGE);
    remind(page.stream().map(DraftReminders::waiting).toList(), today);
    return last(page);
  }

  private Optional<DraftSweep.Unsent> unsent(Optional<DraftSweep.Unsent> after, LocalDate today) {
    List<DraftSweep.Unsent> page = sweep.unsent(after, before(today), PAGE);
    remind(page.stream().map(DraftReminders::waiting).toList(), today);
    return last(page);
  }

  private static <T> Optional<T> last(List<T> page) {
    return page.size() < PAGE ? Optional.empty() : Optional.of(page.get(page.size() - 1));
  }

  /** What began later can't have waited long enough: a working day is a day. */
  private Instant before(LocalDate today) {
    Configuration now = configuration.get();
    LocalDate day = today.minusDays(now.office().reminderDraftEvery() - 1L);
    return day.atStartOfDay(now.office().zone()).toInstant();
  }

  private static Waiting waiting(DraftSweep.Turn turn) {
    Occasion occasion = turn.task() == Task.SIGN ? Occasion.SIGN_DUE : Occasion.INITIAL_DUE;
    return new Waiting(
        About.step(turn.step()), turn.letter(), occasion, turn.since(), turn.official());
  }

  private static Waiting waiting(DraftSweep.Unsent unsent) {
    // One letter has one: its own id names it.
    return new Waiting(
        unsent.letter(),
        unsent.letter(),
        Occasion.UNSENT,
        unsent.signedAt(),
        Recipient.user(unsent.writer()));
  }

  private void remind(List<Waiting> page, LocalDate today) {
    Set<DraftSweep.Queued> queued = sweep.queued(page.stream().map(Waiting::about).toList());
    List<Message> messages = new ArrayList<>();
    for (Waiting waiting : page) {
      day(waiting.since(), today)
          .filter(day -> !queued.contains(new DraftSweep.Queued(waiting.about(), day)))
          .ifPresent(day -> messages.addAll(messages(waiting, day, today)));
    }
    outbox.add(messages);
  }

  /**
   * The day that names the reminder of today, which is the one on which it was first to be sent:
   * made good when that day was missed.
   */
  private Optional<LocalDate> day(Instant since, LocalDate today) {
    Configuration now = configuration.get();
    int every = now.office().reminderDraftEvery();
    LocalDate from = since.atZone(now.office().zone()).toLocalDate();
    int past = now.calendar().workingDaysBetween(from, today) / every * every;
    return past < every
        ? Optional.empty()
        : Optional.of(now.calendar().plusWorkingDays(from, past));
  }

  private List<Message> messages(Waiting waiting, LocalDate day, LocalDate today) {
    ReminderMessages.Subject subject =
        new ReminderMessages.Subject(
            waiting.occasion(), waiting.letter(), waiting.about(), day, null);
    return reminders.of(subject, waiting.whom(), today);
  }
}
