package id.naskah.rest.schedule;

import id.naskah.rest.Entity;
import id.naskah.retention.effect.EffectGroup;
import id.naskah.retention.schedule.EditionFile;
import id.naskah.retention.schedule.RetentionRule;
import id.naskah.retention.schedule.ScheduleContent;
import id.naskah.retention.schedule.ScheduleProblem;
import id.naskah.retention.schedule.Schedules;
import java.time.LocalDate;
import java.util.List;

/** Editions, their rules and their problems as JSON. */
public class ScheduleJson {
  private final Schedules schedules;

  public ScheduleJson(Schedules schedules) {
    this.schedules = schedules;
  }

  Entity entity(EditionFile file) {
    ScheduleContent content = schedules.content(file);
    List<ScheduleProblem> problems = schedules.problems(file);
    int errors = (int) problems.stream().filter(ScheduleProblem::isError).count();
    return new Entity()
        .with("id", file.code())
        .with("title", file.title())
        .with("status", file.status().code())
        .with("inForceFrom", text(file.inForceFrom()))
        .with("broughtIntoForceBy", file.broughtIntoForceBy())
        .with("rules", content.edition().rules().size())
        .with("headings", content.headings())
        .with("errors", errors)
        .with("warnings", problems.size() - errors)
        .with("createdBy", file.createdBy())
        .with("createdAt", file.createdAt().toString());
  }

  static Entity rule(RetentionRule rule) {
    return new Entity()
        .with("id", rule.id())
        .with("classification", rule.classification())
        .with("record", rule.record())
        .with("kinds", List.copyOf(rule.kinds()))
        .with("trigger", rule.trigger().code())
        .with("event", rule.event())
        .with("activeYears", rule.activeYears())
        .with("whileInForce", rule.whileInForce())
        .with("inactiveYears", rule.inactiveYears())
        .with("yearEnd", rule.yearEnd())
        .with("action", rule.action().code())
        .with("remarks", rule.remarks())
        .with("line", (int) rule.line());
  }

  static Entity problem(ScheduleProblem problem) {
    return new Entity()
        .with("line", problem.line() == 0 ? null : (int) problem.line())
        .with("severity", problem.isError() ? "error" : "warning")
        .with("key", problem.key())
        .with("text", problem.text());
  }

  static Entity group(EffectGroup group) {
    return new Entity()
        .with("rule", group.rule().isEmpty() ? null : group.rule())
        .with("change", group.change().code())
        .with("records", group.records())
        .with("before", span(group.before()))
        .with("after", span(group.after()));
  }

  private static Entity span(EffectGroup.Span span) {
    return span == null
        ? null
        : new Entity().with("from", text(span.from())).with("until", text(span.until()));
  }

  private static String text(LocalDate day) {
    return day == null ? null : day.toString();
  }
}
