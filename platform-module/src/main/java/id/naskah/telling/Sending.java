package id.naskah.telling;

import id.naskah.configuration.Configuration;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits in the outbox, one mail a person.
 *
 * <p>Three steps, each committed: the rows become a batch that is being sent, the mail server takes
 * the mail, the batch is sent. What is cut off after the first step is sent again after a while
 * under the same reference: nothing is lost, and a second mail is possible only when the cut falls
 * between the server's answer and the commit after it.
 */
class Sending {
  /** When daily mail goes out, in the office's zone. */
  static final LocalTime MORNING = LocalTime.of(7, 0);

  private static final int MOST_PEOPLE = 500;
  private static final int MOST_MESSAGES = 200;

  /**
   * After so many mails refused one after the other the server is left in peace until next time.
   */
  private static final int MOST_FAILURES = 3;

  private static final Duration FIRST_DELAY = Duration.ofSeconds(30);
  private static final int MOST_DOUBLINGS = 5;
  private static final Duration UNWRITABLE = Duration.ofMinutes(15);
  private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

  private final Outbox outbox;
  private final MailWriter writer;
  private final MailPreferences preferences;
  private final MailServer server;
  private final Supplier<Configuration> configuration;
  private final Transactions transactions;
  private final OfficeClock clock;
  private Duration resendAfter = Duration.ofMinutes(10);
  private Duration giveUp = Duration.ofDays(7);

  private record Batch(String id, int attempts, Mail mail) {}

  public Sending(
      Outbox outbox,
      MailWriter writer,
      MailPreferences preferences,
      MailServer server,
      Supplier<Configuration> configuration,
      Transactions transactions,
      OfficeClock clock) {
    this.outbox = outbox;
    this.writer = writer;
    this.preferences = preferences;
    this.server = server;
    this.configuration = configuration;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void setResendAfterSeconds(int seconds) {
    this.resendAfter = Duration.ofSeconds(seconds);
  }

  public void setGiveUpDays(int days) {
    this.giveUp = Duration.ofDays(days);
  }

  /** Sends all that can be sent now. */
  public void run() {
    int failures = 0;
    Instant before = clock.now().minus(resendAfter);
    for (String id : transactions.inNewReadOnly(() -> outbox.interrupted(before))) {
      if (failures >= MOST_FAILURES) {
        return;
      }
      failures = deliver(again(id, before), failures);
    }
    for (String person :
        transactions.inNewReadOnly(() -> outbox.people(clock.now(), MOST_PEOPLE))) {
      if (failures >= MOST_FAILURES) {
        return;
      }
      failures = deliver(prepared(person), failures);
    }
  }

  /** What can't be written again stays as it is, to be tried with the next run. */
  private Optional<Batch> again(String id, Instant before) {
    try {
      return transactions.inNew(() -> interrupted(id, before));
    } catch (RuntimeException e) {
      LOG.error("Mail {}, which was cut off, can't be written again", id, e);
      return Optional.empty();
    }
  }

  /** What can't be written for one person must not keep the others from their mail. */
  private Optional<Batch> prepared(String person) {
    try {
      return transactions.inNew(() -> waiting(person));
    } catch (RuntimeException e) {
      LOG.error("The mail to {} can't be written and is tried again in {}", person, UNWRITABLE, e);
      transactions.inNew(
          () -> {
            Instant now = clock.now();
            outbox.postpone(outbox.take(person, now, MOST_MESSAGES), now.plus(UNWRITABLE), now);
            return null;
          });
      return Optional.empty();
    }
  }

  private Optional<Batch> interrupted(String id, Instant before) {
    return batch(id, outbox.takeInterrupted(id, before));
  }

  private Optional<Batch> waiting(String person) {
    Instant now = clock.now();
    List<Message> messages = outbox.take(person, now, MOST_MESSAGES);
    if (messages.isEmpty()) {
      return Optional.empty();
    }
    MailChoice choice = writer.isReachable(person) ? preferences.choice(person) : MailChoice.NONE;
    return switch (choice) {
      case NONE -> {
        outbox.dropped(messages, now);
        yield Optional.empty();
      }
      case DAILY -> {
        List<Message> later = messages.stream().filter(m -> isForLater(m, now)).toList();
        outbox.postpone(later, morning(now), now);
        List<Message> rest = messages.stream().filter(m -> !later.contains(m)).toList();
        yield batch(UUID.randomUUID().toString(), rest);
      }
      case IMMEDIATE -> batch(UUID.randomUUID().toString(), messages);
    };
  }

  /** What was tried this morning is not put off to the next one. */
  private boolean isForLater(Message message, Instant now) {
    return message.attempts() == 0 && morning(message.notBefore()).isAfter(now);
  }

  private Optional<Batch> batch(String id, List<Message> messages) {
    Instant now = clock.now();
    Map<Message, Map<String, Object>> told = new LinkedHashMap<>();
    for (Message message : messages) {
      if (message.createdAt().plus(giveUp).isAfter(now)) {
        writer.line(message).ifPresent(line -> told.put(message, line));
      }
    }
    outbox.dropped(messages.stream().filter(m -> !told.containsKey(m)).toList(), now);
    if (told.isEmpty()) {
      return Optional.empty();
    }
    outbox.sending(List.copyOf(told.keySet()), id, now);
    Message first = told.keySet().iterator().next();
    Mail mail = writer.write(first.person(), List.copyOf(told.values()), id);
    return Optional.of(new Batch(id, first.attempts(), mail));
  }

  /** The first morning of a working day that is not before this moment. */
  private Instant morning(Instant earliest) {
    Configuration now = configuration.get();
    ZonedDateTime there = earliest.atZone(now.office().zone());
    LocalDate day = there.toLocalDate();
    if (there.toLocalTime().isAfter(MORNING)) {
      day = day.plusDays(1);
    }
    LocalDate working = now.calendar().plusWorkingDays(day, 0);
    return working.atTime(MORNING).atZone(now.office().zone()).toInstant();
  }

  /**
   * Hands a mail to the server.
   *
   * @param failures how many were refused one after the other before; where there is no mail, none
   *     was refused or taken
   * @return how many they are now
   */
  private int deliver(Optional<Batch> prepared, int failures) {
    if (prepared.isEmpty()) {
      return failures;
    }
    Batch batch = prepared.get();
    try {
      server.send(batch.mail());
    } catch (RuntimeException e) {
      Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(batch.attempts(), MOST_DOUBLINGS));
      LOG.warn("Mail {} is not sent and tried again in {}: {}", batch.id(), delay, e.toString());
      transactions.inNew(
          () -> {
            outbox.failed(batch.id(), clock.now().plus(delay), clock.now());
            return null;
          });
      return failures + 1;
    }
    transactions.inNew(
        () -> {
          outbox.sent(batch.id(), clock.now());
          return null;
        });
    return 0;
  }
}
