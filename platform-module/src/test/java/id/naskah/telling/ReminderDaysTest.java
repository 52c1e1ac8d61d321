package id.naskah.telling;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.DayKind;
import id.naskah.configuration.Recipient;
import id.naskah.delegation.Mandates;
import id.naskah.fake.Clocks;
import id.naskah.fake.MemoryTransactions;
import id.naskah.fake.PlainOffice;
import id.naskah.platform.OfficeClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** On which days somebody is reminded of what is due. */
class ReminderDaysTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");

  private final MemoryTransactions memory = new MemoryTransactions();
  private final MemoryOutbox outbox = new MemoryOutbox(memory);
  private final List<SweepTable.Due> open = new ArrayList<>();

  /** How far the sweep of a day came; null when none is under way. */
  private SweepTable.Due reached;

  private Configuration office = office(1, 5);
  private final OfficeClock clock = Clocks.at("2026-03-02T02:00:00Z");
  private final Reminders reminders =
      new Reminders(
          new Sweep(),
          outbox,
          new Mandates(null, null, null, null) {
            @Override
            public List<String> people(Recipient recipient) {
              return recipient.kind() == Recipient.Kind.UNIT
                  ? List.of("ani", "tono")
                  : List.of(recipient.code());
            }
          },
          () -> office,
          memory.transactions(),
          clock);

  private final class Sweep extends SweepTable {
    Sweep() {
      super(new JdbcTemplate());
    }

    @Override
    List<Due> next(LocalDate today, LocalDate until, int most) {
      return open.stream()
          .filter(due -> !due.due().isAfter(until))
          .sorted(Comparator.comparing(Due::due).thenComparing(Due::nodeId))
          .dropWhile(due -> reached != null && !isAfter(due, reached))
          .limit(most)
          .toList();
    }

    private boolean isAfter(Due one, Due other) {
      return one.due().isAfter(other.due())
          || (one.due().equals(other.due()) && one.nodeId() > other.nodeId());
    }

    @Override
    Set<Queued> queued(List<String> dispositions) {
      return outbox.rows().stream()
          .map(MemoryOutbox.Row::message)
          .filter(m -> dispositions.contains(m.disposition()))
          .map(m -> new Queued(m.disposition(), m.occasion().code(), m.day()))
          .collect(Collectors.toSet());
    }

    @Override
    void reached(LocalDate today, Due last) {
      memory.mustWrite();
      reached = last;
    }

    @Override
    void finish() {
      memory.mustWrite();
      reached = null;
    }
  }

  private static Configuration office(int before, int overdueEvery) {
    return new PlainOffice()
        .reminders(before, overdueEvery)
        .day("2026-03-16", DayKind.HOLIDAY)
        .day("2026-03-17", DayKind.COLLECTIVE_LEAVE)
        .day("2026-03-28", DayKind.WORKING_DAY)
        .day("2027-01-01", DayKind.HOLIDAY)
        .done();
  }

  private void sweepAt(String time) {
    clock.setClock(Clock.fixed(at(time), ZONE));
    reminders.run();
  }

  private static Instant at(String time) {
    return LocalDateTime.parse(time).atZone(ZONE).toInstant();
  }

  private void due(String disposition, String recipient, String day) {
    open.add(
        new SweepTable.Due(
            open.size() + 1L, disposition, "letter", recipient, LocalDate.parse(day)));
  }

  private List<String> told() {
    return outbox.rows().stream()
        .map(row -> row.message().occasion().code() + " " + row.message().day())
        .toList();
  }

  @ParameterizedTest(name = "{0} before, every {1}; due {2}, on {3}: {4}")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        // The working day before, and the day itself when that was missed.
        "1 | 5 | 2026-03-12 | 2026-03-10 | none",
        "1 | 5 | 2026-03-12 | 2026-03-11 | dueSoon 2026-03-12",
        "1 | 5 | 2026-03-12 | 2026-03-12 | dueSoon 2026-03-12",
        "1 | 5 | 2026-03-12 | 2026-03-13 | overdue 2026-03-13",
        // Over a weekend with two days without work after it.
        "1 | 5 | 2026-03-18 | 2026-03-12 | none",
        "1 | 5 | 2026-03-18 | 2026-03-13 | dueSoon 2026-03-18",
        "1 | 5 | 2026-03-13 | 2026-03-18 | overdue 2026-03-18",
        // Due on a day without work: it is late from the first working day after.
        "1 | 5 | 2026-03-16 | 2026-03-18 | overdue 2026-03-18",
        "1 | 5 | 2026-03-14 | 2026-03-18 | overdue 2026-03-18",
        // No reminders on days without work.
        "1 | 5 | 2026-03-18 | 2026-03-16 | none",
        "1 | 5 | 2026-03-12 | 2026-03-14 | none",
        // A Saturday on which the office works.
        "1 | 5 | 2026-03-27 | 2026-03-28 | overdue 2026-03-28",
        "1 | 5 | 2026-03-30 | 2026-03-27 | none",
        "1 | 5 | 2026-03-30 | 2026-03-28 | dueSoon 2026-03-30",
        // Named by the working day that it is for, also when it comes days later.
        "1 | 5 | 2026-03-02 | 2026-03-06 | overdue 2026-03-03",
        "1 | 5 | 2026-03-02 | 2026-03-09 | overdue 2026-03-03",
        "1 | 5 | 2026-03-02 | 2026-03-10 | overdue 2026-03-10",
        "1 | 5 | 2026-03-02 | 2026-03-13 | overdue 2026-03-10",
        "1 | 5 | 2026-03-02 | 2026-03-19 | overdue 2026-03-19",
        "1 | 1 | 2026-03-02 | 2026-03-05 | overdue 2026-03-05",
        "1 | 2 | 2026-03-02 | 2026-03-06 | overdue 2026-03-05",
        // Once for all where nothing is said of how often.
        "1 | 0 | 2026-03-02 | 2026-03-19 | overdue 2026-03-03",
        // Days before, and never before it is late.
        "3 | 5 | 2026-03-20 | 2026-03-12 | none",
        "3 | 5 | 2026-03-20 | 2026-03-13 | dueSoon 2026-03-20",
        "3 | 5 | 2026-03-20 | 2026-03-18 | dueSoon 2026-03-20",
        "0 | 5 | 2026-03-12 | 2026-03-11 | none",
        "0 | 5 | 2026-03-12 | 2026-03-12 | none",
        "0 | 5 | 2026-03-12 | 2026-03-13 | overdue 2026-03-13",
        // Over the end of the year.
        "1 | 5 | 2027-01-04 | 2026-12-31 | dueSoon 2027-01-04",
        "1 | 5 | 2026-12-31 | 2027-01-04 | overdue 2027-01-04"
      })
  void aDayAsksForItsReminder(int before, int every, String due, String today, String told) {
    office = office(before, every);
    due("d", "user:budi", due);

    sweepAt(today + "T08:00");

    assertThat(told()).isEqualTo(told == null ? List.of() : List.of(told));
  }

  @ParameterizedTest(name = "at {0} for {1}")
  @CsvSource({
    "2026-03-11T00:05, 2026-03-11T07:00",
    "2026-03-11T06:59, 2026-03-11T07:00",
    "2026-03-11T07:00, 2026-03-11T07:00",
    "2026-03-11T15:00, 2026-03-11T15:00"
  })
  void nobodyIsRemindedBeforeSeven(String now, String notBefore) {
    due("d", "user:budi", "2026-03-12");

    sweepAt(now);

    Message message = outbox.row(1).message();
    assertThat(message.notBefore()).isEqualTo(at(notBefore));
    assertThat(message.createdAt()).isEqualTo(at(now));
    assertThat(message.by()).isNull();
    assertThat(message.due()).isEqualTo("2026-03-12");
  }

  @Test
  void eachReminderIsQueuedOnce() {
    due("d", "user:budi", "2026-03-12");

    for (String time : List.of("2026-03-11T00:30", "2026-03-11T09:00", "2026-03-12T09:00")) {
      sweepAt(time);
    }
    sweepAt("2026-03-13T00:30");
    sweepAt("2026-03-19T09:00");

    assertThat(told()).containsExactly("dueSoon 2026-03-12", "overdue 2026-03-13");
  }

  @Test
  void allWhoMayActAreReminded() {
    due("d", "unit:UMUM", "2026-03-12");
    due("e", "user:budi", "2026-03-12");

    sweepAt("2026-03-11T08:00");

    assertThat(outbox.rows())
        .extracting(row -> row.message().disposition() + " " + row.message().person())
        .containsExactly("d ani", "d tono", "e budi");
  }

  /** 200 a page: no page of the last, one exactly, one and the beginning of another. */
  @ParameterizedTest(name = "{0} dispositions")
  @ValueSource(ints = {0, 1, 199, 200, 201, 400, 450})
  void manyAreGoneThroughPageByPage(int count) {
    for (int i = 0; i < count; i++) {
      due("d" + i, "user:u" + i, i % 2 == 0 ? "2026-03-10" : "2026-03-12");
    }

    sweepAt("2026-03-11T08:00");

    assertThat(outbox.rows()).hasSize(count);
    assertThat(outbox.rows().stream().map(row -> row.message().person())).doesNotHaveDuplicates();
    assertThat(outbox.rounds()).isEqualTo(count / 200 + 1);
    assertThat(reached).isNull();
  }

  @Test
  void aSweepGoesOnFromWhereItWasCutOff() {
    due("before", "user:budi", "2026-03-10");
    due("same day", "user:sri", "2026-03-11");
    due("after", "user:ani", "2026-03-12");
    reached = open.get(0);

    sweepAt("2026-03-11T08:00");

    assertThat(outbox.rows())
        .extracting(row -> row.message().person())
        .containsExactly("sri", "ani");
    assertThat(reached).isNull();
  }

  @Test
  void whatWasOverNinetyDaysAgoIsForgotten() {
    for (int i = 0; i < 2500; i++) {
      long id = outbox.queue("budi", at("2026-01-01T00:00"));
      Instant over = at(i < 2400 ? "2026-01-02T08:00" : "2026-01-02T08:01");
      outbox.dropped(List.of(outbox.row(id).message()), over.minusMillis(1));
    }
    long waiting = outbox.queue("sri", at("2025-01-01T00:00"));

    sweepAt("2026-04-02T08:00");

    assertThat(outbox.rows()).hasSize(101);
    assertThat(outbox.row(waiting).state()).isEqualTo("waiting");
  }
}
