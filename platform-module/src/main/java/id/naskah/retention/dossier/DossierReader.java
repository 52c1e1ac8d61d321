package id.naskah.retention.dossier;

import id.naskah.configuration.Configuration;
import id.naskah.letter.Filing;
import id.naskah.letter.LetterReader;
import id.naskah.letter.LetterValues;
import id.naskah.model.RetentionModel;
import id.naskah.platform.Nodes;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.retention.RecordSights;
import id.naskah.retention.Sight;
import id.naskah.retention.clock.DossierDates;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.namespace.QName;

/** Reads dossiers for a user; what that user may not read does not exist. */
public class DossierReader {
  private final Supplier<Configuration> configuration;
  private final NodeService nodeService;
  private final PermissionService permissionService;
  private final Filing filing;
  private final RecordSights sights;
  private final DossierTable table;
  private final DossierDates dates;
  private final OfficeClock clock;

  /**
   * @param nodeService the one that checks no permission: {@link #find} asks once for each dossier
   */
  public DossierReader(
      Supplier<Configuration> configuration,
      NodeService nodeService,
      PermissionService permissionService,
      Filing filing,
      RecordSights sights,
      DossierTable table,
      DossierDates dates,
      OfficeClock clock) {
    this.configuration = configuration;
    this.nodeService = nodeService;
    this.permissionService = permissionService;
    this.filing = filing;
    this.sights = sights;
    this.table = table;
    this.dates = dates;
    this.clock = clock;
  }

  /** The dossier with this id; 404 if there is none, or none for this user. */
  public NodeRef find(String id) {
    if (LetterReader.isId(id)) {
      NodeRef node = Nodes.live(id);
      if (isReadable(node)) {
        return node;
      }
    }
    throw RuleViolation.notFound("dossier", id);
  }

  private boolean isReadable(NodeRef node) {
    return nodeService.exists(node)
        && RetentionModel.TYPE_DOSSIER.equals(nodeService.getType(node))
        && mayRead(node);
  }

  private boolean mayRead(NodeRef node) {
    return permissionService.hasPermission(node, PermissionService.READ) == AccessStatus.ALLOWED;
  }

  /** What is known of a dossier that was found. */
  public Dossier read(NodeRef node) {
    Map<QName, Serializable> properties = nodeService.getProperties(node);
    LetterValues dossier = new LetterValues(properties, clock);
    long id = (Long) properties.get(ContentModel.PROP_NODE_DBID);
    return new Dossier(
        node.getId(),
        String.valueOf(properties.get(ContentModel.PROP_TITLE)),
        dossier.text(RetentionModel.DOSSIER_UNIT),
        dossier.text(RetentionModel.DOSSIER_CLASSIFICATION),
        dossier.day(RetentionModel.OPENED_ON),
        dossier.day(RetentionModel.CLOSED_ON),
        dates.find(id).orElseThrow(() -> RuleViolation.notFound("dossier", node.getId())),
        dossier.text(ContentModel.PROP_CREATOR),
        ((Date) properties.get(ContentModel.PROP_CREATED)).toInstant());
  }

  /**
   * Dossiers that the user may read, the newest first.
   *
   * <p>Cost: the page, and the units that there are.
   *
   * @param unit null for all
   * @param closed null for both
   * @return at most so many and one more, which says that there are more
   */
  public List<NodeRef> list(String unit, Boolean closed, int skip, int most) {
    List<String> units =
        configuration.get().units().keySet().stream()
            .filter(code -> unit == null || unit.equals(code))
            .filter(code -> filing.unitFolder(code).filter(this::mayRead).isPresent())
            .toList();
    Page page = new Page(this::isReadable, skip, most);
    table.read(units, closed, page);
    return page.found;
  }

  /** The letters in a dossier of which the user sees something; cut in the same way. */
  public List<NodeRef> letters(NodeRef dossier, int skip, int most) {
    Page page = new Page(letter -> sights.of(letter) != Sight.NONE, skip, most);
    table.readLetters((Long) nodeService.getProperty(dossier, ContentModel.PROP_NODE_DBID), page);
    return page.found;
  }

  /** Collects what is seen: skips, then fills, then sees whether there is one more. */
  private static final class Page implements Predicate<NodeRef> {
    private final Predicate<NodeRef> seen;
    private final int most;
    private final List<NodeRef> found = new ArrayList<>();
    private int toSkip;

    Page(Predicate<NodeRef> seen, int skip, int most) {
      this.seen = seen;
      this.toSkip = skip;
      this.most = most;
    }

    @Override
    public boolean test(NodeRef node) {
      if (seen.test(node)) {
        if (toSkip > 0) {
          toSkip--;
        } else {
          found.add(node);
        }
      }
      return found.size() <= most;
    }
  }
}
