package id.naskah.telling;

import id.naskah.fake.MemoryTransactions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;

/** The outbox without a database; what it answers is in the order of the real one. */
final class MemoryOutbox extends Outbox {
  /** A message and how far it came. */
  record Row(Message message, String state, String batch, Instant changedAt) {
    Row to(String next, String nextBatch, Instant now) {
      return new Row(message, next, nextBatch, now);
    }
  }

  private final Map<Long, Row> rows = new TreeMap<>();
  private final List<Message> takenBack = new ArrayList<>();
  private int rounds;

  /** Rows that follow these transactions. */
  MemoryOutbox(MemoryTransactions transactions) {
    super(new JdbcTemplate());
    transactions.keeping(
        () -> {
          Map<Long, Row> before = new HashMap<>(rows);
          return () -> {
            rows.clear();
            rows.putAll(before);
          };
        });
  }

  /** All rows, oldest first. */
  List<Row> rows() {
    return List.copyOf(rows.values());
  }

  Row row(long id) {
    return rows.get(id);
  }

  /** What {@link #takeBack} was asked for. */
  List<Message> takenBack() {
    return takenBack;
  }

  /** How often something was added, in one round trip each. */
  int rounds() {
    return rounds;
  }

  /** A message about a letter that somebody got. */
  long queue(String person, Instant at) {
    return queue(person, at, at, 0);
  }

  long queue(String person, Instant createdAt, Instant notBefore, int attempts) {
    long id = rows.size() + 1L;
    LocalDate day = LocalDate.parse("2026-03-02");
    Message message =
        new Message(
            id,
            person,
            Occasion.RECEIVED,
            "letter" + id,
            "disposition" + id,
            day,
            null,
            "ani",
            notBefore,
            createdAt,
            attempts);
    rows.put(id, new Row(message, "waiting", null, createdAt));
    return id;
  }

  @Override
  void add(List<Message> messages) {
    rounds++;
    for (Message m : messages) {
      long id = rows.size() + 1L;
      rows.put(id, new Row(with(m, id, m.notBefore(), 0), "waiting", null, m.createdAt()));
    }
  }

  @Override
  void takeBack(Message after) {
    takenBack.add(after);
  }

  @Override
  List<String> people(Instant now, int most) {
    return due(now).stream()
        .sorted(Comparator.comparing(row -> row.message().notBefore()))
        .map(row -> row.message().person())
        .distinct()
        .limit(most)
        .toList();
  }

  @Override
  List<Message> take(String person, Instant now, int most) {
    return due(now).stream()
        .map(Row::message)
        .filter(m -> m.person().equals(person))
        .limit(most)
        .toList();
  }

  private List<Row> due(Instant now) {
    return rows.values().stream()
        .filter(row -> row.state().equals("waiting") && !row.message().notBefore().isAfter(now))
        .toList();
  }

  @Override
  List<String> interrupted(Instant before) {
    return rows.values().stream()
        .filter(row -> row.state().equals("sending") && row.changedAt().isBefore(before))
        .map(Row::batch)
        .distinct()
        .toList();
  }

  @Override
  List<Message> takeInterrupted(String batch, Instant before) {
    return rows.values().stream()
        .filter(row -> batch.equals(row.batch()) && row.changedAt().isBefore(before))
        .map(Row::message)
        .toList();
  }

  @Override
  void sending(List<Message> messages, String batch, Instant now) {
    for (Message m : messages) {
      Message begun = with(m, m.id(), m.notBefore(), m.attempts() + 1);
      rows.put(m.id(), new Row(begun, "sending", batch, now));
    }
  }

  @Override
  void dropped(List<Message> messages, Instant now) {
    messages.forEach(m -> rows.computeIfPresent(m.id(), (id, r) -> r.to("dropped", null, now)));
  }

  @Override
  void postpone(List<Message> messages, Instant until, Instant now) {
    for (Message m : messages) {
      rows.put(m.id(), new Row(with(m, m.id(), until, m.attempts()), "waiting", null, now));
    }
  }

  @Override
  void sent(String batch, Instant now) {
    change(batch, row -> row.to("sent", batch, now));
  }

  @Override
  void failed(String batch, Instant retryAt, Instant now) {
    change(
        batch,
        row -> {
          Message m = row.message();
          return new Row(with(m, m.id(), retryAt, m.attempts()), "waiting", null, now);
        });
  }

  @Override
  int prune(Instant before, int most) {
    List<Long> over =
        rows.entrySet().stream()
            .filter(e -> List.of("sent", "dropped").contains(e.getValue().state()))
            .filter(e -> e.getValue().changedAt().isBefore(before))
            .map(Map.Entry::getKey)
            .limit(most)
            .toList();
    over.forEach(rows::remove);
    return over.size();
  }

  private void change(String batch, UnaryOperator<Row> change) {
    rows.replaceAll((id, row) -> batch.equals(row.batch()) ? change.apply(row) : row);
  }

  private static Message with(Message m, Long id, Instant notBefore, int attempts) {
    return new Message(
        id,
        m.person(),
        m.occasion(),
        m.letter(),
        m.disposition(),
        m.day(),
        m.due(),
        m.by(),
        notBefore,
        m.createdAt(),
        attempts);
  }
}
