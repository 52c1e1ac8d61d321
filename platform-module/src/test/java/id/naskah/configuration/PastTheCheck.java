package id.naskah.configuration;

import id.naskah.Office;
import id.naskah.embedded.junit.Repository;
import java.io.Serializable;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.version.VersionService;

/** Changes configuration files as nobody should: what was saved is not checked. */
public final class PastTheCheck {
  private final Repository repository;
  private final Office office;

  /** Works on the files of the embedded repository. */
  public PastTheCheck(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
  }

  /** Writes a file, as an import does, which switches behaviours off. */
  public void write(ConfiguredFile<?> file, String text) {
    quietly(
        () -> {
          ContentWriter writer =
              repository
                  .services()
                  .getContentService()
                  .getWriter(node(file), ContentModel.PROP_CONTENT, true);
          writer.putContent(text);
        });
  }

  void setContent(ConfiguredFile<?> file, Serializable content) {
    quietly(
        () ->
            repository
                .bean("nodeService", NodeService.class)
                .setProperty(node(file), ContentModel.PROP_CONTENT, content));
  }

  /** Takes away the earlier versions of a file, and its content. */
  void loseAllVersions(ConfiguredFile<?> file) {
    repository.inTransactionAs(
        "admin",
        () -> {
          repository.bean("versionService", VersionService.class).deleteVersionHistory(node(file));
          return null;
        });
    write(file, "\0nonsense");
  }

  private NodeRef node(ConfiguredFile<?> file) {
    return office.node(file);
  }

  private void quietly(Runnable work) {
    BehaviourFilter filter = repository.bean("naskah.BehaviourFilter", BehaviourFilter.class);
    repository.inTransactionAs(
        "admin",
        () -> {
          filter.disableBehaviour();
          try {
            work.run();
          } finally {
            filter.enableBehaviour();
          }
          return null;
        });
  }
}
