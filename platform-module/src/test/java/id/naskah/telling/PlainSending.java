package id.naskah.telling;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.DayKind;
import id.naskah.fake.Clocks;
import id.naskah.fake.MemoryTransactions;
import id.naskah.fake.PlainOffice;
import id.naskah.platform.OfficeClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sending with an outbox in memory, and a mail server and people as a test wants them. */
abstract class PlainSending {
  static final ZoneId ZONE = ZoneId.of("Asia/Makassar");
  static final Instant NOW = at("2026-03-02T10:00");

  final MemoryTransactions memory = new MemoryTransactions();
  final MemoryOutbox outbox = new MemoryOutbox(memory);
  final Map<String, MailChoice> choices = new HashMap<>();
  final Set<String> unreachable = new HashSet<>();

  /** Letters of which nothing is to be told any more. */
  final Set<String> stale = new HashSet<>();

  /** Letters of which nothing can be written. */
  final Set<String> unwritable = new HashSet<>();

  final Set<String> refusedByServer = new HashSet<>();

  /** As {@code budi 2}: to whom, and about how many letters. */
  final List<String> mails = new ArrayList<>();

  final List<String> references = new ArrayList<>();
  final List<String> tried = new ArrayList<>();
  final OfficeClock clock = Clocks.at("2026-03-02T02:00:00Z");
  final Configuration office =
      new PlainOffice()
          .day("2026-03-16", DayKind.HOLIDAY)
          .day("2026-03-21", DayKind.WORKING_DAY)
          .day("2027-01-01", DayKind.HOLIDAY)
          .done();
  final Sending sending =
      new Sending(
          outbox, writer(), preferences(), server(), () -> office, memory.transactions(), clock);

  MailWriter writer() {
    return new MailWriter(null, null, null, null, null, null, null, null, null) {
      @Override
      boolean isReachable(String person) {
        return !unreachable.contains(person);
      }

      @Override
      Optional<Map<String, Object>> line(Message message) {
        if (unwritable.contains(message.letter())) {
          throw new IllegalStateException("Nobody can write about " + message.letter());
        }
        return stale.contains(message.letter())
            ? Optional.empty()
            : Optional.of(Map.of("letter", message.letter()));
      }

      @Override
      Mail write(String person, List<Map<String, Object>> lines, String reference) {
        references.add(reference);
        return new Mail(person, person + " " + lines.size(), "", clock.now());
      }
    };
  }

  MailPreferences preferences() {
    return new MailPreferences(null, "id") {
      @Override
      public MailChoice choice(String user) {
        return choices.getOrDefault(user, MailChoice.IMMEDIATE);
      }
    };
  }

  MailServer server() {
    return new MailServer(null) {
      @Override
      void send(Mail mail) {
        tried.add(mail.to());
        if (refusedByServer.contains(mail.to())) {
          throw new IllegalStateException("The server does not take it");
        }
        mails.add(mail.subject());
      }
    };
  }

  static Instant at(String time) {
    return LocalDateTime.parse(time).atZone(ZONE).toInstant();
  }

  void runAt(Instant now) {
    clock.setClock(Clock.fixed(now, ZONE));
    sending.run();
  }

  long cutOff(String person, Instant when) {
    long id = outbox.queue(person, when);
    outbox.sending(List.of(outbox.row(id).message()), "batch of " + person, when);
    return id;
  }

  List<String> states() {
    return outbox.rows().stream().map(MemoryOutbox.Row::state).toList();
  }
}
