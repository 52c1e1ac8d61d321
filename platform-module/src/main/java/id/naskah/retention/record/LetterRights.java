package id.naskah.retention.record;

import id.naskah.configuration.UnitRights;
import id.naskah.letter.LetterReader;
import id.naskah.letter.LetterStatus;
import id.naskah.model.DraftingModel;
import id.naskah.model.LetterModel;
import id.naskah.model.RetentionModel;
import id.naskah.retention.RecordsRoles;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/**
 * What the user may do with a letter by right and by the letter's status, so that a page offers
 * nothing else. It grants nothing: each deed is checked when it is done, and a hold, or somebody
 * who was quicker, can still be in its way.
 */
public class LetterRights {
  private final NodeService nodeService;
  private final LetterReader letters;
  private final UnitRights units;
  private final RecordsRoles roles;

  /**
   * @param nodeService the one that checks no permission: the letter was found for the user
   */
  public LetterRights(
      NodeService nodeService, LetterReader letters, UnitRights units, RecordsRoles roles) {
    this.nodeService = nodeService;
    this.letters = letters;
    this.units = units;
    this.roles = roles;
  }

  /** The names of the deeds, as docs/openapi.yaml lists them. */
  public List<String> of(NodeRef letter) {
    Map<QName, Serializable> values = nodeService.getProperties(letter);
    LetterStatus status = LetterStatus.of((String) values.get(LetterModel.STATUS));
    boolean isRecord = values.get(RetentionModel.RECORDED_AT) != null;
    List<String> may = new ArrayList<>();
    boolean writes = letters.mayWrite(letter);
    if (writes && !isRecord) {
      may.addAll(ofWriter(status));
      if (values.get(DraftingModel.SIGNED_AT) != null) {
        may.remove("attach");
      }
    }
    if (writes && status == LetterStatus.SETTLED) {
      may.addAll(List.of("reopen", "void"));
    }
    if (status != LetterStatus.DRAFT) {
      may.addAll(ofKeeper((String) values.get(LetterModel.UNIT), status, isRecord));
    }
    return may;
  }

  private static List<String> ofWriter(LetterStatus status) {
    return switch (status) {
      case DRAFT -> List.of("edit", "attach");
      case OPEN -> List.of("edit", "attach", "relate", "passOn", "settle", "void");
      case SETTLED -> List.of("edit", "attach", "relate");
      case VOID -> List.of();
    };
  }

  private List<String> ofKeeper(String unit, LetterStatus status, boolean isRecord) {
    List<String> may = new ArrayList<>();
    boolean manages = roles.isManager();
    if (isRecord && status != LetterStatus.VOID && roles.isManagerOrRegistrar()) {
      may.add("amend");
    }
    if (manages || units.mayRegister(unit)) {
      may.addAll(List.of("declare", "file"));
    }
    if (manages) {
      may.add("hold");
    }
    return may;
  }
}
