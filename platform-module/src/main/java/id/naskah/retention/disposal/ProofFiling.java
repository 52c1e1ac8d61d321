package id.naskah.retention.disposal;

import id.naskah.configuration.Configuration;
import id.naskah.model.RetentionModel;
import id.naskah.platform.ByNaskah;
import id.naskah.platform.Folders;
import id.naskah.platform.Hashes;
import id.naskah.platform.Leaving;
import id.naskah.platform.Nodes;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RunAs;
import id.naskah.retention.RecordsAccess;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;

/**
 * Files what proves a disposal: Records/Disposals/year/batch under Company Home, for those who keep
 * records and those who approve disposals to read, for nobody to change.
 */
public class ProofFiling {
  private final NodeService nodeService;
  private final ContentService contentService;
  private final Folders folders;
  private final RecordsAccess access;
  private final Supplier<Configuration> configuration;
  private final OfficeClock clock;

  /**
   * @param nodeService the one that checks no permission, so with contentService: proofs are the
   *     system's, no user may write where they lie
   */
  public ProofFiling(
      NodeService nodeService,
      ContentService contentService,
      Folders folders,
      RecordsAccess access,
      Supplier<Configuration> configuration,
      OfficeClock clock) {
    this.nodeService = nodeService;
    this.contentService = contentService;
    this.folders = folders;
    this.access = access;
    this.configuration = configuration;
    this.clock = clock;
  }

  /**
   * Stores a file as proof, in the caller's transaction.
   *
   * @param name file name, unique in its batch
   */
  public Proof store(long batch, String name, String mimetype, Path file) {
    return store("Disposals", batch, name, mimetype, file);
  }

  /**
   * Stores a document in another folder of Records.
   *
   * @param shelf folder in Records
   */
  public Proof store(String shelf, long batch, String name, String mimetype, Path file) {
    return RunAs.system(
        () -> {
          NodeRef folder =
              folders.ensure(
                  access.records(configuration.get()),
                  List.of(shelf, String.valueOf(clock.today().getYear()), String.valueOf(batch)));
          Map<QName, Serializable> properties = new HashMap<>();
          properties.put(ContentModel.PROP_NAME, name);
          properties.put(ContentModel.PROP_OWNER, RunAs.systemName());
          NodeRef node =
              nodeService
                  .createNode(
                      folder,
                      ContentModel.ASSOC_CONTAINS,
                      QName.createQName(NamespaceService.CONTENT_MODEL_1_0_URI, name),
                      ContentModel.TYPE_CONTENT,
                      properties)
                  .getChildRef();
          ContentWriter writer = contentService.getWriter(node, ContentModel.PROP_CONTENT, true);
          writer.setMimetype(mimetype);
          writer.setEncoding("UTF-8");
          writer.putContent(file.toFile());
          String sha256 = hash(file);
          Map<QName, Serializable> proof = new HashMap<>();
          proof.put(RetentionModel.BATCH, (int) batch);
          proof.put(RetentionModel.SHA256, sha256);
          // The aspect is added last, because nobody changes the document from then on.
          ByNaskah.write(() -> nodeService.addAspect(node, RetentionModel.ASPECT_PROOF, proof));
          return new Proof(node, sha256);
        });
  }

  /** Removes a package that is none any more; it does not go to the trash. */
  void remove(String document) {
    NodeRef node = Nodes.live(document);
    RunAs.system(
        () -> {
          if (nodeService.exists(node)) {
            Leaving.begin(node);
            nodeService.addAspect(node, ContentModel.ASPECT_TEMPORARY, null);
            nodeService.deleteNode(node);
          }
        });
  }

  private static String hash(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return Hashes.of(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
