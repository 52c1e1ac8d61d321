package id.naskah.retention;

import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import java.io.Serializable;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.repo.version.Version2Model;
import org.alfresco.service.cmr.action.Action;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.version.VersionHistory;
import org.alfresco.service.namespace.QName;

/**
 * What Alfresco does by itself, or by its actions, to a file: delete its history, move it, rewrite
 * it. One user tries all of it on one file, which is a letter or belongs to one.
 */
final class Effects extends EffectsOnFile {
  /**
   * For one user and one file.
   *
   * @param file has at least two versions
   * @param elsewhere a folder in which everybody may do everything
   */
  Effects(Repository repository, NodeRef file, NodeRef elsewhere, String user) {
    super(repository, file, elsewhere, user);
    versions();
    actions();
    stores();
    rewriting();
  }

  private void versions() {
    step("cm:versionable off", () -> nodes.removeAspect(file, ContentModel.ASPECT_VERSIONABLE));
    step(
        "cm:versionable off, its behaviours disabled",
        () -> {
          BehaviourFilter filter = repository.bean("policyBehaviourFilter", BehaviourFilter.class);
          filter.disableBehaviour(ContentModel.ASPECT_VERSIONABLE);
          services.getVersionService().deleteVersionHistory(file);
        });
    action("remove-features", "aspect-name", ContentModel.ASPECT_VERSIONABLE);
    step(
        "inner service: history",
        () ->
            repository
                .bean("versionService", org.alfresco.service.cmr.version.VersionService.class)
                .deleteVersionHistory(file));
    step(
        "public service: one version",
        () -> services.getVersionService().deleteVersion(file, history().getRootVersion()));
    call(
        "a letter's number and aspect by remove-features",
        () -> run("remove-features", "aspect-name", LetterModel.ASPECT_NUMBERED));
  }

  private void actions() {
    action("add-features", "aspect-name", ContentModel.ASPECT_HIDDEN);
    action("specialise-type", "type-name", ContentModel.TYPE_DICTIONARY_MODEL);
    call(
        "move",
        () -> {
          Action action = services.getActionService().createAction("move");
          action.setParameterValue("destination-folder", elsewhere);
          services.getActionService().executeAction(action, file, false, false);
          return null;
        });
    call(
        "accept-simpleworkflow",
        () -> {
          QName aspect =
              QName.createQName("http://www.alfresco.org/model/application/1.0", "simpleworkflow");
          Map<QName, Serializable> values = new java.util.HashMap<>();
          values.put(app("approveStep"), "ok");
          values.put(app("approveFolder"), elsewhere);
          values.put(app("approveMove"), true);
          nodes.addAspect(file, aspect, values);
          Action action = services.getActionService().createAction("accept-simpleworkflow");
          services.getActionService().executeAction(action, file, false, false);
          return null;
        });
    call(
        "script action",
        () ->
            services
                .getScriptService()
                .executeScriptString(
                    "document.removeAspect('cm:versionable'); if (!document.remove()) throw 'no';",
                    new java.util.HashMap<>(
                        Map.of(
                            "document",
                            new org.alfresco.repo.jscript.ScriptNode(file, services)))));
  }

  private static QName app(String name) {
    return QName.createQName("http://www.alfresco.org/model/application/1.0", name);
  }

  /** By their own addresses, in stores of which no behaviour hears. */
  private void stores() {
    step("a version's node deleted", () -> nodes.deleteNode(storedVersion()));
    step(
        "a version's node changed",
        () -> nodes.setProperty(storedVersion(), ContentModel.PROP_TITLE, "Lain"));
    step(
        "a history's node deleted",
        () -> nodes.deleteNode(nodes.getPrimaryParent(storedVersion()).getParentRef()));
    outside(
        "Share: a version's node deleted",
        () ->
            repository
                .http(user)
                .delete(
                    "/s/slingshot/doclib/action/file/node/workspace/"
                        + Version2Model.STORE_ID
                        + "/"
                        + storedVersion().getId()));
    outside(
        "CMIS: a version deleted",
        () ->
            repository
                .http(user)
                .delete(
                    "/api/-default-/public/cmis/versions/1.1/atom/id?allVersions=false&id="
                        + file.getId()
                        + "%3B1.0"));
  }

  private void rewriting() {
    step(
        "mimetype",
        () -> {
          ContentData data = (ContentData) nodes.getProperty(file, ContentModel.PROP_CONTENT);
          nodes.setProperty(
              file, ContentModel.PROP_CONTENT, ContentData.setMimetype(data, "text/html"));
        });
    step(
        "content of another file",
        () -> {
          ContentData other =
              (ContentData)
                  nodes.getProperty(
                      services
                          .getFileFolderService()
                          .create(elsewhere, repository.unique("x"), ContentModel.TYPE_CONTENT)
                          .getNodeRef(),
                      ContentModel.PROP_CONTENT);
          nodes.setProperty(file, ContentModel.PROP_CONTENT, other);
        });
    step("reverted", () -> services.getVersionService().revert(file, history().getRootVersion()));
    step(
        "temporary and deleted",
        () -> {
          nodes.addAspect(file, ContentModel.ASPECT_TEMPORARY, null);
          nodes.deleteNode(file);
        });
  }

  private VersionHistory history() {
    return services.getVersionService().getVersionHistory(file);
  }

  private NodeRef storedVersion() {
    return repository.inTransactionAs(
        "admin",
        () ->
            new NodeRef(
                new StoreRef("workspace", Version2Model.STORE_ID),
                services
                    .getVersionService()
                    .getVersionHistory(file)
                    .getRootVersion()
                    .getFrozenStateNodeRef()
                    .getId()));
  }

  private void action(String name, String parameter, Serializable value) {
    call("action " + name, () -> run(name, parameter, value));
  }

  private Void run(String name, String parameter, Serializable value) {
    Action action = services.getActionService().createAction(name);
    action.setParameterValue(parameter, value);
    services.getActionService().executeAction(action, file, false, false);
    return null;
  }
}
