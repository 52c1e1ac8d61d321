package id.naskah.rest.configuration;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.configuration.ConfiguredFile;
import id.naskah.configuration.Explanation;
import id.naskah.configuration.LetterFacts;
import id.naskah.configuration.Recipient;
import id.naskah.configuration.RoutingRule;
import id.naskah.configuration.editor.CheckedDraft;
import id.naskah.configuration.editor.ConfigurationEditor;
import id.naskah.configuration.editor.StoredFile;
import id.naskah.delegation.Names;
import id.naskah.numbering.NextNumbers;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.rest.Answers;
import id.naskah.rest.Body;
import id.naskah.rest.Entity;
import id.naskah.rest.routing.RoutingResource;
import id.naskah.routing.DueDates;
import java.util.List;
import java.util.Set;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /configuration/{id}/trials}: what a file, or a draft of it, would do with a letter. */
@RelationshipResource(
    name = "trials",
    entityResource = ConfigurationResource.class,
    title = "Trials of configuration files")
public class ConfigurationTrials implements RelationshipResourceAction.Create<Entity> {
  private static final Set<String> FIELDS =
      Set.of(
          "etag",
          SentDraft.ROWS,
          SentDraft.CONTENT,
          "direction",
          "kind",
          "unit",
          "security",
          "classification",
          "date",
          "urgency",
          "senderName",
          "senderOrganisation",
          "subject",
          "summary");

  private final Answers answers;
  private final ConfigurationEditor editor;
  private final NextNumbers numbers;
  private final Names names;
  private final DueDates dueDates;
  private final OfficeClock clock;

  public ConfigurationTrials(
      Answers answers,
      ConfigurationEditor editor,
      NextNumbers numbers,
      Names names,
      DueDates dueDates,
      OfficeClock clock) {
    this.answers = answers;
    this.editor = editor;
    this.numbers = numbers;
    this.names = names;
    this.dueDates = dueDates;
    this.clock = clock;
  }

  /** Tries letters out; no number is taken and nothing is passed on. */
  @Override
  public List<Entity> create(String id, List<Entity> entities, Parameters parameters) {
    return answers.reading(() -> entities.stream().map(entity -> tried(id, entity)).toList());
  }

  private Entity tried(String id, Entity entity) {
    Body body = new Body(entity, FIELDS);
    StoredFile file = editor.open(id);
    ConfiguredFile<?> kind = file.file();
    if (kind != ConfigurationFiles.ROUTING && kind != ConfigurationFiles.SERIES) {
      throw RuleViolation.notFound("trials", id);
    }
    if (!file.mayWrite()) {
      // The next number of a series is for those who work in the series, or configure it.
      throw RuleViolation.forbidden("naskah.configuration.readOnly", kind.fileName());
    }
    CheckedDraft draft = editor.check(file, SentDraft.about(entity, body, file, editor));
    Configuration after =
        draft
            .after()
            .orElseThrow(
                () ->
                    RuleViolation.conflict(
                        SentDraft.ROWS, "naskah.configuration.mendFirst", draft.problems().size()));
    return kind == ConfigurationFiles.ROUTING
        ? routed(body, after, draft)
        : ConfigurationJson.next(
            numbers.of(after, TriedLetter.values(body, after, clock.today())), draft.lines());
  }

  private Entity routed(Body body, Configuration after, CheckedDraft draft) {
    LetterFacts facts =
        new LetterFacts(
            body.text("direction"),
            body.text("kind"),
            body.text("unit"),
            body.text("security"),
            body.text("classification"),
            body.text("senderName"),
            body.text("senderOrganisation"),
            body.text("subject"),
            body.text("summary"));
    List<Explanation> explanations = after.routing().explain(facts);
    Entity answer =
        new Entity()
            .with(
                "rules",
                explanations.stream()
                    .map(
                        e ->
                            RoutingResource.entity(e)
                                .with("row", draft.lines().indexOf(e.rule().line())))
                    .toList());
    explanations.stream()
        .filter(Explanation::matches)
        .findFirst()
        .ifPresent(e -> outcome(answer, e.rule(), after, body.text("urgency")));
    return answer;
  }

  private void outcome(Entity answer, RoutingRule rule, Configuration after, String urgency) {
    int days = rule.dueInWorkingDays().orElseGet(() -> after.office().dueInWorkingDays(urgency));
    answer
        .with("mode", rule.mode().code())
        .with("assignees", named(rule.to()))
        .with("informed", named(rule.forInformation()))
        .with("dueDate", dueDates.after(days).toString());
  }

  private List<Entity> named(List<Recipient> recipients) {
    return recipients.stream()
        .map(r -> new Entity().with("recipient", r.toString()).with("name", names.of(r)))
        .toList();
  }
}
