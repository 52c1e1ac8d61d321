package id.naskah.content;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Office;
import id.naskah.model.LetterModel;
import id.naskah.platform.AtCommit;
import id.naskah.platform.Bindings;
import id.naskah.platform.NodeBehaviour;
import id.naskah.platform.Nodes;
import id.naskah.platform.Quietly;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import id.naskah.platform.file.WorkFile;
import id.naskah.retention.record.Belongings;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.content.filestore.FileContentReader;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at content when it comes, by whatever door, before any program reads it for its words.
 *
 * <p>A file that would fill the memory of a program that reads it is refused wherever it is put,
 * since Alfresco looks for words everywhere; the log names it. Once stored it would be read again
 * after each start. Of what belongs to letters the size is limited, and the encoding of texts is
 * set right.
 */
public class ContentBehaviour
    implements NodeBehaviour, NodeServicePolicies.OnUpdatePropertiesPolicy {
  private static final Logger LOG = LoggerFactory.getLogger(ContentBehaviour.class);
  private static final int SIGNATURE = 1024;
  private static final long UNPACKED = 50 * Office.MEGABYTE;

  private final PolicyComponent policyComponent;
  private final NodeService nodeService;
  private final ContentService contentService;
  private final BehaviourFilter behaviourFilter;
  private final Belongings belongings;
  private final Supplier<Configuration> configuration;

  /**
   * For every door.
   *
   * @param nodeService the one that checks no permission, so with contentService: rules see every
   *     file
   */
  public ContentBehaviour(
      PolicyComponent policyComponent,
      NodeService nodeService,
      ContentService contentService,
      BehaviourFilter behaviourFilter,
      Belongings belongings,
      Supplier<Configuration> configuration) {
    this.policyComponent = policyComponent;
    this.nodeService = nodeService;
    this.contentService = contentService;
    this.behaviourFilter = behaviourFilter;
    this.belongings = belongings;
    this.configuration = configuration;
  }

  @Override
  public void init() {
    new Bindings(policyComponent, this)
        .toClass(
            NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME,
            ContentModel.TYPE_CONTENT,
            "onUpdateProperties");
  }

  @Override
  public void onUpdateProperties(
      NodeRef file, Map<QName, Serializable> before, Map<QName, Serializable> after) {
    String url = url(after);
    if (url == null || url.equals(url(before)) || !Nodes.isLive(file)) {
      return;
    }
    ContentReader reader = contentService.getReader(file, ContentModel.PROP_CONTENT);
    if (reader == null || !reader.exists() || reader.getSize() == 0) {
      return;
    }
    String name = (String) after.get(ContentModel.PROP_NAME);
    try {
      check(file, name, reader);
    } catch (RuleViolation e) {
      // Alfresco may look for properties in it at once, and until the end nothing is refused.
      write(file, instead(before, reader.getContentData()));
      AtCommit.refuse(
          file,
          () -> {
            throw e;
          });
    }
  }

  private void check(NodeRef file, String name, ContentReader reader) {
    boolean letters = isLetters(file);
    if (letters) {
      refuseTooLarge(reader.getSize(), limit(Office::mostContentBytes, 0));
    }
    if (isPacked(reader)) {
      refuseFillingMemory(name, reader);
    } else if (letters) {
      setEncoding(file, reader);
    }
  }

  /** Told of it now, others would take it for what somebody did. */
  private void write(NodeRef file, Serializable content) {
    Quietly.write(
        behaviourFilter,
        file,
        () -> nodeService.setProperty(file, ContentModel.PROP_CONTENT, content));
  }

  /** What was there before; without it, nothing. */
  private static Serializable instead(Map<QName, Serializable> before, ContentData refused) {
    Serializable old = before.get(ContentModel.PROP_CONTENT);
    return old != null
        ? old
        : new ContentData(null, refused.getMimetype(), 0, refused.getEncoding());
  }

  private static String url(Map<QName, Serializable> properties) {
    return properties.get(ContentModel.PROP_CONTENT) instanceof ContentData content
        ? content.getContentUrl()
        : null;
  }

  /** A letter, what belongs to one, and what waits in an intake folder to become one. */
  private boolean isLetters(NodeRef file) {
    return belongings.of(file).isPresent()
        || nodeService.hasAspect(
            nodeService.getPrimaryParent(file).getParentRef(), LetterModel.ASPECT_INTAKE_FOLDER);
  }

  /** While Alfresco is being set up there is no configuration yet. */
  private long limit(ToLongFunction<Office> limit, long otherwise) {
    try {
      return limit.applyAsLong(configuration.get().office());
    } catch (RuntimeException e) {
      LOG.debug("No configuration can be read", e);
      return otherwise;
    }
  }

  /** Refuses content that is larger than the office wants it; 0 for no limit. */
  public static void refuseTooLarge(long size, long most) {
    if (most > 0 && size > most) {
      throw RuleViolation.invalid("content", "naskah.content.tooLarge", most / Office.MEGABYTE);
    }
  }

  private static boolean isPacked(ContentReader reader) {
    try (InputStream in = reader.getReader().getContentInputStream()) {
      return Unpacked.isPacked(in.readNBytes(SIGNATURE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void refuseFillingMemory(String name, ContentReader reader) {
    long most = limit(Office::mostUnpackedBytes, UNPACKED);
    if (most > 0 && isMoreThan(reader, most)) {
      LOG.warn(
          "{} of {} ({} bytes) was refused: unpacked it has more than {} bytes",
          name,
          RunAs.actor(),
          reader.getSize(),
          most);
      throw RuleViolation.invalid("content", "naskah.content.unpacked", most / Office.MEGABYTE);
    }
  }

  private static boolean isMoreThan(ContentReader reader, long most) {
    try {
      if (reader instanceof FileContentReader file) {
        return Unpacked.isMoreThan(file.getFile().toPath(), most);
      }
      Path copy = WorkFile.make("naskah-", ".content");
      try {
        reader.getReader().getContent(copy.toFile());
        return Unpacked.isMoreThan(copy, most);
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void setEncoding(NodeRef file, ContentReader reader) {
    ContentData content = reader.getContentData();
    try (InputStream in = reader.getReader().getContentInputStream()) {
      String encoding = TextEncoding.of(content.getMimetype(), content.getEncoding(), in);
      if (encoding != null && !encoding.equals(content.getEncoding())) {
        write(file, ContentData.setEncoding(content, encoding));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
