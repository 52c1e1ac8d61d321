package id.naskah.history;

import id.naskah.letter.LetterStatus;
import id.naskah.model.LetterModel;
import id.naskah.platform.AtCommit;
import id.naskah.platform.Bindings;
import id.naskah.platform.NodeBehaviour;
import id.naskah.platform.Nodes;
import id.naskah.platform.OfficeClock;
import id.naskah.retention.record.Belongings;
import id.naskah.retention.record.Belongings.Belonging;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.repo.transaction.TransactionalResourceHelper;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/**
 * Notices, through any door, that a field of a registered letter was changed, or that a letter's
 * file was replaced; what was there before is kept at the end of the transaction.
 */
public class ChangeBehaviour
    implements NodeBehaviour, NodeServicePolicies.OnUpdatePropertiesPolicy {
  private static final String BEFORE = ChangeBehaviour.class.getName() + ".before";

  private final PolicyComponent policyComponent;
  private final NodeService nodeService;
  private final Belongings belongings;
  private final ReplacedFiles files;
  private final SecondScans secondScans;
  private final ChangeLog log;
  private final OfficeClock clock;

  /**
   * For every door.
   *
   * @param nodeService the one that checks no permission: what was there before is kept whoever
   *     changed it
   */
  public ChangeBehaviour(
      PolicyComponent policyComponent,
      NodeService nodeService,
      Belongings belongings,
      ReplacedFiles files,
      SecondScans secondScans,
      ChangeLog log,
      OfficeClock clock) {
    this.policyComponent = policyComponent;
    this.nodeService = nodeService;
    this.belongings = belongings;
    this.files = files;
    this.secondScans = secondScans;
    this.log = log;
    this.clock = clock;
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
      NodeRef node, Map<QName, Serializable> before, Map<QName, Serializable> after) {
    boolean live = Nodes.isLive(node);
    // Without "before" the node is just being made. The first in a transaction is what was stored.
    if (live
        && !before.isEmpty()
        && !TransactionalResourceHelper.getMap(BEFORE).containsKey(node)
        && matters(before, after)) {
      Map<QName, Serializable> stored = new HashMap<>(before);
      TransactionalResourceHelper.getMap(BEFORE).put(node, stored);
      AtCommit.once(List.of(BEFORE, node), () -> keep(node, stored));
    }
  }

  private static boolean matters(Map<QName, Serializable> before, Map<QName, Serializable> after) {
    return isOpen(before) || isReplaced(before, after);
  }

  /**
   * A draft is still being written, and a record changes by amendments, which say so themselves.
   */
  private static boolean isOpen(Map<QName, Serializable> before) {
    return before.get(LetterModel.SERIES) != null
        && LetterStatus.OPEN.code().equals(before.get(LetterModel.STATUS));
  }

  private static boolean isReplaced(
      Map<QName, Serializable> before, Map<QName, Serializable> after) {
    ContentData old = (ContentData) before.get(ContentModel.PROP_CONTENT);
    ContentData now = (ContentData) after.get(ContentModel.PROP_CONTENT);
    return old != null
        && old.getContentUrl() != null
        && old.getSize() > 0
        && !Objects.equals(old.getContentUrl(), now == null ? null : now.getContentUrl());
  }

  private void keep(NodeRef node, Map<QName, Serializable> before) {
    if (!nodeService.exists(node)
        || nodeService.hasAspect(node, ContentModel.ASPECT_WORKING_COPY)) {
      return;
    }
    Map<QName, Serializable> now = nodeService.getProperties(node);
    if (isOpen(before)) {
      String said = FieldChanges.said(before, now, clock);
      if (!said.isEmpty()) {
        log.changed(node, said);
      }
    }
    if (isReplaced(before, now)) {
      belongings.of(node).ifPresent(found -> keepFile(node, found, before, now));
    }
  }

  private void keepFile(
      NodeRef node,
      Belonging found,
      Map<QName, Serializable> before,
      Map<QName, Serializable> now) {
    if (found.kind() == Belongings.Kind.NOTE) {
      return;
    }
    if (secondScans.isAnother(node, before)) {
      secondScans.takeIn(node, before, now);
      return;
    }
    String version = files.keep(node, before, now);
    log.replaced(found.letter(), (String) now.get(ContentModel.PROP_NAME), version);
  }
}
