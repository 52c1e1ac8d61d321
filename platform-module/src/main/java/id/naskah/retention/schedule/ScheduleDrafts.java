package id.naskah.retention.schedule;

import id.naskah.configuration.Codes;
import id.naskah.model.RetentionModel;
import id.naskah.platform.Messages;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.util.stream.Collectors;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.dictionary.DictionaryService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;

/** Makes drafts of the files that come into the folder, and checks what is saved in them. */
class ScheduleDrafts {
  private static final int LONGEST_CODE = 40;

  private final NodeService nodeService;
  private final DictionaryService dictionaryService;
  private final ScheduleStore store;
  private final ScheduleMarks marks;
  private final Schedules schedules;

  /**
   * @param nodeService the one that checks no permission: whoever may put a file there was asked by
   *     the door through which it came
   */
  public ScheduleDrafts(
      NodeService nodeService,
      DictionaryService dictionaryService,
      ScheduleStore store,
      ScheduleMarks marks,
      Schedules schedules) {
    this.nodeService = nodeService;
    this.dictionaryService = dictionaryService;
    this.store = store;
    this.marks = marks;
    this.schedules = schedules;
  }

  /** What is new in the folder, or was renamed there, is a draft whose code is its name. */
  void takeIn(NodeRef node) {
    if (!nodeService.exists(node) || !store.isInFolder(node) || isPassing(node)) {
      return;
    }
    boolean marked = nodeService.hasAspect(node, RetentionModel.ASPECT_SCHEDULE);
    if (marked && store.status(node) != ScheduleStatus.DRAFT) {
      throw RuleViolation.conflict("scheduleStatus", "naskah.set.bySystem");
    }
    String code = code(node);
    if (!marked || !code.equals(nodeService.getProperty(node, RetentionModel.SCHEDULE_EDITION))) {
      marks.draft(node, code);
    }
    check(node);
  }

  private String code(NodeRef node) {
    String name = (String) nodeService.getProperty(node, ContentModel.PROP_NAME);
    boolean file =
        dictionaryService.isSubClass(nodeService.getType(node), ContentModel.TYPE_CONTENT);
    if (!file || !name.endsWith(ScheduleStore.SUFFIX)) {
      throw RuleViolation.invalid("name", "naskah.schedule.name", Texts.shortened(name));
    }
    String code = name.substring(0, name.length() - ScheduleStore.SUFFIX.length());
    checkCode("name", code);
    return code;
  }

  /** Refuses what can be no code of an edition: 400. */
  static void checkCode(String field, String code) {
    if (!Codes.isCode(code) || code.length() > LONGEST_CODE) {
      throw RuleViolation.invalid(
          field, "naskah.schedule.code", Texts.shortened(code), LONGEST_CODE);
    }
  }

  /** Refuses a file that is no schedule at all; single rows may wait to be put right. */
  void check(NodeRef node) {
    if (!nodeService.exists(node) || !nodeService.hasAspect(node, RetentionModel.ASPECT_SCHEDULE)) {
      return;
    }
    EditionFile file = store.read(node);
    ScheduleContent content = schedules.content(file);
    if (content.isNoSchedule()) {
      String text =
          content.problems().stream()
              .filter(p -> p.severity() == ScheduleProblem.Severity.FILE)
              .map(
                  p ->
                      Messages.text(
                          "naskah.configuration.problem", file.name(), p.line(), p.text()))
              .collect(Collectors.joining("\n"));
      throw RuleViolation.invalidText(file.name(), text);
    }
  }

  /** What programs leave behind while they save is no edition. */
  private boolean isPassing(NodeRef node) {
    String name = (String) nodeService.getProperty(node, ContentModel.PROP_NAME);
    return name.startsWith("~$")
        || name.startsWith(".")
        || nodeService.hasAspect(node, ContentModel.ASPECT_WORKING_COPY)
        || nodeService.hasAspect(node, ContentModel.ASPECT_TEMPORARY)
        || nodeService.hasAspect(node, ContentModel.ASPECT_HIDDEN);
  }
}
