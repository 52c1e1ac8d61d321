package id.naskah.letter;

import id.naskah.audit.Audit;
import id.naskah.configuration.Configuration;
import id.naskah.configuration.NumberTemplate;
import id.naskah.configuration.SecurityLevel;
import id.naskah.model.LetterModel;
import id.naskah.numbering.IssuedNumber;
import id.naskah.numbering.NumberingService;
import id.naskah.numbering.Series;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.DuplicateChildNodeNameException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.alfresco.service.namespace.RegexQNamePattern;
import org.springframework.dao.ConcurrencyFailureException;

/** A checked letter gets its number and its place. */
class Registration {
  private final NodeService nodeService;
  private final QuietWriter writer;
  private final NumberingService numbering;
  private final Filing filing;
  private final Audit audit;
  private final Supplier<Configuration> configuration;
  private final OfficeClock clock;
  private final TakenNames takenNames = new TakenNames();

  /**
   * @param nodeService the one that checks no permission
   */
  public Registration(
      NodeService nodeService,
      QuietWriter writer,
      NumberingService numbering,
      Filing filing,
      Audit audit,
      Supplier<Configuration> configuration,
      OfficeClock clock) {
    this.nodeService = nodeService;
    this.writer = writer;
    this.numbering = numbering;
    this.filing = filing;
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
    // Folders first: from the moment the number is taken, others wait for this transaction.
    folderFor(values, wanted != null ? wanted : numbering.expectedSerial(values));
    IssuedNumber number =
        wanted != null
            ? numbering.assign(values, node.getId(), wanted)
            : numbering.issue(values, node.getId());
    Map<QName, Serializable> added = new HashMap<>(defaults);
    added.putAll(NumberProperties.of(number));
    // The letter was a draft until now, and the maker of a draft may do with it as they like.
    added.put(ContentModel.PROP_OWNER, RunAs.systemName());
    ownFiles(node);
    String extension = FileNames.extension((String) now.get(ContentModel.PROP_NAME));
    String name = name(node, letter, number.serial(), extension);
    store(node, folderFor(values, number.serial()), now, added, name);
    record(node, now);
  }

  /**
   * Refuses a letter that came with a number, unless it is the one that it was registered with.
   *
   * @throws RuleViolation 409
   */
  void requireIssued(NodeRef node, Map<QName, Serializable> now) {
    Serializable year = now.get(LetterModel.AGENDA_YEAR);
    Serializable serial = now.get(LetterModel.AGENDA_NUMBER);
    boolean isIssued =
        year instanceof Integer ofYear
            && serial instanceof Integer number
            && numbering.isIssued(
                node.getId(), new Series((String) now.get(LetterModel.SERIES), ofYear), number);
    if (!isIssued) {
      throw RuleViolation.conflict(
          "agendaNumber", "naskah.number.notIssued", serial, now.get(LetterModel.SERIES));
    }
  }

  private void ownFiles(NodeRef letter) {
    for (ChildAssociationRef child :
        nodeService.getChildAssocs(letter, LetterModel.ATTACHMENTS, RegexQNamePattern.MATCH_ALL)) {
      writer.own(child.getChildRef());
    }
  }

  /** Records that a letter has its number and its place. */
  void record(NodeRef node, Map<QName, Serializable> now) {
    Series series =
        new Series(
            (String) now.get(LetterModel.SERIES), (Integer) now.get(LetterModel.AGENDA_YEAR));
    audit.record(node, "registered " + series.id());
  }

