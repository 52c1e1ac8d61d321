package id.naskah.retention;

import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.alfresco.model.ContentModel;
import org.alfresco.service.ServiceRegistry;
import org.alfresco.service.cmr.action.Action;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.rule.Rule;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;
import org.awaitility.Awaitility;

/** Rules on folders, by which Alfresco moves, copies and rewrites what lies in them. */
final class RuleEffects {
  private static final int LIMIT_SECONDS = 180;

  private final Repository repository;
  private final ServiceRegistry services;
  private final Map<String, Map<String, Serializable>> actions = new LinkedHashMap<>();

  /**
   * For the whole repository.
   *
   * @param elsewhere a folder in which everybody may do everything
   */
  RuleEffects(Repository repository, NodeRef elsewhere) {
    this.repository = repository;
    this.services = repository.services();
    Map<String, Serializable> there =
        Map.of(
            "destination-folder",
            elsewhere,
            "assoc-type",
            ContentModel.ASSOC_CONTAINS,
            "assoc-name",
            QName.createQName(NamespaceService.CONTENT_MODEL_1_0_URI, "lain"));
    actions.put("move", there);
    actions.put("copy", there);
    actions.put("check-out", there);
    actions.put("transform", with(there, "mime-type", "text/html"));
    actions.put("check-in", Map.of());
    actions.put("create-version", Map.of());
    actions.put("counter", Map.of());
    actions.put("take-ownership", Map.of());
    actions.put("extract-metadata", Map.of());
    actions.put("specialise-type", Map.of("type-name", ContentModel.TYPE_DICTIONARY_MODEL));
    for (QName aspect :
        new QName[] {
          ContentModel.ASPECT_HIDDEN, ContentModel.ASPECT_TEMPORARY, ContentModel.ASPECT_LOCKABLE
        }) {
      actions.put("add-features " + aspect.getLocalName(), Map.of("aspect-name", aspect));
    }
    for (QName aspect :
        new QName[] {
          ContentModel.ASPECT_VERSIONABLE,
          ContentModel.ASPECT_AUDITABLE,
          ContentModel.ASPECT_OWNABLE,
          LetterModel.ASPECT_NUMBERED
        }) {
      actions.put("remove-features " + aspect.getLocalName(), Map.of("aspect-name", aspect));
    }
    actions.put("set-property-value", Map.of("property", LetterModel.SUBJECT, "value", "Lain"));
    actions.put(
        "set-property-value name", Map.of("property", ContentModel.PROP_NAME, "value", "lain.txt"));
    actions.put(
        "simple-workflow",
        Map.of("approve-step", "ok", "approve-folder", elsewhere, "approve-move", true));
  }

  private static Map<String, Serializable> with(
      Map<String, Serializable> values, String name, Serializable value) {
    Map<String, Serializable> more = new HashMap<>(values);
    more.put(name, value);
    return more;
  }

  /** What is tried. */
  Iterable<String> all() {
    return actions.keySet();
  }

  /**
   * Puts a rule on a folder, as the administrator, does something, and takes the rule off again.
   *
   * @param what of {@link #all}
   * @param type such as {@code inbound}
   */
  void with(NodeRef folder, String what, String type, boolean later, Callable<?> work) {
    Rule rule = repository.inTransactionAs("admin", () -> save(folder, what, type, later));
    try {
      Versioned.attempt(work);
      if (later) {
        await();
      }
    } finally {
      repository.inTransactionAs(
          "admin",
          () -> {
            services.getRuleService().removeRule(folder, rule);
            return null;
          });
    }
  }

  /** Saves a rule. */
  Rule save(NodeRef folder, String what, String type, boolean later) {
    Action action = services.getActionService().createAction(what.split(" ")[0]);
    actions.get(what).forEach(action::setParameterValue);
    Rule rule = new Rule();
    rule.setRuleType(type);
    rule.setTitle(what);
    rule.setAction(action);
    rule.applyToChildren(true);
    rule.setExecuteAsynchronously(later);
    services.getRuleService().saveRule(folder, rule);
    return rule;
  }

  /** Has all rules of a folder act on what is in it. */
  Void run(NodeRef folder) {
    Action action = services.getActionService().createAction("execute-all-rules");
    action.setParameterValue("execute-inherited-rules", false);
    services.getActionService().executeAction(action, folder, false, false);
    return null;
  }

  /** Until nothing waits or works in the background. */
  void await() {
    ThreadPoolExecutor pool = repository.bean("defaultAsyncThreadPool", ThreadPoolExecutor.class);
    Awaitility.await()
        .atMost(LIMIT_SECONDS, TimeUnit.SECONDS)
        .until(() -> pool.getQueue().isEmpty() && pool.getActiveCount() == 0);
  }
}
