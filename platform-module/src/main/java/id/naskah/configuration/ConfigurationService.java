package id.naskah.configuration;

import id.naskah.platform.AfterCommit;
import id.naskah.platform.Messages;
import id.naskah.platform.RuleViolation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport.TxnReadState;
import org.alfresco.repo.transaction.TransactionalResourceHelper;
import org.alfresco.service.cmr.repository.ContentIOException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The configuration in force, read from the files in the Data Dictionary.
 *
 * <p>A parsed file is kept under the URL of its content. Every save makes a new URL, and node
 * properties are what Alfresco's caches keep in step between the nodes of a cluster: so a save on
 * one node is in force on all, with no message of our own.
 */
public class ConfigurationService implements Supplier<Configuration> {
  private static final String KNOWN = ConfigurationService.class.getName() + ".known";
  private static final String COMPOSED = ConfigurationService.class.getName() + ".composed";
  private static final String SHIPPED = "shipped";
  private static final int MOST_BYTES = 5_000_000;

  /** How long a file that cannot be read is not tried again: its store may come back. */
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private static final Logger LOG = LoggerFactory.getLogger(ConfigurationService.class);

  /**
   * What was read of a file.
   *
   * @param value null when no version of the file can be read
   * @param fault null when the file can be read
   * @param until when the file is tried again although it has not changed; null is never
   */
  private record Parsed(String contentUrl, Object value, ConfigurationFault fault, Instant until) {}

  /** What a file says, or what is wrong with it: one of the two is null. */
  private record Reading(Object value, String wrong) {}

  private final ConfigurationStore store;
  private final ConfigurationReader lenient = new ConfigurationReader(group -> true, user -> true);
  private final ConfigurationReader strict;
  private final LastGood lastGood;
  private final Clock clock;
  private final Map<ConfigurationFile, Parsed> parsed = new ConcurrentHashMap<>();
  private final Map<ConfigurationFile, NodeRef> nodes = new ConcurrentHashMap<>();

  /**
   * The configuration in the files of a store.
   *
   * @param strict reads what is being saved
   * @param clock says when a file that cannot be read is tried again
   */
  public ConfigurationService(
      ConfigurationStore store, ConfigurationReader strict, LastGood lastGood, Clock clock) {
    this.store = store;
    this.strict = strict;
    this.lastGood = lastGood;
    this.clock = clock;
  }

  /** All that is in force now. */
  @Override
  public Configuration get() {
    if (!inTransaction()) {
      return compose(null, null);
    }
    // A transaction asks a dozen times, and its answers should agree.
    Configuration composed = AlfrescoTransactionSupport.getResource(COMPOSED);
    if (composed == null) {
      composed = compose(null, null);
      AlfrescoTransactionSupport.bindResource(COMPOSED, composed);
    }
    return composed;
  }

  /** The office alone, for the clock. */
  public Office office() {
    return (Office) value(ConfigurationFile.OFFICE);
  }

  /** The files that cannot be read as they are stored, looked at now, in the user's language. */
  public List<ConfigurationFault> faults() {
    List<ConfigurationFault> faults = new ArrayList<>();
    for (ConfigurationFile file : ConfigurationFile.values()) {
      fault(file).ifPresent(faults::add);
    }
    return faults;
  }

  private Optional<ConfigurationFault> fault(ConfigurationFile file) {
    NodeRef node = find(file);
    if (node == null && !file.canBeMissing()) {
      String missing = Messages.text("naskah.configuration.missing");
      return Optional.of(new ConfigurationFault(file.fileName(), missing, null));
    }
    ConfigurationFault fault = current(file).fault();
    if (fault == null) {
      return Optional.empty();
    }
    // What is kept was said to whoever needed the file first, in their language.
    Reading again = lookAt(file, node);
    return Optional.of(
        again.value() == null
            ? new ConfigurationFault(fault.file(), again.wrong(), fault.versionInForce())
            : fault);
  }

  /** Called when a file is saved: what this transaction read before is out of date. */
  void forget() {
    TransactionalResourceHelper.getMap(KNOWN).clear();
    AlfrescoTransactionSupport.unbindResource(COMPOSED);
  }

  /**
   * Checks a file that is being saved, by itself and against the others.
   *
   * @return all that is in force with it; nothing while another file has no version that can be
   *     read, for files are mended one after the other
   * @throws RuleViolation naming file and line of each mistake
   */
  public Optional<Configuration> check(ConfigurationFile file, NodeRef node) {
    forget();
    Problems problems = new Problems(file.fileName());
    if (store.size(node) > MOST_BYTES) {
      problems.add(1, "naskah.configuration.size", store.size(node), MOST_BYTES);
      problems.refuseIfAny();
    }
    Object value = strict.read(file, store.read(node), problems);
    problems.refuseIfAny();
    for (ConfigurationFile other : ConfigurationFile.values()) {
      if (other != file && current(other).value() == null) {
        return Optional.empty();
      }
    }
    Configuration after = compose(file, value);
    if (file != ConfigurationFile.OFFICE) {
      ConfigurationFile positions = ConfigurationFile.POSITIONS;
      References.check(after, (Positions) (file == positions ? value : value(positions)));
    }
    return Optional.of(after);
  }

