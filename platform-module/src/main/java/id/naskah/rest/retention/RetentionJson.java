package id.naskah.rest.retention;

import id.naskah.rest.Entity;
import id.naskah.retention.clock.Period;
import id.naskah.retention.declaration.Declaration;
import id.naskah.retention.declaration.Declaration.Target;
import id.naskah.retention.schedule.FinalAction;
import id.naskah.retention.schedule.RetentionRule;
import id.naskah.retention.why.Gone.End;
import id.naskah.retention.why.Why;
import id.naskah.retention.why.WhyWords;
import java.time.LocalDate;

/** Retention as JSON: in fields for programs, and in sentences for people. */
public class RetentionJson {
  private final WhyWords words;

  public RetentionJson(WhyWords words) {
    this.words = words;
  }

  /** Why a letter has its date; what it does not have is left out. */
  Entity entity(Why why) {
    var dates = why.dates();
    return new Entity()
        .with("letter", why.letter())
        .with("masked", why.masked() ? true : null)
        .with("status", why.status())
        .with("forecast", why.forecast())
        .with("edition", dates.edition())
        .with("rule", dates.ruleId())
        .with("triggerDay", text(dates.triggerDay()))
        .with("activeUntil", text(dates.activeUntil()))
        .with("inactiveUntil", text(dates.inactiveUntil()))
        .with("ownEligibleOn", text(dates.eligibleOn()))
        .with("eligibleOn", text(why.eligibleOn()))
        .with("finalAction", code(why.action()))
        .with("never", why.never() == null ? null : camel(why.never().name()))
        .with("rules", dates.periods().stream().map(RetentionJson::rule).toList())
        .with("evidence", why.evidence() == null ? null : entity(why.evidence()))
        .with("appraisal", appraisal(why.appraisal()))
        .with("dossier", dossier(why.dossier()))
        .with("holds", why.holds().stream().map(RetentionJson::hold).toList())
        .with("sentences", words.sentences(why));
  }

  /** What became of a letter that is gone. */
  Entity entity(String letter, End end) {
    Entity gone =
        new Entity()
            .with("batch", String.valueOf(end.batch()))
            .with("kind", end.kind())
            .with("at", end.goneAt().toString())
            .with("sha256", end.sha256())
            .with("approvedBy", end.approvedBy());
    return new Entity()
        .with("letter", letter)
        .with("edition", end.edition())
        .with("rule", end.rule())
        .with("eligibleOn", end.eligibleOn())
        .with("gone", gone)
        .with("sentences", words.gone(end));
  }

  private static Entity rule(Period period) {
    RetentionRule rule = period.rule();
    return new Entity()
        .with("id", rule.id())
        .with("classification", rule.classification())
        .with("record", rule.record())
        .with("trigger", rule.trigger().code())
        .with("event", rule.event())
        .with("activeYears", rule.activeYears())
        .with("whileInForce", rule.whileInForce())
        .with("inactiveYears", rule.inactiveYears())
        .with("yearEnd", rule.yearEnd())
        .with("finalAction", rule.action().code())
        .with("triggerDay", text(period.triggerDay()))
        .with("activeUntil", text(period.activeUntil()))
        .with("inactiveUntil", text(period.inactiveUntil()))
        .with("eligibleOn", text(period.eligibleOn()));
  }

  private static Entity appraisal(Why.Appraisal appraisal) {
    return appraisal == null
        ? null
        : new Entity()
            .with("keepUntil", text(appraisal.keepUntil()))
            .with("keptAs", code(appraisal.keptAs()))
            .with("reason", appraisal.reason());
  }

  private static Entity dossier(Why.InDossier dossier) {
    return dossier == null
        ? null
        : new Entity()
            .with("id", dossier.id())
            .with("title", dossier.title())
            .with("closedOn", text(dossier.closedOn()))
            .with("eligibleOn", text(dossier.eligibleOn()))
            .with("finalAction", code(dossier.action()));
  }

  private static Entity hold(Why.Held hold) {
    return new Entity()
        .with("id", String.valueOf(hold.id()))
        .with("reason", hold.reason())
        .with("reference", hold.reference())
        .with("owner", hold.owner())
        .with("from", text(hold.from()));
  }

  /** A declaration. */
  static Entity entity(Declaration declaration) {
    Target target = declaration.target();
    return new Entity()
        .with("id", String.valueOf(declaration.id()))
        .with("event", declaration.event())
        .with("day", declaration.day().toString())
        .with("evidence", declaration.evidence())
        .with(target == Target.QUERY ? "where" : target.code(), declaration.targetId())
        .with("declaredBy", declaration.declaredBy())
        .with("declaredAt", declaration.declaredAt().toString())
        .with("task", declaration.taskId() == null ? null : declaration.taskId().toString());
  }

  static String text(LocalDate day) {
    return day == null ? null : day.toString();
  }

  static String code(FinalAction action) {
    return action == null ? null : action.code();
  }

  /** NOT_DECLARED as notDeclared. */
  private static String camel(String name) {
    StringBuilder camel = new StringBuilder();
    for (String word : name.toLowerCase(java.util.Locale.ROOT).split("_", -1)) {
      camel.append(
          camel.length() == 0 ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return camel.toString();
  }
}
