package id.naskah.configuration;

import id.naskah.platform.RuleViolation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport.TxnReadState;
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
  private static final int MOST_BYTES = 5_000_000;

  private final ConfigurationStore store;
  private final ConfigurationReader strict;
  private final FileInForce<Office> office;
  private final List<FileInForce<?>> files;

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
    this.office = new FileInForce<>(ConfigurationFiles.OFFICE, store, lastGood, clock);
    this.files =
        ConfigurationFiles.all().stream()
            .<FileInForce<?>>map(
                file ->
                    file == ConfigurationFiles.OFFICE
                        ? office
                        : new FileInForce<>(file, store, lastGood, clock))
            .toList();
  }

  /** All that is in force now. */
  @Override
  public Configuration get() {
    if (!inTransaction()) {
      return compose(new FileValues());
    }
    // A transaction asks a dozen times, and its answers should agree.
    Configuration composed = AlfrescoTransactionSupport.getResource(COMPOSED);
    if (composed == null) {
      composed = compose(new FileValues());
      AlfrescoTransactionSupport.bindResource(COMPOSED, composed);
    }
    return composed;
  }

  /** The office alone, for the clock. */
  public Office office() {
    return value(office);
  }

  /** The files that cannot be read as they are stored, looked at now, in the user's language. */
  public List<ConfigurationFault> faults() {
    return files.stream().flatMap(file -> file.fault().stream()).toList();
  }

  /** Called when a file is saved: what this transaction read before is out of date. */
  void forget() {
    AlfrescoTransactionSupport.unbindResource(KNOWN);
    AlfrescoTransactionSupport.unbindResource(COMPOSED);
  }

  /**
   * What is wrong with a file as it is to be.
   *
   * @param wrong those of the file first, then those of others that name what it no longer has
   * @param after all that is in force with it; nothing while something is wrong, or another file
   *     has no version that can be read, for files are mended one after the other
   */
  record Examined(List<Problems> wrong, Optional<Configuration> after) {}

  /**
   * Checks a file that is being saved, by itself and against the others.
   *
   * @return all that is in force with it, where that can be said
   * @throws RuleViolation naming file and line of each mistake
   */
  Optional<Configuration> check(ConfiguredFile<?> file, NodeRef node) {
    forget();
    Examined examined = examine(file, store.size(node), () -> store.read(node));
    examined.wrong().forEach(Problems::refuseIfAny);
    return examined.after();
  }

  /** Looks at what a file is to be, without storing it. */
  Examined examine(ConfiguredFile<?> file, byte[] bytes) {
    return examine(file, bytes.length, () -> bytes);
  }

  private <T> Examined examine(ConfiguredFile<T> file, long size, Supplier<byte[]> bytes) {
    Problems problems = new Problems(file.fileName());
    if (size > MOST_BYTES) {
      problems.add(1, "naskah.configuration.size", size, MOST_BYTES);
      return new Examined(List.of(problems), Optional.empty());
    }
    T value = strict.readAnyway(file, bytes.get(), problems);
    boolean othersHold = files.stream().noneMatch(other -> other.file() != file && other.isOff());
    if (value == null || !othersHold) {
      return new Examined(List.of(problems), Optional.empty());
    }
    FileValues values = new FileValues();
    values.put(file, value);
    Configuration after = compose(values);
    file.checkReferences(value, after, problems);
    List<Problems> wrong = new ArrayList<>(List.of(problems));
    if (problems.isEmpty() && file != ConfigurationFiles.OFFICE) {
      ConfigurationFiles.all().stream()
          .filter(other -> other != file)
          .forEach(other -> wrong.add(references(other, after)));
    }
    boolean good = wrong.stream().allMatch(Problems::isEmpty);
    return new Examined(wrong, good ? Optional.of(after) : Optional.empty());
  }

  /** What a file names of others must be there, also after the other file was edited. */
  private static <T> Problems references(ConfiguredFile<T> file, Configuration after) {
    Problems problems = new Problems(file.fileName());
    file.checkReferences(after.of(file), after, problems);
    return problems;
  }

  /** Whether some file was last seen with no version that can be read. */
  boolean isOff() {
    return files.stream().anyMatch(FileInForce::wasOff);
  }

  /** Adds the files that are missing in the values. */
  private Configuration compose(FileValues values) {
    files.forEach(file -> add(file, values));
    return new Configuration(values);
  }

  private <T> void add(FileInForce<T> file, FileValues values) {
    if (values.get(file.file()) == null) {
      values.put(file.file(), value(file));
    }
  }

  private <T> T value(FileInForce<T> file) {
    if (!inTransaction()) {
      return file.value();
    }
    FileValues known = AlfrescoTransactionSupport.getResource(KNOWN);
    if (known == null) {
      known = new FileValues();
      AlfrescoTransactionSupport.bindResource(KNOWN, known);
    }
    if (known.get(file.file()) == null) {
      known.put(file.file(), file.value());
    }
    return known.get(file.file());
  }

  private static boolean inTransaction() {
    return AlfrescoTransactionSupport.getTransactionReadState() != TxnReadState.TXN_NONE;
  }
}
