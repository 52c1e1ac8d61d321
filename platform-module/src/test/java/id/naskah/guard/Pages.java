package id.naskah.guard;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.LetterService;
import id.naskah.retention.Keeping;
import id.naskah.task.WorkRun;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.repo.version.Version2Model;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;

/** Pages with scripts, stored as letters and what hangs on them, as an earlier version did. */
final class Pages {
  static final String TEXT = "text/plain";
  private static final byte[] PAGE =
      "<html><script>alert(1)</script>kelapa</html>".getBytes(StandardCharsets.UTF_8);

  private final Repository repository;
  private final Keeping keeping;
  private final Office office;
  private final NodeService stored;

  Pages(Repository repository, Keeping keeping) {
    this.repository = repository;
    this.keeping = keeping;
    this.office = keeping.office();
    this.stored = repository.bean("dbNodeService", NodeService.class);
  }

  static ByteArrayInputStream stream() {
    return new ByteArrayInputStream(PAGE);
  }

  /** A comment of the clerk. */
  NodeRef comment(NodeRef letter) {
    var made =
        repository
            .http(office.clerkA())
            .post(
                "/api/-default-/public/alfresco/versions/1/nodes/" + letter.getId() + "/comments",
                "{\"content\":\"<p>kelapa</p>\"}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return new NodeRef(
        StoreRef.STORE_REF_WORKSPACE_SPACESSTORE,
        made.body().replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1"));
  }

  /** Gives files their content, as the clerk. */
  void page(NodeRef... files) {
    for (NodeRef file : files) {
      keeping.as(
          office.clerkA(),
          () -> {
            repository.bean(LetterService.class).putContent(file, TEXT, "UTF-8", stream());
            return null;
          });
    }
  }

  /** The oldest version of a file, as it is stored. */
  NodeRef version(NodeRef file) {
    return keeping.as(
        "admin",
        () ->
            new NodeRef(
                new StoreRef("workspace", Version2Model.STORE_ID),
                repository
                    .services()
                    .getVersionService()
                    .getVersionHistory(file)
                    .getRootVersion()
                    .getFrozenStateNodeRef()
                    .getId()));
  }

  /** As version 0.1.0 stored it: past all behaviours. */
  void asBefore(NodeRef node, String type) {
    keeping.as(
        "admin",
        () -> {
          BehaviourFilter filter = repository.bean("naskah.BehaviourFilter", BehaviourFilter.class);
          filter.disableBehaviour(node);
          filter.disableBehaviour(node, ContentModel.ASPECT_AUDITABLE);
          ContentData content = (ContentData) stored.getProperty(node, ContentModel.PROP_CONTENT);
          stored.setProperty(
              node, ContentModel.PROP_CONTENT, ContentData.setMimetype(content, type));
          return null;
        });
    assertThat(mimetype(node)).isEqualTo(type);
  }

  /** Under which type a node is kept, in whichever store. */
  String mimetype(NodeRef node) {
    return keeping.as(
        "admin",
        () -> ((ContentData) stored.getProperty(node, ContentModel.PROP_CONTENT)).getMimetype());
  }

  /** The whole of it, as it is done after an upgrade. */
  void walk() {
    assertThat(WorkRun.of(repository, "naskah.InertWork").failedItems()).isZero();
  }
}
