package id.naskah.retention.disposal;

import java.time.Instant;
import java.time.LocalDate;

/** Batches and their items as rows, of which a test says what it is about. */
final class Batches {
  static final Instant THEN = Instant.parse("2026-11-01T00:00:00Z");
  static final DisposalScope ALL = new DisposalScope(null, null, null, null, null, null);

  private Batches() {}

  static Disposal of(long id, DisposalKind kind, DisposalState state) {
    return of(id, kind, state, null);
  }

  static Disposal of(long id, DisposalKind kind, DisposalState state, Long task) {
    return new Disposal(
        id, kind, "Title", state, ALL, "siti", THEN, null, null, null, null, null, task, null, null,
        null, null, null, null);
  }

  /** An item that is due since the first of November, by rule R1 of edition 2020. */
  static DisposalItem item(long batch, int position, Decision decision) {
    return item(batch, position, decision, null);
  }

  static DisposalItem item(long batch, int position, Decision decision, Long amended) {
    return new DisposalItem(
        batch,
        position,
        100L + position,
        "u" + position,
        "2020",
        "R1",
        LocalDate.parse("2026-11-01"),
        "destroy",
        amended,
        decision,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
