package id.naskah.configuration;

import id.naskah.platform.RuleViolation;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport.TxnReadState;
import org.alfresco.repo.transaction.TransactionalResourceHelper;
import org.alfresco.service.cmr.repository.NodeRef;

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

  private record Parsed(String contentUrl, Object value) {}

  private final ConfigurationStore store;
  private final ConfigurationReader lenient = new ConfigurationReader(group -> true, user -> true);
  private final ConfigurationReader strict;
  private final Map<ConfigurationFile, Parsed> parsed = new ConcurrentHashMap<>();
  private final Map<ConfigurationFile, NodeRef> nodes = new ConcurrentHashMap<>();

  public ConfigurationService(ConfigurationStore store, ConfigurationReader strict) {
    this.store = store;
    this.strict = strict;
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

  /** Called when a file is saved: what this transaction read before is out of date. */
  void forget() {
    TransactionalResourceHelper.getMap(KNOWN).clear();
    AlfrescoTransactionSupport.unbindResource(COMPOSED);
  }

  /**
   * Checks a file that is being saved, by itself and against the others.
   *
   * @throws RuleViolation naming file and line of each mistake
   */
  public Configuration check(ConfigurationFile file, NodeRef node) {
    forget();
    Problems problems = new Problems(file.fileName());
    if (store.size(node) > MOST_BYTES) {
      problems.add(1, "naskah.configuration.size", store.size(node), MOST_BYTES);
      problems.refuseIfAny();
    }
    Object value = strict.read(file, store.read(node), problems);
    problems.refuseIfAny();
    if (file == ConfigurationFile.OFFICE) {
      return compose(file, value);
    }
    Configuration after = compose(file, value);
    ConfigurationFile positions = ConfigurationFile.POSITIONS;
    References.check(after, (Positions) (file == positions ? value : value(positions)));
    return after;
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
    NodeRef node = locate(file);
    String url = node == null ? SHIPPED : store.contentUrl(node);
    Parsed known = parsed.get(file);
    if (known != null && known.contentUrl().equals(url)) {
      return known.value();
    }
    // Groups and users may have gone since the file was saved: no reason to stop registering.
    Problems problems = new Problems(file.fileName());
    byte[] bytes = node == null ? file.shipped() : store.read(node);
    Object value = lenient.read(file, bytes, problems);
    problems.refuseIfAny();
    parsed.put(file, new Parsed(url, value));
    return value;
  }

  /**
   * Null while a file that can be missing is not there: before the first start of a new version.
   */
  private NodeRef locate(ConfigurationFile file) {
    NodeRef known = nodes.get(file);
    // Gone if the transaction that made it was rolled back.
    if (known != null && store.exists(known)) {
      return known;
    }
    nodes.remove(file);
    NodeRef found = store.find(file).orElse(null);
    if (found != null) {
      nodes.put(file, found);
    } else if (!file.canBeMissing()) {
      throw RuleViolation.conflict(file.fileName(), "naskah.configuration.missing");
    }
    return found;
  }

  private static boolean inTransaction() {
    return AlfrescoTransactionSupport.getTransactionReadState() != TxnReadState.TXN_NONE;
  }
}
