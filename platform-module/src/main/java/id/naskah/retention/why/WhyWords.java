package id.naskah.retention.why;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Term;
import id.naskah.delegation.Names;
import id.naskah.platform.Messages;
import id.naskah.platform.OfficeClock;
import id.naskah.retention.clock.Never;
import id.naskah.retention.clock.Period;
import id.naskah.retention.declaration.Declaration;
import id.naskah.retention.schedule.FinalAction;
import id.naskah.retention.schedule.RetentionRule;
import id.naskah.retention.schedule.Trigger;
import id.naskah.retention.why.Why.Appraisal;
import id.naskah.retention.why.Why.InDossier;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.extensions.surf.util.I18NUtil;

/** Says why a letter has its date: in full sentences, in the language of the one who asks. */
public class WhyWords {
  private static final Map<Trigger, String> COUNTED =
      Map.of(
          Trigger.LETTER_DATE, "naskah.why.counted.letterDate",
          Trigger.RECEIVED_DATE, "naskah.why.counted.receivedDate",
          Trigger.SETTLED_DATE, "naskah.why.counted.settledDate",
          Trigger.EVENT, "naskah.why.counted.event");
  private static final Map<Trigger, String> WAITS =
      Map.of(
          Trigger.LETTER_DATE, "naskah.why.waits.letterDate",
          Trigger.RECEIVED_DATE, "naskah.why.waits.receivedDate",
          Trigger.SETTLED_DATE, "naskah.why.waits.settledDate",
          Trigger.EVENT, "naskah.why.waits.event");
  private static final Map<FinalAction, String> ACTIONS =
      Map.of(
          FinalAction.DESTROY, "naskah.why.action.destroy",
          FinalAction.PERMANENT, "naskah.why.action.permanent",
          FinalAction.REAPPRAISE, "naskah.why.action.reappraise");
  private static final Map<Never, String> NEVER =
      Map.of(
          Never.NOT_SETTLED, "naskah.why.never.notSettled",
          Never.NO_CLASSIFICATION, "naskah.why.never.noClassification",
          Never.NO_EDITION, "naskah.why.never.noEdition",
          Never.NO_RULE, "naskah.why.never.noRule",
          Never.NO_DATE, "naskah.why.never.noDate",
          Never.NOT_DECLARED, "naskah.why.never.notDeclared",
          Never.DOSSIER_OPEN, "naskah.why.never.dossierOpen",
          Never.DOSSIER, "naskah.why.never.dossier");

  private final Supplier<Configuration> configuration;
  private final Names names;
  private final OfficeClock clock;

  public WhyWords(Supplier<Configuration> configuration, Names names, OfficeClock clock) {
    this.configuration = configuration;
    this.names = names;
    this.clock = clock;
  }

  /** The sentences, in the order in which one would ask. */
  public List<String> sentences(Why why) {
    List<String> said = new ArrayList<>();
    if (why.forecast()) {
      said.add(Messages.text("naskah.why.forecast", day(why.asOf())));
    }
    if (why.dates().edition() != null) {
      said.add(
          Messages.text(
              why.forecast() ? "naskah.why.editionNow" : "naskah.why.edition",
              why.dates().edition()));
    }
    for (Period period : why.dates().periods()) {
      said.addAll(period(why, period));
    }
    if (why.dates().periods().size() > 1) {
      said.add(
          Messages.text("naskah.why.several", why.dates().periods().size(), why.dates().ruleId()));
    }
    if (why.appraisal() != null) {
      said.addAll(appraisal(why.appraisal()));
    }
    if (why.dossier() != null) {
      said.add(dossier(why.dossier()));
    }
    said.add(end(why));
    why.holds().forEach(hold -> said.add(hold(hold)));
    return said;
  }

  /** What became of a letter that is gone. */
  public List<String> gone(Gone.End end) {
    List<String> said = new ArrayList<>();
    String kind =
        end.kind().equals("transfer") ? "naskah.why.goneTransfer" : "naskah.why.goneDestroy";
    said.add(Messages.text(kind, day(clock.dayOf(Date.from(end.goneAt()))), end.batch()));
    if (end.rule() != null) {
      said.add(Messages.text("naskah.why.goneRule", end.rule(), end.edition(), end.eligibleOn()));
    }
    if (end.approvedBy() != null) {
      said.add(Messages.text("naskah.why.goneApproved", person(end.approvedBy())));
    }
    return said;
  }

  private List<String> period(Why why, Period period) {
    List<String> said = new ArrayList<>();
    RetentionRule rule = period.rule();
    said.add(
        Messages.text(
            rule.whileInForce() ? "naskah.why.ruleInForce" : "naskah.why.rule",
            rule.id(),
            rule.record(),
            rule.whileInForce() ? rule.inactiveYears() : rule.activeYears(),
            rule.inactiveYears()));
    said.add(Messages.text("naskah.why.action", action(rule.action())));
    if (period.triggerDay() == null) {
      said.add(Messages.text(WAITS.get(rule.trigger()), event(rule.event())));
      return said;
    }
    said.add(
        Messages.text(COUNTED.get(rule.trigger()), day(period.triggerDay()), event(rule.event())));
    Declaration evidence = why.evidence();
    if (evidence != null && evidence.event().equals(rule.event())) {
      said.add(
          Messages.text(
              "naskah.why.evidence",
              person(evidence.declaredBy()),
              day(clock.dayOf(Date.from(evidence.declaredAt()))),
              evidence.evidence()));
    }
    said.add(
        Messages.text(
            rule.yearEnd() ? "naskah.why.endsWithYear" : "naskah.why.ends",
            day(period.activeUntil()),
            day(period.inactiveUntil())));
    return said;
  }

  private List<String> appraisal(Appraisal appraisal) {
    List<String> said = new ArrayList<>();
    String reason = appraisal.reason() == null ? "-" : appraisal.reason();
    if (appraisal.keepUntil() != null) {
      said.add(Messages.text("naskah.why.keepUntil", day(appraisal.keepUntil()), reason));
    }
    if (appraisal.keptAs() != null) {
      said.add(Messages.text("naskah.why.keptAs", action(appraisal.keptAs()), reason));
    }
    return said;
  }

  private String dossier(InDossier dossier) {
    String title =
        dossier.title() == null ? Messages.text("naskah.why.someDossier") : dossier.title();
    if (dossier.closedOn() == null) {
      return Messages.text("naskah.why.dossierOpen", title);
    }
    return Messages.text("naskah.why.dossierClosed", title, day(dossier.closedOn()));
  }

  private String end(Why why) {
    if (why.never() != null) {
      return Messages.text(NEVER.get(why.never()));
    }
    return Messages.text(
        "naskah.why.end", day(why.eligibleOn()), why.action() == null ? "-" : action(why.action()));
  }

  private String hold(Why.Held hold) {
    String reference = hold.reference() == null ? "-" : hold.reference();
    return Messages.text(
        "naskah.why.held", hold.id(), hold.reason(), reference, person(hold.owner()));
  }

  private String person(String user) {
    String name = names.ofUser(user);
    return name == null ? user : name;
  }

  private String event(String code) {
    Term term = code == null ? null : configuration.get().events().get(code);
    if (term == null) {
      return code;
    }
    return Messages.areIndonesian() ? term.indonesian() : term.english();
  }

  private static String action(FinalAction action) {
    return Messages.text(ACTIONS.get(action));
  }

  private static String day(LocalDate day) {
    return DateTimeFormatter.ofPattern(Messages.text("naskah.why.day"), I18NUtil.getLocale())
        .format(day);
  }
}
