package id.naskah.telling;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.DayKind;
import id.naskah.configuration.Recipient;
import id.naskah.delegation.Mandates;
import id.naskah.drafting.DraftStep.Task;
import id.naskah.fake.Clocks;
import id.naskah.fake.MemoryTransactions;
import id.naskah.fake.PlainOffice;
import id.naskah.platform.OfficeClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** On which days somebody is reminded of a letter that waits. */
class DraftReminderDaysTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");

  private final MemoryTransactions memory = new MemoryTransactions();
  private final MemoryOutbox outbox = new MemoryOutbox(memory);
  private final List<DraftSweep.Turn> turns = new ArrayList<>();
  private final List<DraftSweep.Unsent> unsent = new ArrayList<>();
  private Configuration office = office(2);
  private final OfficeClock clock = Clocks.at("2026-03-02T02:00:00Z");
  private final DraftReminders reminders =
      new DraftReminders(
          new Sweep(),
          outbox,
          new Mandates(null, null, null, null) {
            @Override
            public List<String> people(Recipient recipient) {
              return recipient.kind() == Recipient.Kind.POSITION
                  ? List.of("siti", "rudi")
                  : List.of(recipient.code());
            }
          },
          () -> office,
          memory.transactions(),
          clock);

  private final class Sweep extends DraftSweep {
    Sweep() {
      super(new JdbcTemplate());
    }

    @Override
    List<Turn> turns(Optional<Turn> after, Instant before, int most) {
      return turns.stream()
          .filter(turn -> turn.since().isBefore(before))
          .filter(turn -> after.isEmpty() || turn.step() > after.get().step())
          .limit(most)
          .toList();
    }

    @Override
    List<Unsent> unsent(Optional<Unsent> after, Instant before, int most) {
      return unsent.stream()
          .filter(letter -> letter.signedAt().isBefore(before))
          .filter(l -> after.isEmpty() || l.letter().compareTo(after.get().letter()) > 0)
          .limit(most)
          .toList();
    }

    @Override
    Set<Queued> queued(List<String> abouts) {
      return outbox.rows().stream()
          .map(MemoryOutbox.Row::message)
          .filter(message -> abouts.contains(message.disposition()))
          .map(message -> new Queued(message.disposition(), message.day()))
          .collect(Collectors.toSet());
    }
  }

  private static Configuration office(int every) {
    return new PlainOffice()
        .remindersOfDrafts(every)
        .day("2026-03-16", DayKind.HOLIDAY)
        .day("2026-03-28", DayKind.WORKING_DAY)
        .done();
  }

  private void sweepAt(String time) {
    clock.setClock(Clock.fixed(at(time), ZONE));
    reminders.run();
  }

  private static Instant at(String time) {
    return LocalDateTime.parse(time).atZone(ZONE).toInstant();
  }

  private void waits(Task task, String official, String since) {
    turns.add(
        new DraftSweep.Turn(
            Recipient.parse(official).orElseThrow(), turns.size() + 1L, "letter", task, at(since)));
  }

  private List<String> told() {
    return outbox.rows().stream()
        .map(MemoryOutbox.Row::message)
        .map(m -> m.occasion().code() + " " + m.person() + " " + m.day())
        .toList();
  }

  @ParameterizedTest(name = "every {0}; since {1}, on {2}: {3}")
  @CsvSource(
      nullValues = "none",
      value = {
        "2, 2026-03-02T09:00, 2026-03-03, none",
        "2, 2026-03-02T09:00, 2026-03-04, 2026-03-04",
        // Late in the evening is still that day; the office's, not the server's.
        "2, 2026-03-02T23:59, 2026-03-04, 2026-03-04",
        "2, 2026-03-03T00:01, 2026-03-04, none",
        // Named by the day that it was for, also when nothing ran on it.
        "2, 2026-03-02T09:00, 2026-03-05, 2026-03-04",
        "2, 2026-03-02T09:00, 2026-03-06, 2026-03-06",
        // Over a weekend, and a holiday after it; and a Saturday on which the office works.
        "2, 2026-03-05T09:00, 2026-03-07, none",
        "2, 2026-03-05T09:00, 2026-03-09, 2026-03-09",
        "2, 2026-03-12T09:00, 2026-03-16, none",
        "2, 2026-03-12T09:00, 2026-03-17, 2026-03-17",
        "2, 2026-03-26T09:00, 2026-03-28, 2026-03-28",
        // Begun on a day without work it has waited since the day before.
        "1, 2026-03-07T09:00, 2026-03-09, 2026-03-09",
        "1, 2026-03-02T09:00, 2026-03-03, 2026-03-03",
        "0, 2026-03-02T09:00, 2026-03-31, none"
      })
  void aDayAsksForItsReminder(int every, String since, String today, String told) {
    office = office(every);
    waits(Task.INITIAL, "user:budi", since);

    sweepAt(today + "T08:00");

    assertThat(told()).isEqualTo(told == null ? List.of() : List.of("initialDue budi " + told));
  }

  @Test
  void whoeverMayActIsRemindedAndTheWriter() {
    waits(Task.SIGN, "position:SEKDA", "2026-03-02T09:00");
    unsent.add(new DraftSweep.Unsent("ani", "other", at("2026-03-02T09:00")));

    sweepAt("2026-03-04T00:30");

    assertThat(told())
        .containsExactly(
            "signDue siti 2026-03-04", "signDue rudi 2026-03-04", "unsent ani 2026-03-04");
    assertThat(outbox.rows())
        .allSatisfy(row -> assertThat(row.message().notBefore()).isEqualTo(at("2026-03-04T07:00")));
  }

  @Test
  void eachReminderIsQueuedOnce() {
    waits(Task.INITIAL, "user:budi", "2026-03-02T09:00");
    unsent.add(new DraftSweep.Unsent("ani", "other", at("2026-03-02T09:00")));

    for (int day = 3; day < 10; day++) {
      sweepAt("2026-03-0" + day + "T00:30");
      sweepAt("2026-03-0" + day + "T09:00");
    }

    assertThat(told())
        .containsExactly(
            "initialDue budi 2026-03-04",
            "unsent ani 2026-03-04",
            "initialDue budi 2026-03-06",
            "unsent ani 2026-03-06");
  }

  /** 200 a page: no page of the last, one exactly, one and the beginning of another. */
  @ParameterizedTest(name = "{0} turns")
  @ValueSource(ints = {0, 199, 200, 201, 400})
  void manyAreGoneThroughPageByPage(int count) {
    for (int i = 0; i < count; i++) {
      waits(Task.INITIAL, "user:u" + i, "2026-03-02T09:00");
      unsent.add(new DraftSweep.Unsent("ani", String.format("%05d", i), at("2026-03-02T09:00")));
    }

    sweepAt("2026-03-04T08:00");

    assertThat(outbox.rows()).hasSize(2 * count);
    assertThat(told().stream().filter(one -> one.startsWith("initialDue"))).doesNotHaveDuplicates();
  }
}