  /** Whether some file was last seen with no version that can be read. */
  boolean isOff() {
    return parsed.values().stream().anyMatch(known -> known.value() == null);
  }

  @SuppressWarnings("unchecked") // each file is read by its own parser
  private Configuration compose(ConfigurationFile changed, Object value) {
    Map<ConfigurationFile, Object> values = new EnumMap<>(ConfigurationFile.class);
    for (ConfigurationFile file : ConfigurationFile.values()) {
      values.put(file, file == changed ? value : value(file));
    }
    Office office = (Office) values.get(ConfigurationFile.OFFICE);
    return new Configuration(
        office,
        (Map<String, Unit>) values.get(ConfigurationFile.UNITS),
        (Map<String, LetterKind>) values.get(ConfigurationFile.KINDS),
        (ClassificationScheme) values.get(ConfigurationFile.CLASSIFICATION),
        (List<SeriesRule>) values.get(ConfigurationFile.SERIES),
        (Map<String, Term>) values.get(ConfigurationFile.INSTRUCTIONS),
        ((Positions) values.get(ConfigurationFile.POSITIONS)).byCode(),
        new WorkingCalendar(
            office.weekend(),
            (NavigableMap<LocalDate, DayKind>) values.get(ConfigurationFile.CALENDAR)),
        (RoutingRules) values.get(ConfigurationFile.ROUTING),
        (Map<String, Term>) values.get(ConfigurationFile.EVENTS));
  }

  private Object value(ConfigurationFile file) {
    if (!inTransaction()) {
      return currentValue(file);
    }
    Map<ConfigurationFile, Object> known = TransactionalResourceHelper.getMap(KNOWN);
    Object value = known.get(file);
    if (value == null) {
      value = currentValue(file);
      known.put(file, value);
    }
    return value;
  }

  private Object currentValue(ConfigurationFile file) {
    Parsed current = current(file);
    if (current.value() == null) {
      throw RuleViolation.conflict(
          file.fileName(), "naskah.configuration.unreadable", current.fault().text());
    }
    return current.value();
  }

  private Parsed current(ConfigurationFile file) {
    NodeRef node = locate(file);
    String url = node == null ? SHIPPED : store.contentUrl(node);
    Parsed known = parsed.get(file);
    if (known == null || !known.contentUrl().equals(url) || isOver(known.until())) {
      known = read(file, node, url);
      parsed.put(file, known);
    }
    return known;
  }

  private boolean isOver(Instant until) {
    return until != null && until.isBefore(clock.instant());
  }

  private Parsed read(ConfigurationFile file, NodeRef node, String url) {
    Reading reading = lookAt(file, node);
    return reading.value() == null
        ? standIn(file, node, url, reading.wrong())
        : new Parsed(url, reading.value(), null, null);
  }

  private Reading lookAt(ConfigurationFile file, NodeRef node) {
    try {
      Problems problems = new Problems(file.fileName());
      // Groups and users may have gone since the file was saved: no reason to stop registering.
      Object value = lenient.read(file, node == null ? file.shipped() : store.read(node), problems);
      return new Reading(value, value == null ? problems.text() : null);
    } catch (ContentIOException e) {
      LOG.debug("{} has no content", file.fileName(), e);
      return new Reading(null, Messages.text("naskah.configuration.noContent"));
    }
  }

  /** Alfresco starts and letters are registered by the last good version until it is mended. */
  private Parsed standIn(ConfigurationFile file, NodeRef node, String url, String wrong) {
    LastGood.Found found =
        lastGood
            .of(node, bytes -> lenient.read(file, bytes, new Problems(file.fileName())))
            .orElse(new LastGood.Found(null, null));
    ConfigurationFault fault = new ConfigurationFault(file.fileName(), wrong, found.label());
    LOG.error(
        "Data Dictionary/Naskah/{} cannot be read; {}. {}",
        file.fileName(),
        found.label() == null
            ? "no version of it can, and what needs it is refused"
            : "version " + found.label() + " of it holds",
        wrong);
    return new Parsed(url, found.value(), fault, clock.instant().plus(PAUSE));
  }

  /**
   * Null while a file that can be missing is not there: before the first start of a new version.
   */
  private NodeRef locate(ConfigurationFile file) {
    NodeRef found = find(file);
    if (found == null && !file.canBeMissing()) {
      throw RuleViolation.conflict(file.fileName(), "naskah.configuration.missing");
    }
    return found;
  }

  private NodeRef find(ConfigurationFile file) {
    NodeRef known = nodes.get(file);
    if (known != null && store.exists(known)) {
      return known;
    }
    nodes.remove(file);
    NodeRef found = store.find(file).orElse(null);
    if (found != null) {
      AfterCommit.run(() -> nodes.put(file, found));
    }
    return found;
  }

  private static boolean inTransaction() {
    return AlfrescoTransactionSupport.getTransactionReadState() != TxnReadState.TXN_NONE;
  }
}
