package id.naskah.configuration;

import id.naskah.platform.RuleViolation;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
  private static final int MOST_BYTES = 5_000_000;

  private record Parsed(String contentUrl, Object value) {}

  private final ConfigurationStore store;
  private final ConfigurationReader lenient = new ConfigurationReader(group -> true);
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
    return compose(null, null);
  }

  /** The office alone, for the clock. */
  public Office office() {
    return (Office) value(ConfigurationFile.OFFICE);
  }

  /** Called when a file is saved: what this transaction read before is out of date. */
  void forget() {
    TransactionalResourceHelper.getMap(KNOWN).clear();
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
    Problems references = new Problems(ConfigurationFile.SERIES.fileName());
    SeriesFile.checkReferences(
        after.series(),
        after.units().keySet(),
        after.kinds().keySet(),
        after.classification(),
        references);
    references.refuseIfAny();
    return after;
  }

  @SuppressWarnings("unchecked") // each file is read by its own parser
  private Configuration compose(ConfigurationFile changed, Object value) {
    Map<ConfigurationFile, Object> values = new EnumMap<>(ConfigurationFile.class);
    for (ConfigurationFile file : ConfigurationFile.values()) {
      values.put(file, file == changed ? value : value(file));
    }
    return new Configuration(
        (Office) values.get(ConfigurationFile.OFFICE),
        (Map<String, Unit>) values.get(ConfigurationFile.UNITS),
        (Map<String, LetterKind>) values.get(ConfigurationFile.KINDS),
        (ClassificationScheme) values.get(ConfigurationFile.CLASSIFICATION),
        (List<SeriesRule>) values.get(ConfigurationFile.SERIES));
  }

  private Object value(ConfigurationFile file) {
    if (AlfrescoTransactionSupport.getTransactionReadState() == TxnReadState.TXN_NONE) {
      return currentValue(file);
    }
    // A transaction asks a dozen times, and its answers should agree.
    Map<ConfigurationFile, Object> known = TransactionalResourceHelper.getMap(KNOWN);
    Object value = known.get(file);
    if (value == null) {
      value = currentValue(file);
      known.put(file, value);
    }
    return value;
  }

  private Object currentValue(ConfigurationFile file) {
    NodeRef node = nodes.computeIfAbsent(file, this::locate);
    String url = store.contentUrl(node);
    Parsed known = parsed.get(file);
    if (known != null && known.contentUrl().equals(url)) {
      return known.value();
    }
    // Groups may have gone since the file was saved: that is no reason to stop registering.
    Problems problems = new Problems(file.fileName());
    Object value = lenient.read(file, store.read(node), problems);
    problems.refuseIfAny();
    parsed.put(file, new Parsed(url, value));
    return value;
  }

  private NodeRef locate(ConfigurationFile file) {
    return store
        .find(file)
        .orElseThrow(() -> RuleViolation.conflict(file.fileName(), "naskah.configuration.missing"));
  }
}
