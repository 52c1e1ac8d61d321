package id.naskah.guard;

import id.naskah.letter.LetterChange;
import id.naskah.model.DraftingModel;
import id.naskah.model.LetterModel;
import id.naskah.model.RetentionModel;
import id.naskah.model.RoutingModel;
import id.naskah.model.UsersOwn;
import id.naskah.platform.Bindings;
import id.naskah.platform.ByNaskah;
import id.naskah.platform.NodeBehaviour;
import id.naskah.platform.Nodes;
import id.naskah.platform.RuleViolation;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alfresco.repo.copy.CopyBehaviourCallback;
import org.alfresco.repo.copy.CopyDetails;
import org.alfresco.repo.copy.CopyServicePolicies;
import org.alfresco.repo.copy.DoNothingCopyBehaviourCallback;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.service.cmr.dictionary.DictionaryService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/**
 * The aspects of Naskah's models, and their properties, are written by Naskah alone, through every
 * door and for administrators too; {@link UsersOwn} says which are not.
 */
public class ModelBehaviour
    implements NodeBehaviour,
        NodeServicePolicies.OnAddAspectPolicy,
        NodeServicePolicies.BeforeRemoveAspectPolicy,
        NodeServicePolicies.OnUpdatePropertiesPolicy,
        CopyServicePolicies.OnCopyNodePolicy {
  /** Of the others the copy is said elsewhere. */
  private static final List<QName> NOT_COPIED =
      List.of(
          LetterModel.ASPECT_UNIT_FOLDER,
          LetterModel.ASPECT_INTAKE_FOLDER,
          LetterModel.ASPECT_CONFIGURATION,
          RetentionModel.ASPECT_UNIT_RECORDS,
          RetentionModel.ASPECT_SCHEDULES,
          DraftingModel.ASPECT_WRITTEN,
          DraftingModel.ASPECT_SIGNED);

  private final PolicyComponent policyComponent;
  private final DictionaryService dictionaryService;
  private final NodeService nodeService;
  private Set<QName> bookkeeping = Set.of();

  /**
   * For every door.
   *
   * @param nodeService the one that checks no permission: rules see every node
   */
  public ModelBehaviour(
      PolicyComponent policyComponent,
      DictionaryService dictionaryService,
      NodeService nodeService) {
    this.policyComponent = policyComponent;
    this.dictionaryService = dictionaryService;
    this.nodeService = nodeService;
  }

  @Override
  public void init() {
    Bindings bindings = new Bindings(policyComponent, this);
    Set<QName> aspects = aspects();
    for (QName aspect : aspects) {
      bindings
          .toClass(NodeServicePolicies.OnAddAspectPolicy.QNAME, aspect, "onAddAspect")
          .toClass(NodeServicePolicies.BeforeRemoveAspectPolicy.QNAME, aspect, "beforeRemoveAspect")
          .toClass(
              NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME, aspect, "onUpdateProperties");
    }
    for (QName aspect : NOT_COPIED) {
      bindings.toClass(CopyServicePolicies.OnCopyNodePolicy.QNAME, aspect, "getCopyCallback");
    }
    bookkeeping =
        aspects.stream()
            .flatMap(
                aspect -> dictionaryService.getAspect(aspect).getProperties().keySet().stream())
            .filter(name -> !UsersOwn.PROPERTIES.contains(name))
            .collect(Collectors.toSet());
  }

  /** All aspects of the four models. */
  private Set<QName> aspects() {
    return Stream.of(
            QName.createQName(LetterModel.URI, "correspondence"),
            QName.createQName(RoutingModel.URI, "routing"),
            QName.createQName(RetentionModel.URI, "retention"),
            QName.createQName(DraftingModel.URI, "drafting"))
        .flatMap(model -> dictionaryService.getAspects(model).stream())
        .collect(Collectors.toSet());
  }

  @Override
  public void onAddAspect(NodeRef node, QName aspect) {
    refuse(node, aspect);
  }

  @Override
  public void beforeRemoveAspect(NodeRef node, QName aspect) {
    refuse(node, aspect);
  }

  private void refuse(NodeRef node, QName aspect) {
    if (isRefused(node) && !(UsersOwn.ON_LETTERS.contains(aspect) && isLetter(node))) {
      throw RuleViolation.conflict(aspect.getLocalName(), "naskah.set.bySystem");
    }
  }

  @Override
  public void onUpdateProperties(
      NodeRef node, Map<QName, Serializable> before, Map<QName, Serializable> after) {
    if (isRefused(node)) {
      for (QName name : bookkeeping) {
        if (LetterChange.isChanged(before, after, name)) {
          throw RuleViolation.conflict(name.getLocalName(), "naskah.set.bySystem");
        }
      }
    }
  }

  private static boolean isRefused(NodeRef node) {
    return !ByNaskah.isWriting() && Nodes.isLive(node);
  }

  private boolean isLetter(NodeRef node) {
    return LetterModel.TYPE_LETTER.equals(nodeService.getType(node));
  }

  /** A copy of a folder or a file that Naskah needs is a folder or a file like any other. */
  @Override
  public CopyBehaviourCallback getCopyCallback(QName name, CopyDetails details) {
    return new DoNothingCopyBehaviourCallback();
  }
}
