package id.naskah.retention.dossier;

import id.naskah.audit.Audit;
import id.naskah.configuration.Configuration;
import id.naskah.letter.Filing;
import id.naskah.letter.LetterValues;
import id.naskah.model.RetentionModel;
import id.naskah.platform.Folders;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import id.naskah.platform.Texts;
import id.naskah.retention.RecordsRoles;
import id.naskah.retention.clock.RetentionClock;
import id.naskah.retention.clock.RetentionWriter;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;

/**
 * The front door for dossiers. Who may register letters in a unit works with its dossiers, and so
 * do the records managers, who can't write in its folders otherwise.
 */
public class DossierService {
  private static final int LONGEST_REASON = 1000;
  private static final int LONGEST_NAME = 80;
  private static final int MOST_OF_ONE_NAME = 1000;
  private static final Pattern NOT_IN_A_NAME = Pattern.compile("[\"*\\\\><?/:|%&+;\\p{Cntrl}]+");

  private final Supplier<Configuration> configuration;
  private final NodeService nodeService;
  private final Filing filing;
  private final Folders folders;
  private final RecordsRoles roles;
  private final DossierRules rules;
  private final DossierKeeper keeper;
  private final DossierTable table;
  private final RetentionClock retention;
  private final RetentionWriter writer;
  private final Audit audit;
  private final OfficeClock clock;

