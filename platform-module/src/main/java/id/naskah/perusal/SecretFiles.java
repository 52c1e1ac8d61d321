package id.naskah.perusal;

import id.naskah.configuration.SecurityLevel;
import id.naskah.model.LetterModel;
import id.naskah.platform.Nodes;
import id.naskah.retention.record.Belongings;
import id.naskah.retention.record.Belongings.Belonging;
import java.util.List;
import java.util.Optional;
import org.alfresco.model.ContentModel;
import org.alfresco.model.RenditionModel;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport.TxnReadState;
import org.alfresco.repo.version.Version2Model;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.namespace.RegexQNamePattern;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which files are of secret letters: documents, attachments, files of reports, previews of these,
 * working copies, earlier versions, and what lies in the trash.
 *
 * <p>Cost for all other files: to which letter it belongs, which Alfresco has in its cache.
 */
class SecretFiles {
  private static final StoreRef VERSIONS =
      new StoreRef(StoreRef.PROTOCOL_WORKSPACE, Version2Model.STORE_ID);

  private final NodeService storedNodes;
  private final Belongings belongings;
  private final JdbcTemplate jdbc;

  /**
   * @param storedNodes the one that checks no permission, and has versions and the trash as they
   *     are stored
   */
  public SecretFiles(NodeService storedNodes, Belongings belongings, JdbcTemplate jdbc) {
    this.storedNodes = storedNodes;
    this.belongings = belongings;
    this.jdbc = jdbc;
  }

  /**
   * A file of a secret letter.
   *
   * @param file of which a preview is, or a version
   * @param detail label of the version; null for what is none
   */
  record Found(NodeRef letter, Seen seen, NodeRef file, String detail) {}

  /** What a file is to a secret letter; nothing for all others. */
  Optional<Found> of(NodeRef file) {
    if (isVersion(file)) {
      NodeRef stored = new NodeRef(VERSIONS, file.getId());
      return secret(stored).map(b -> new Found(b.letter(), Seen.VERSION, file, label(stored)));
    }
    Optional<NodeRef> shown = shown(file);
    return secret(shown.orElse(file))
        .map(
            b ->
                new Found(
                    b.letter(),
                    shown.isPresent() ? Seen.PREVIEW : seen(b),
                    shown.orElse(file),
                    null));
  }

  /**
   * Whether a letter is secret or top secret, or was before this transaction: one that lowers the
   * level, reads and fails has read a secret letter.
   */
  boolean isSecret(NodeRef letter) {
    return SecurityLevel.orOrdinary(storedNodes.getProperty(letter, LetterModel.SECURITY))
            .isSecret()
        || wasSecret(letter);
  }

  /** The table of letters is written as the transaction ends; one that can't write changed none. */
  private boolean wasSecret(NodeRef letter) {
    return AlfrescoTransactionSupport.getTransactionReadState() == TxnReadState.TXN_READ_WRITE
        && jdbc
            .queryForList(
                "SELECT security FROM naskah_letter WHERE uuid = ?", String.class, letter.getId())
            .stream()
            .anyMatch(level -> SecurityLevel.orOrdinary(level).isSecret());
  }

  private Optional<Belonging> secret(NodeRef file) {
    return belongings
        .of(file)
        .or(() -> deletedDraft(file))
        .filter(found -> isSecret(found.letter()))
        .map(found -> new Belonging(original(found.letter()), found.kind()));
  }

  private Optional<Belonging> deletedDraft(NodeRef file) {
    boolean isDraft =
        StoreRef.STORE_REF_ARCHIVE_SPACESSTORE.equals(file.getStoreRef())
            && storedNodes.exists(file)
            && LetterModel.TYPE_LETTER.equals(storedNodes.getType(file));
    return isDraft ? Optional.of(new Belonging(file, Belongings.Kind.LETTER)) : Optional.empty();
  }

  /** Who reads a working copy reads the letter of which it is one. */
  private NodeRef original(NodeRef letter) {
    if (!storedNodes.hasAspect(letter, ContentModel.ASPECT_WORKING_COPY)) {
      return letter;
    }
    return storedNodes.getSourceAssocs(letter, ContentModel.ASSOC_WORKING_COPY_LINK).stream()
        .findFirst()
        .map(link -> link.getSourceRef())
        .orElse(letter);
  }

  /** The file of which this is a preview, wherever it lies. */
  private Optional<NodeRef> shown(NodeRef file) {
    boolean isPreview =
        Nodes.isLive(file)
            && storedNodes.exists(file)
            && (ContentModel.TYPE_THUMBNAIL.equals(storedNodes.getType(file))
                || storedNodes.hasAspect(file, RenditionModel.ASPECT_RENDITION)
                || storedNodes.hasAspect(file, RenditionModel.ASPECT_HIDDEN_RENDITION)
                || storedNodes.hasAspect(file, RenditionModel.ASPECT_VISIBLE_RENDITION));
    if (!isPreview) {
      return Optional.empty();
    }
    List<ChildAssociationRef> above =
        storedNodes.getParentAssocs(
            file, RenditionModel.ASSOC_RENDITION, RegexQNamePattern.MATCH_ALL);
    return above.stream().findFirst().map(ChildAssociationRef::getParentRef);
  }

  private static boolean isVersion(NodeRef file) {
    return Version2Model.STORE_ID.equals(file.getStoreRef().getIdentifier());
  }

  private String label(NodeRef version) {
    return (String) storedNodes.getProperty(version, Version2Model.PROP_QNAME_VERSION_LABEL);
  }

  private static Seen seen(Belonging belonging) {
    return switch (belonging.kind()) {
      case LETTER -> Seen.LETTER;
      case ATTACHMENT -> Seen.ATTACHMENT;
      case REPORT -> Seen.REPORT;
      case NOTE -> Seen.NOTE;
    };
  }
}
