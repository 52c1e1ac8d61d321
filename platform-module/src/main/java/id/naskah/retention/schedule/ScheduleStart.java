package id.naskah.retention.schedule;

import id.naskah.platform.Texts;
import java.util.Objects;

/**
 * From when on a rule counts: by the words of its active period, or by the columns for that. Where
 * nothing is said, from when the file is complete.
 */
record ScheduleStart(ScheduleCells row) {
  PeriodText.Start of(PeriodText active) {
    Trigger trigger = row.trigger();
    String event = row.cell(ScheduleColumn.EVENT);
    PeriodText.Start said = active.start();
    if (PeriodText.Start.ACTIVE_PERIOD.equals(said)) {
      row.problem(
          "naskah.schedule.period",
          ScheduleColumn.ACTIVE.shown(),
          Texts.shortened(row.cell(ScheduleColumn.ACTIVE)));
      return said;
    }
    if (!event.isEmpty() && trigger == null) {
      trigger = Trigger.EVENT;
    }
    checkAgreement(active, trigger, event);
    if (trigger == null) {
      return said == null ? new PeriodText.Start(Trigger.SETTLED_DATE, null) : said;
    }
    if (trigger == Trigger.EVENT && event.isEmpty() && said == null) {
      row.problem("naskah.cell.missing", ScheduleColumn.EVENT.shown());
    }
    boolean byEvent = trigger == Trigger.EVENT;
    String byWords = said == null ? null : said.event();
    return new PeriodText.Start(trigger, byEvent ? (event.isEmpty() ? byWords : event) : null);
  }

  /** The columns may name the event of "while in force", and else must not say something else. */
  private void checkAgreement(PeriodText active, Trigger trigger, String event) {
    boolean contrary = trigger != null && trigger != Trigger.EVENT && !event.isEmpty();
    PeriodText.Start said = active.start();
    if (said != null && trigger != null) {
      boolean otherEvent =
          !active.whileInForce() && !event.isEmpty() && !Objects.equals(event, said.event());
      contrary |= trigger != said.trigger() || otherEvent;
    }
    if (contrary) {
      row.problem(
          "naskah.schedule.contrary",
          row.cell(ScheduleColumn.ACTIVE),
          row.cell(ScheduleColumn.TRIGGER),
          event);
    }
  }
}