  /**
   * @param nodeService the one that checks no permission: each method asks who may
   */
  public DossierService(
      Supplier<Configuration> configuration,
      NodeService nodeService,
      Filing filing,
      Folders folders,
      RecordsRoles roles,
      DossierRules rules,
      DossierKeeper keeper,
      DossierTable table,
      RetentionClock retention,
      RetentionWriter writer,
      Audit audit,
      OfficeClock clock) {
    this.configuration = configuration;
    this.nodeService = nodeService;
    this.filing = filing;
    this.folders = folders;
    this.roles = roles;
    this.rules = rules;
    this.keeper = keeper;
    this.table = table;
    this.retention = retention;
    this.writer = writer;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Opens a dossier.
   *
   * @param openedOn null for today
   * @throws RuleViolation for what is missing or wrong, and 403 for another's unit
   */
  public NodeRef open(String unit, String title, String classification, LocalDate openedOn) {
    if (unit == null) {
      throw RuleViolation.invalid("unit", "naskah.missing");
    }
    requireMay(configuration.get().unit(unit).code());
    rules.checkTitle(title);
    rules.checkClassification(classification);
    rules.checkInUse(unit, classification);
    LocalDate day = openedOn == null ? clock.today() : openedOn;
    rules.checkOpened(day);
    Map<QName, Serializable> properties = new HashMap<>();
    properties.put(ContentModel.PROP_TITLE, title);
    properties.put(RetentionModel.DOSSIER_UNIT, unit);
    properties.put(RetentionModel.DOSSIER_CLASSIFICATION, classification);
    properties.put(RetentionModel.OPENED_ON, clock.toDate(day));
    properties.put(ContentModel.PROP_OWNER, RunAs.systemName());
    NodeRef home = filing.unitFolder(unit).orElseThrow();
    return RunAs.system(() -> create(folders.ensure(home, DossierKeeper.FOLDER), properties));
  }

  private NodeRef create(NodeRef folder, Map<QName, Serializable> properties) {
    String stem = name((String) properties.get(ContentModel.PROP_TITLE));
    String name = stem;
    for (int i = 2; i < MOST_OF_ONE_NAME && isTaken(folder, name); i++) {
      name = stem + " (" + i + ")";
    }
    properties.put(ContentModel.PROP_NAME, name);
    QName assoc = QName.createQName(NamespaceService.CONTENT_MODEL_1_0_URI, name);
    return nodeService
        .createNode(
            folder, ContentModel.ASSOC_CONTAINS, assoc, RetentionModel.TYPE_DOSSIER, properties)
        .getChildRef();
  }

  private boolean isTaken(NodeRef folder, String name) {
    return nodeService.getChildByName(folder, ContentModel.ASSOC_CONTAINS, name) != null;
  }

  /** The title as far as a file name allows. */
  private static String name(String title) {
    String words = NOT_IN_A_NAME.matcher(title).replaceAll(" ").replaceAll("\\s+", " ").strip();
    if (words.length() > LONGEST_NAME) {
      words =
          words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, LONGEST_NAME)));
    }
    words = words.replaceAll("[.\\s]+$", "");
    return words.isEmpty() ? "Dossier" : words;
  }

  /** Gives a dossier another title or classification; null leaves the present one. */
  public void change(NodeRef dossier, String title, String classification) {
    DossierRow row = begin(dossier);
    keeper.refuseIfHeld(dossier);
    Map<QName, Serializable> values = new HashMap<>();
    if (title != null) {
      rules.checkTitle(title);
      values.put(ContentModel.PROP_TITLE, title);
    }
    if (classification != null) {
      rules.checkClassification(classification);
      if (!classification.equals(row.classification())) {
        rules.checkInUse(row.unit(), classification);
      }
      values.put(RetentionModel.DOSSIER_CLASSIFICATION, classification);
    }
    Serializable before = nodeService.getProperty(dossier, RetentionModel.DOSSIER_CLASSIFICATION);
    write(dossier, values);
    if (classification != null && !classification.equals(row.classification())) {
      audit.record(dossier, "classification " + before + " > " + classification);
      retention.recompute(dossier);
    }
  }

  /**
   * Closes a dossier: nothing is filed any more, and its period begins.
   *
   * @param day null for today
   */
  public void close(NodeRef dossier, LocalDate day) {
    DossierRow row = begin(dossier);
    if (row.isClosed()) {
      throw RuleViolation.conflict("status", "naskah.dossier.closed", row.closedOn());
    }
    LocalDate closed = day == null ? clock.today() : day;
    rules.between("closedOn", closed, row.openedOn());
    Map<QName, Serializable> values = new HashMap<>();
    values.put(RetentionModel.CLOSED_ON, clock.toDate(closed));
    write(dossier, values);
    audit.record(dossier, "dossier closed " + closed);
    retention.recompute(dossier);
  }

  /**
   * Opens a closed dossier again; its records have no day until the dossier is closed once more.
   */
  public void reopen(NodeRef dossier, String reason) {
    DossierRow row = begin(dossier);
    keeper.refuseIfHeld(dossier);
    if (!row.isClosed()) {
      throw RuleViolation.conflict("status", "naskah.dossier.open");
    }
    if (reason == null) {
      throw RuleViolation.invalid("reason", "naskah.missing");
    }
    Texts.check("reason", reason, LONGEST_REASON, false);
    Map<QName, Serializable> values = new HashMap<>();
    values.put(RetentionModel.CLOSED_ON, null);
    write(dossier, values);
    audit.record(dossier, "dossier opened again: " + reason);
    retention.recompute(dossier);
  }

  /** Puts a letter that the user may read into a dossier. */
  public void file(NodeRef dossier, NodeRef letter) {
    requireMay(dossier);
    QName name = QName.createQName(NamespaceService.CONTENT_MODEL_1_0_URI, letter.getId());
    String fileName = (String) nodeService.getProperty(letter, ContentModel.PROP_NAME);
    // A folder has each name once; letters of two years can have the same.
    QName link =
        isTaken(dossier, fileName) ? RetentionModel.NAMESAKES : ContentModel.ASSOC_CONTAINS;
    RunAs.system(() -> nodeService.addChild(dossier, letter, link, name));
  }

  /** Takes a letter out of a dossier; 404 if it does not lie in it. */
  public void takeOut(NodeRef dossier, NodeRef letter) {
    requireMay(dossier);
    ChildAssociationRef link =
        nodeService.getParentAssocs(letter).stream()
            .filter(parent -> !parent.isPrimary() && parent.getParentRef().equals(dossier))
            .findFirst()
            .orElseThrow(() -> RuleViolation.notFound("letter", letter.getId()));
    RunAs.system(() -> nodeService.removeSecondaryChildAssociation(link));
  }

  /** Deletes an empty dossier, into the trash. */
  public void delete(NodeRef dossier) {
    requireMay(dossier);
    RunAs.system(
        () -> {
          nodeService.deleteNode(dossier);
          return null;
        });
  }

  private DossierRow begin(NodeRef dossier) {
    requireMay(dossier);
    return keeper.lock(dossier);
  }

  private void write(NodeRef dossier, Map<QName, Serializable> values) {
    writer.set(dossier, nodeService.getProperties(dossier), values);
    table.put(rules.check(nodeService.getProperties(dossier)));
  }

  private void requireMay(NodeRef dossier) {
    LetterValues values = new LetterValues(nodeService.getProperties(dossier), clock);
    requireMay(values.text(RetentionModel.DOSSIER_UNIT));
  }

  private void requireMay(String unit) {
    if (!roles.isManager()) {
      filing.requireMayRegister(unit);
    }
  }
}
