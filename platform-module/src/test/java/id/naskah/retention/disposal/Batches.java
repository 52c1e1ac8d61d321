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
    return with(proposed(id, kind, "Title", ALL, "siti", THEN), state, null, null, task, null);
  }

  /** A batch that was just proposed. */
  static Disposal proposed(
      long id, DisposalKind kind, String title, DisposalScope scope, String user, Instant now) {
    return new Disposal(
        id,
        kind,
        title,
        DisposalState.PROPOSING,
        scope,
        user,
        now,
        null,
        null,
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

  /** The batch after a step; when people took the steps is of no account. */
  static Disposal with(
      Disposal b,
      DisposalState state,
      String appraisedBy,
      String approvedBy,
      Long task,
      String remark) {
    return new Disposal(
        b.id(),
        b.kind(),
        b.title(),
        state,
        b.scope(),
        b.proposedBy(),
        b.proposedAt(),
        appraisedBy,
        null,
        approvedBy,
        null,
        null,
        task,
        remark,
        null,
        null,
        null,
        null,
        null);
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

  /** The item, kept by siti until a day. */
  static DisposalItem kept(DisposalItem i, LocalDate until, String why, Instant at) {
    return with(i, until, why, at, null);
  }

  /** The item, with what became of it. */
  static DisposalItem ended(DisposalItem i, Outcome outcome) {
    return with(i, null, null, null, outcome);
  }

  private static DisposalItem with(
      DisposalItem i, LocalDate until, String why, Instant decidedAt, Outcome outcome) {
    return new DisposalItem(
        i.batch(),
        i.position(),
        i.nodeId(),
        i.uuid(),
        i.edition(),
        i.rule(),
        i.eligibleOn(),
        i.action(),
        i.amended(),
        i.decision(),
        until,
        why,
        why == null ? null : "siti",
        decidedAt,
        outcome,
        null,
        null,
        null,
        null,
        null);
  }
}
