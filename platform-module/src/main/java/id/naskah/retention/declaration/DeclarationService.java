package id.naskah.retention.declaration;

import id.naskah.configuration.Configuration;
import id.naskah.letter.Filing;
import id.naskah.letter.LetterStatus;
import id.naskah.model.LetterModel;
import id.naskah.model.RetentionModel;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import id.naskah.platform.Texts;
import id.naskah.retention.RecordsRoles;
import id.naskah.retention.declaration.Declaration.Target;
import id.naskah.search.Where;
import id.naskah.task.TaskService;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/**
 * Declaring that an event happened: for one letter, for a dossier with all its letters, or for all
 * letters of a query.
 *
 * <p>For a letter or a dossier those may who register letters in its unit, because they are the
 * ones who know that a contract ended, and the records managers. For a query the records managers
 * alone. Whoever it is, a day only begins to count with it; nothing is disposed of without two
 * others.
 */
public class DeclarationService {
  private static final int LONGEST_EVIDENCE = 1000;
  private static final int LONGEST_WHERE = 2000;

  private final Supplier<Configuration> configuration;
  private final NodeService nodeService;
  private final Filing filing;
  private final RecordsRoles roles;
  private final DeclarationTable table;
  private final Declaring declaring;
  private final DeclareWork work;
  private final TaskService tasks;
  private final OfficeClock clock;

  /**
   * @param nodeService the one that checks no permission: callers hand in what the user may read
   */
  public DeclarationService(
      Supplier<Configuration> configuration,
      NodeService nodeService,
      Filing filing,
      RecordsRoles roles,
      DeclarationTable table,
      Declaring declaring,
      DeclareWork work,
      TaskService tasks,
      OfficeClock clock) {
    this.configuration = configuration;
    this.nodeService = nodeService;
    this.filing = filing;
    this.roles = roles;
    this.table = table;
    this.declaring = declaring;
    this.work = work;
    this.tasks = tasks;
    this.clock = clock;
  }

  /**
   * Declares an event of a letter or a dossier that the user may read.
   *
   * @throws RuleViolation 400 for an event that there is not, a day that is not over or is before
   *     the letter, or no evidence; 403 for another's unit; 409 for a draft
   */
  public Declaration declare(NodeRef node, String event, LocalDate day, String evidence) {
    boolean dossier = RetentionModel.TYPE_DOSSIER.equals(nodeService.getType(node));
    QName unit = dossier ? RetentionModel.DOSSIER_UNIT : LetterModel.UNIT;
    if (LetterStatus.DRAFT.code().equals(nodeService.getProperty(node, LetterModel.STATUS))) {
      throw RuleViolation.conflict("letter", "naskah.declaration.draft");
    }
    if (!roles.isManager()) {
      filing.requireMayRegister((String) nodeService.getProperty(node, unit));
    }
    check(event, day, evidence);
    LocalDate earliest = declaring.earliest(node);
    if (earliest != null && day.isBefore(earliest)) {
      throw RuleViolation.invalid("day", "naskah.declaration.early", day, earliest);
    }
    Target target = dossier ? Target.DOSSIER : Target.LETTER;
    Declaration made = add(event, day, target, node.getId(), evidence, table.nextId(), null);
    declaring.put(node, made);
    return made;
  }

  /**
   * Declares an event of all letters for which the conditions hold and that the user may read, in
   * the background.
   *
   * @param where as in lists of letters
   * @throws RuleViolation as above, and 403 for who does not keep records
   */
  public Declaration declareWhere(String where, String event, LocalDate day, String evidence) {
    roles.requireManager();
    check(event, day, evidence);
    if (where.length() > LONGEST_WHERE) {
      throw RuleViolation.invalid("where", "naskah.text.tooLong", where.length(), LONGEST_WHERE);
    }
    Where.read(where);
    long id = table.nextId();
    long task = tasks.begin(work, String.valueOf(id));
    return add(event, day, Target.QUERY, where, evidence, id, task);
  }

  private Declaration add(
      String event,
      LocalDate day,
      Target target,
      String targetId,
      String evidence,
      long id,
      Long task) {
    Declaration made =
        new Declaration(
            id, event, day, target, targetId, evidence, RunAs.sender(), clock.now(), task);
    table.add(made);
    return made;
  }

  private void check(String event, LocalDate day, String evidence) {
    Set<String> events = configuration.get().events().keySet();
    if (event == null) {
      throw RuleViolation.invalid("event", "naskah.missing");
    }
    if (!events.contains(event)) {
      throw RuleViolation.invalid(
          "event",
          "naskah.choice",
          Texts.shortened(event),
          events.stream().sorted().collect(Collectors.joining(", ")));
    }
    if (day == null) {
      throw RuleViolation.invalid("day", "naskah.missing");
    }
    if (day.isAfter(clock.today())) {
      throw RuleViolation.invalid("day", "naskah.declaration.future", day, clock.today());
    }
    if (evidence == null) {
      throw RuleViolation.invalid("evidence", "naskah.missing");
    }
    Texts.check("evidence", evidence, LONGEST_EVIDENCE, false);
  }
}
