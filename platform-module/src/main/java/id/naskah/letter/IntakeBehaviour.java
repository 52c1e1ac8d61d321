package id.naskah.letter;

import id.naskah.configuration.Direction;
import id.naskah.letter.inert.InertBehaviour;
import id.naskah.model.LetterModel;
import id.naskah.platform.AtCommit;
import id.naskah.platform.Bindings;
import id.naskah.platform.NodeBehaviour;
import id.naskah.platform.OfficeClock;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/**
 * A file dropped into a unit's intake folder, by Share, WebDAV or CMIS alike, becomes the draft of
 * an incoming letter, which a clerk completes.
 */
public class IntakeBehaviour
    implements NodeBehaviour, NodeServicePolicies.OnCreateChildAssociationPolicy {
  /** Names of the files that editors, downloads, Windows and macOS leave behind. */
  private static final Pattern LEFT_BEHIND =
      Pattern.compile(
          "[.~].*|.*~|desktop\\.ini|(eh)?thumbs(_vista)?\\.db|autorun\\.inf|icon\\r?"
              + "|.*\\.(lnk|url|webloc|tmp|temp|bak|part|partial|crdownload|download|swp)",
          Pattern.CASE_INSENSITIVE);

  private final PolicyComponent policyComponent;
  private final NodeService nodeService;
  private final QuietWriter writer;
  private final InertBehaviour inert;
  private final LetterAtCommit atCommit;
  private final OfficeClock clock;

  /**
   * @param nodeService the one that checks no permission: whoever may drop a file here has it
   *     registered
   */
  public IntakeBehaviour(
      PolicyComponent policyComponent,
      NodeService nodeService,
      QuietWriter writer,
      InertBehaviour inert,
      LetterAtCommit atCommit,
      OfficeClock clock) {
    this.policyComponent = policyComponent;
    this.nodeService = nodeService;
    this.writer = writer;
    this.inert = inert;
    this.atCommit = atCommit;
    this.clock = clock;
  }

  @Override
  public void init() {
    new Bindings(policyComponent, this)
        .toAssociation(
            NodeServicePolicies.OnCreateChildAssociationPolicy.QNAME,
            LetterModel.ASPECT_INTAKE_FOLDER,
            ContentModel.ASSOC_CONTAINS,
            "onCreateChildAssociation");
  }

  @Override
  public void onCreateChildAssociation(ChildAssociationRef child, boolean newNode) {
    AtCommit.once(List.of("intake", child.getChildRef()), () -> takeIn(child));
  }

  private void takeIn(ChildAssociationRef child) {
    NodeRef node = child.getChildRef();
    if (!nodeService.exists(node)
        || !nodeService.getPrimaryParent(node).getParentRef().equals(child.getParentRef())
        || !ContentModel.TYPE_CONTENT.equals(nodeService.getType(node))
        || isPassing(node)) {
      return;
    }
    Serializable unit = nodeService.getProperty(child.getParentRef(), LetterModel.FOLDER_UNIT);
    String name = (String) nodeService.getProperty(node, ContentModel.PROP_NAME);
    Map<QName, Serializable> draft = new HashMap<>();
    draft.put(LetterModel.STATUS, LetterStatus.DRAFT.code());
    draft.put(LetterModel.DIRECTION, Direction.INCOMING.code());
    draft.put(LetterModel.UNIT, unit);
    draft.put(LetterModel.SUBJECT, FileNames.stem(name));
    draft.put(LetterModel.RECEIVED_DATE, clock.toDate(clock.today()));
    writer.setType(node, LetterModel.TYPE_LETTER, draft);
    inert.settle(node);
    atCommit.run(node, Map.of());
  }

  /** A file that a program leaves behind while it saves or shows a folder is no letter. */
  private boolean isPassing(NodeRef node) {
    String name = (String) nodeService.getProperty(node, ContentModel.PROP_NAME);
    return LEFT_BEHIND.matcher(name).matches()
        || nodeService.hasAspect(node, ContentModel.ASPECT_WORKING_COPY)
        || nodeService.hasAspect(node, ContentModel.ASPECT_TEMPORARY)
        || nodeService.hasAspect(node, ContentModel.ASPECT_HIDDEN);
  }
}
