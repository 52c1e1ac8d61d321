package id.naskah.retention;

import id.naskah.embedded.junit.Repository;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.workflow.WorkflowModel;
import org.alfresco.service.cmr.lock.LockType;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.workflow.WorkflowDefinition;
import org.alfresco.service.cmr.workflow.WorkflowPath;
import org.alfresco.service.cmr.workflow.WorkflowService;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;

/**
 * What happens to a file by way of something beside it: a package of a workflow, another folder
 * that holds it, a lock, a working copy, a preview. One user tries all of it on one file.
 */
final class AsideEffects extends EffectsOnFile {
  private static final QName LINK = QName.createQName(NamespaceService.CONTENT_MODEL_1_0_URI, "x");

  /**
   * For one user and one file.
   *
   * @param elsewhere a folder in which everybody may do everything
   */
  AsideEffects(Repository repository, NodeRef file, NodeRef elsewhere, String user) {
    super(repository, file, elsewhere, user);
    workflows();
    folders();
    locks();
    copies();
    aspects();
  }

  private void workflows() {
    outside("workflow cancelled", () -> workflow(WorkflowService::cancelWorkflow));
    outside("workflow deleted", () -> workflow(WorkflowService::deleteWorkflow));
    step("package deleted", () -> nodes.deleteNode(packed()));
    step(
        "package emptied",
        () -> {
          NodeRef pack = packed();
          nodes.removeChild(pack, file);
        });
    step(
        "package's own child",
        () ->
            nodes.moveNode(
                file,
                services.getWorkflowService().createPackage(null),
                WorkflowModel.ASSOC_PACKAGE_CONTAINS,
                LINK));
  }

  private interface End {
    Object workflow(WorkflowService service, String id);
  }

  private Void workflow(End end) {
    WorkflowService service = services.getWorkflowService();
    WorkflowDefinition definition = service.getDefinitionByName("activiti$activitiAdhoc");
    String id =
        repository.inTransactionAs(
            user,
            () -> {
              NodeRef person = services.getPersonService().getPerson(user);
              WorkflowPath path =
                  service.startWorkflow(
                      definition.getId(),
                      Map.of(
                          WorkflowModel.ASSOC_PACKAGE,
                          packed(),
                          WorkflowModel.ASSOC_ASSIGNEE,
                          person));
              service.endTask(service.getStartTask(path.getInstance().getId()).getId(), null);
              return path.getInstance().getId();
            });
    repository.inTransactionAs(user, () -> end.workflow(service, id));
    return null;
  }

  private NodeRef packed() {
    NodeRef pack = services.getWorkflowService().createPackage(null);
    nodes.addChild(pack, file, WorkflowModel.ASSOC_PACKAGE_CONTAINS, LINK);
    return pack;
  }

  private void folders() {
    step(
        "another folder that holds it is deleted",
        () -> {
          NodeRef folder = folder();
          nodes.addChild(folder, file, ContentModel.ASSOC_CONTAINS, LINK);
          nodes.deleteNode(folder);
        });
    step(
        "taken out of all folders",
        () -> {
          NodeRef folder = folder();
          nodes.addChild(folder, file, ContentModel.ASSOC_CONTAINS, LINK);
          nodes.removeChild(folder, file);
          nodes.getParentAssocs(file).forEach(nodes::removeChildAssociation);
        });
    step(
        "its category deleted",
        () -> {
          NodeRef category =
              services
                  .getCategoryService()
                  .createRootCategory(
                      elsewhere.getStoreRef(),
                      ContentModel.ASPECT_GEN_CLASSIFIABLE,
                      repository.unique("k"));
          nodes.addAspect(
              file,
              ContentModel.ASPECT_GEN_CLASSIFIABLE,
              Map.of(ContentModel.PROP_CATEGORIES, category));
          services.getCategoryService().deleteCategory(category);
        });
  }

  private NodeRef folder() {
    return services
        .getFileFolderService()
        .create(elsewhere, repository.unique("map"), ContentModel.TYPE_FOLDER)
        .getNodeRef();
  }

  private void locks() {
    for (LockType type : LockType.values()) {
      step(
          type + " that ends by itself",
          () -> {
            services.getLockService().lock(file, type, 1);
            services.getLockService().unlock(file);
          });
    }
    step("lock's aspect off", () -> nodes.removeAspect(file, ContentModel.ASPECT_LOCKABLE));
  }

  private void copies() {
    step(
        "checked out, changed and back again",
        () -> {
          NodeRef copy = services.getCheckOutCheckInService().checkout(file);
          nodes.setProperty(copy, ContentModel.PROP_TITLE, "Lain");
          services.getCheckOutCheckInService().checkin(copy, Map.of());
        });
    step(
        "checked out and the copy deleted",
        () -> nodes.deleteNode(services.getCheckOutCheckInService().checkout(file)));
    step(
        "checked out and the copy moved",
        () ->
            nodes.moveNode(
                services.getCheckOutCheckInService().checkout(file),
                elsewhere,
                ContentModel.ASSOC_CONTAINS,
                LINK));
    step(
        "copy made the original's working copy",
        () -> {
          NodeRef other =
              services.getCopyService().copy(file, elsewhere, ContentModel.ASSOC_CONTAINS, LINK);
          nodes.addAspect(other, ContentModel.ASPECT_WORKING_COPY, null);
          nodes.createAssociation(file, other, ContentModel.ASSOC_WORKING_COPY_LINK);
          services.getCheckOutCheckInService().checkin(other, Map.of());
        });
  }

  private void aspects() {
    for (String name : new String[] {"undeletable", "incomplete"}) {
      QName aspect = QName.createQName(NamespaceService.SYSTEM_MODEL_1_0_URI, name);
      step(
          "sys:" + name + " on and off",
          () -> {
            nodes.addAspect(file, aspect, null);
            nodes.removeAspect(file, aspect);
          });
    }
    step(
        "thumbnails deleted",
        () ->
            services
                .getThumbnailService()
                .getThumbnails(file, ContentModel.PROP_CONTENT, null, null)
                .forEach(nodes::deleteNode));
  }
}