  /**
   * Where a new letter is to be made, so that it need not be moved when its number is known.
   *
   * @param properties its checked properties; get a name, and the number if nobody else has the
   *     series in hand
   */
  NodeRef prepare(NodeRef node, Map<QName, Serializable> properties, String extension) {
    LetterValues letter = new LetterValues(properties, clock);
    filing.requireMayRegister(letter.text(LetterModel.UNIT));
    NumberTemplate.Values values = letter.forNumber(configuration.get().office().code());
    boolean isDraft = LetterStatus.DRAFT.code().equals(properties.get(LetterModel.STATUS));
    int expected = isDraft ? expectedOfDraft(values) : numbering.expectedSerial(values);
    NodeRef folder = folderFor(values, expected);
    properties.put(ContentModel.PROP_NAME, FileNames.withExtension(node.getId(), extension));
    if (!LetterStatus.OPEN.code().equals(properties.get(LetterModel.STATUS))
        || properties.get(LetterModel.AGENDA_NUMBER) != null) {
      return folder;
    }
    return numbering
        .issueIfFree(values, node.getId())
        .map(
            number -> {
              FreshNumbers.add(node, number);
              properties.putAll(NumberProperties.of(number));
              NodeRef place =
                  number.serial() == expected ? folder : folderFor(values, number.serial());
              String name = name(node, letter, number.serial(), extension);
              properties.put(ContentModel.PROP_NAME, name);
              if (takenNames.contains(place, name)) {
                for (int times = 2; isTaken(place, properties); times++) {
                  properties.put(ContentModel.PROP_NAME, FileNames.again(name, times));
                }
              }
              return place;
            })
        .orElse(folder);
  }

  /** A draft may lack what its series asks for, such as a classification: then it is filed as 0. */
  private int expectedOfDraft(NumberTemplate.Values values) {
    try {
      return numbering.expectedSerial(values);
    } catch (RuleViolation e) {
      return 0;
    }
  }

  /**
   * Paths, logs and other programs tell a file's name to more people than read the letter. How a
   * secret one's ends is added as its level is settled.
   */
  private static String name(NodeRef node, LetterValues letter, int serial, String extension) {
    return SecurityLevel.orOrdinary(letter.text(LetterModel.SECURITY)).isSecret()
        ? FileNames.neutral(serial, node.getId(), "")
        : FileNames.of(serial, letter.text(LetterModel.SUBJECT), extension);
  }

  /** Moves a registered letter whose date was corrected to the folder of that month. */
  void refile(NodeRef node, Map<QName, Serializable> now) {
    LetterValues letter = new LetterValues(now, clock);
    NumberTemplate.Values values = letter.forNumber(configuration.get().office().code());
    NodeRef folder = folderFor(values, letter.number(LetterModel.AGENDA_NUMBER));
    if (!folder.equals(parentOf(node))) {
      store(node, folder, now, new HashMap<>(), (String) now.get(ContentModel.PROP_NAME));
    }
  }

  private NodeRef parentOf(NodeRef node) {
    return nodeService.getPrimaryParent(node).getParentRef();
  }

  private NodeRef folderFor(NumberTemplate.Values letter, int serial) {
    return filing.folderFor(letter.unit(), letter.date(), letter.direction(), serial);
  }

  /**
   * Stores what is added to a letter, under the first of its names that is free where it lies and
   * where it is going, and moves it there.
   */
  private void store(
      NodeRef node,
      NodeRef folder,
      Map<QName, Serializable> now,
      Map<QName, Serializable> added,
      String name) {
    NodeRef next = folder.equals(parentOf(node)) ? null : folder;
    added.put(ContentModel.PROP_NAME, name);
    for (int times = 2; isTaken(next, added) || !isStored(node, added); times++) {
      added.put(ContentModel.PROP_NAME, FileNames.again(name, times));
    }
    now.putAll(added);
    if (next != null) {
      move(node, next);
    }
  }

  private void move(NodeRef node, NodeRef folder) {
    try {
      writer.move(node, folder);
    } catch (DuplicateChildNodeNameException e) {
      throw taken(e);
    }
  }

  /**
   * The registration is tried again from the start, because the name was not looked for, or was
   * free when it was. The cause is left out, because Alfresco does not repeat a transaction that
   * failed with that cause.
   */
  ConcurrencyFailureException taken(DuplicateChildNodeNameException e) {
    takenNames.add(e.getParentNodeRef(), e.getName());
    return new ConcurrencyFailureException("A file name is taken: " + e.getName());
  }

  private boolean isTaken(NodeRef next, Map<QName, Serializable> added) {
    String name = (String) added.get(ContentModel.PROP_NAME);
    return next != null
        && nodeService.getChildByName(next, ContentModel.ASSOC_CONTAINS, name) != null;
  }

  /** The aspect comes with its properties, and with the name the one that the folder knows. */
  private boolean isStored(NodeRef node, Map<QName, Serializable> added) {
    try {
      writer.addProperties(node, added);
      return true;
    } catch (DuplicateChildNodeNameException e) {
      return false;
    }
  }
}
