package id.naskah.letter;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.NumberTemplate;
import id.naskah.model.LetterModel;
import id.naskah.numbering.IssuedNumber;
import id.naskah.numbering.NumberingService;
import id.naskah.platform.OfficeClock;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.DuplicateChildNodeNameException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.springframework.dao.ConcurrencyFailureException;

/** A checked letter gets its number and its place. */
public class Registration {
  private final NodeService nodeService;
  private final QuietWriter writer;
  private final NumberingService numbering;
  private final Filing filing;
  private final LetterLinks links;
  private final LetterAudit audit;
  private final Supplier<Configuration> configuration;
  private final OfficeClock clock;

  /**
   * Wires it.
   *
   * @param nodeService the one that checks no permission
   */
  public Registration(
      NodeService nodeService,
      QuietWriter writer,
      NumberingService numbering,
      Filing filing,
      LetterLinks links,
      LetterAudit audit,
      Supplier<Configuration> configuration,
      OfficeClock clock) {
    this.nodeService = nodeService;
    this.writer = writer;
    this.numbering = numbering;
    this.filing = filing;
    this.links = links;
    this.audit = audit;
    this.configuration = configuration;
    this.clock = clock;
  }

  /**
   * Registers a letter.
   *
   * @param now its checked properties; gets what is added
   * @param defaults what was filled in and is not stored yet
   */
  void register(NodeRef node, Map<QName, Serializable> now, Map<QName, Serializable> defaults) {
    LetterValues letter = new LetterValues(now, clock);
    filing.requireMayRegister(letter.text(LetterModel.UNIT));
    NumberTemplate.Values values = letter.forNumber(configuration.get().office().code());
    Integer wanted = letter.number(LetterModel.AGENDA_NUMBER);
    int expected = wanted != null ? wanted : numbering.lastSerial(values) + 1;
    // Folders first: from the moment the number is taken, others wait for this transaction.
    NodeRef folder = folderFor(node, values, expected);
    IssuedNumber number =
        wanted != null
            ? numbering.assign(values, node.getId(), wanted)
            : numbering.issue(values, node.getId());
    Map<QName, Serializable> added = new HashMap<>(defaults);
    added.put(LetterModel.SERIES, number.series().name());
    added.put(LetterModel.AGENDA_YEAR, number.series().year());
    added.put(LetterModel.AGENDA_NUMBER, number.serial());
    if (number.text() != null) {
      added.put(LetterModel.LETTER_NUMBER, number.text());
    }
    String name = (String) now.get(ContentModel.PROP_NAME);
    String subject = (String) now.get(LetterModel.SUBJECT);
    name = FileNames.of(number.serial(), subject, FileNames.extension(name));
    String free = freeName(folder, node, name);
    now.putAll(added);
    now.put(ContentModel.PROP_NAME, free);
    writer.addAspect(node, LetterModel.ASPECT_NUMBERED, added);
    // Not with the aspect: Alfresco would leave the name by which the folder knows its child.
    Map<QName, Serializable> named = Map.of(ContentModel.PROP_NAME, free);
    placing(() -> writer.addProperties(node, named), node, folder);
    links.markRepeats(node, now);
    audit.record(node, "registered " + number.series().id() + " " + number.serial());
  }

  /** Where a new letter is to be made, so that it need not be moved when its number is known. */
  NodeRef place(Map<QName, Serializable> properties) {
    LetterValues letter = new LetterValues(properties, clock);
    filing.requireMayRegister(letter.text(LetterModel.UNIT));
    NumberTemplate.Values values = letter.forNumber(configuration.get().office().code());
    int expected = numbering.lastSerial(values) + 1;
    return filing.folderFor(values.unit(), values.date(), values.direction(), expected);
  }

  /** Moves a registered letter whose date was corrected to the folder of that month. */
  void refile(NodeRef node, Map<QName, Serializable> now) {
    LetterValues letter = new LetterValues(now, clock);
    NumberTemplate.Values values = letter.forNumber(configuration.get().office().code());
    NodeRef folder = folderFor(node, values, letter.number(LetterModel.AGENDA_NUMBER));
    if (!folder.equals(parentOf(node))) {
      Serializable name = freeName(folder, node, (String) now.get(ContentModel.PROP_NAME));
      Map<QName, Serializable> renamed = Map.of(ContentModel.PROP_NAME, name);
      now.putAll(renamed);
      placing(() -> writer.addProperties(node, renamed), node, folder);
    }
  }

  /** Names a letter and moves it to its folder, if it is not there. */
  private void placing(Runnable naming, NodeRef node, NodeRef folder) {
    try {
      naming.run();
      if (!folder.equals(parentOf(node))) {
        writer.move(node, folder);
      }
    } catch (DuplicateChildNodeNameException e) {
      // The name was free when looked for, so another letter was quicker: once more, from the
      // start, and without the cause, which forbids Alfresco to try again.
      throw new ConcurrencyFailureException("A file name was taken meanwhile: " + e.getName());
    }
  }

  private NodeRef parentOf(NodeRef node) {
    return nodeService.getPrimaryParent(node).getParentRef();
  }

  private NodeRef folderFor(NodeRef node, NumberTemplate.Values letter, int serial) {
    NodeRef parent = parentOf(node);
    boolean filed = filing.isFiledIn(parent, letter.unit(), letter.date(), letter.direction());
    return filed
        ? parent
        : filing.folderFor(letter.unit(), letter.date(), letter.direction(), serial);
  }

  /** A name that is free where the letter is going, and where it still lies. */
  private String freeName(NodeRef folder, NodeRef node, String name) {
    NodeRef here = parentOf(node);
    String free = name;
    for (int times = 2; isTaken(folder, node, free) || isTaken(here, node, free); times++) {
      free = FileNames.again(name, times);
    }
    return free;
  }

  private boolean isTaken(NodeRef folder, NodeRef node, String name) {
    NodeRef there = nodeService.getChildByName(folder, ContentModel.ASSOC_CONTAINS, name);
    return there != null && !there.equals(node);
  }
}
