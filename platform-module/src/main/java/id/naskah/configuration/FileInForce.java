package id.naskah.configuration;

import id.naskah.platform.AfterCommit;
import id.naskah.platform.Messages;
import id.naskah.platform.RuleViolation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.alfresco.service.cmr.repository.ContentIOException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What holds of one file: the file as it is stored, or its last good version while that cannot be
 * read. What was read is kept until the file has another content.
 *
 * @param <T> what the file says
 */
final class FileInForce<T> {
  private static final String SHIPPED = "shipped";

  /** How long a file that cannot be read is not tried again: its store may come back. */
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private static final Logger LOG = LoggerFactory.getLogger(FileInForce.class);

  /**
   * What was read of the file.
   *
   * @param value null when no version of the file can be read
   * @param fault null when the file can be read
   * @param until when the file is tried again although it has not changed; null is never
   */
  private record Parsed<T>(String contentUrl, T value, ConfigurationFault fault, Instant until) {}

  /** What the file says, or what is wrong with it: one of the two is null. */
  private record Reading<T>(T value, String wrong) {}

  private final ConfiguredFile<T> file;
  private final ConfigurationStore store;
  private final ConfigurationReader lenient = ConfigurationReader.lenient();
  private final LastGood lastGood;
  private final Clock clock;
  private volatile Parsed<T> parsed;
  private volatile NodeRef knownNode;

  /**
   * A file of which nothing was read yet.
   *
   * @param clock says when a file that cannot be read is tried again
   */
  FileInForce(ConfiguredFile<T> file, ConfigurationStore store, LastGood lastGood, Clock clock) {
    this.file = file;
    this.store = store;
    this.lastGood = lastGood;
    this.clock = clock;
  }

  ConfiguredFile<T> file() {
    return file;
  }

  /**
   * What the file says now.
   *
   * @throws RuleViolation when no version of it can be read
   */
  T value() {
    Parsed<T> current = current();
    if (current.value() == null) {
      throw RuleViolation.conflict(
          file.fileName(), "naskah.configuration.unreadable", current.fault().text());
    }
    return current.value();
  }

  /** Whether no version of the file can be read now. */
  boolean isOff() {
    return current().value() == null;
  }

  /** Whether no version of the file could be read when it was last looked at. */
  boolean wasOff() {
    Parsed<T> last = parsed;
    return last != null && last.value() == null;
  }

  /** What is wrong with the file as it is stored, looked at now, in the user's language. */
  Optional<ConfigurationFault> fault() {
    NodeRef node = find();
    if (node == null && !file.canBeMissing()) {
      String missing = Messages.text("naskah.configuration.missing");
      return Optional.of(new ConfigurationFault(file.fileName(), missing, null));
    }
    ConfigurationFault fault = current().fault();
    if (fault == null) {
      return Optional.empty();
    }
    // The text that is kept is in the language of whoever needed the file first.
    Reading<T> again = lookAt(node);
    return Optional.of(
        again.value() == null
            ? new ConfigurationFault(fault.file(), again.wrong(), fault.versionInForce())
            : fault);
  }

  private Parsed<T> current() {
    NodeRef node = locate();
    String url = node == null ? SHIPPED : store.contentUrl(node);
    Parsed<T> known = parsed;
    if (known == null || !known.contentUrl().equals(url) || isOver(known.until())) {
      known = read(node, url);
      parsed = known;
    }
    return known;
  }

  private boolean isOver(Instant until) {
    return until != null && until.isBefore(clock.instant());
  }

  private Parsed<T> read(NodeRef node, String url) {
    Reading<T> reading = lookAt(node);
    return reading.value() == null
        ? standIn(node, url, reading.wrong())
        : new Parsed<>(url, reading.value(), null, null);
  }

  private Reading<T> lookAt(NodeRef node) {
    try {
      Problems problems = new Problems(file.fileName());
      T value = lenient.read(file, node == null ? file.shipped() : store.read(node), problems);
      return new Reading<>(value, value == null ? problems.text() : null);
    } catch (ContentIOException e) {
      LOG.debug("{} has no content", file.fileName(), e);
      return new Reading<>(null, Messages.text("naskah.configuration.noContent"));
    }
  }

  /** Alfresco starts and letters are registered by the last good version until it is mended. */
  private Parsed<T> standIn(NodeRef node, String url, String wrong) {
    LastGood.Found<T> found =
        lastGood
            .of(node, bytes -> lenient.read(file, bytes, new Problems(file.fileName())))
            .orElse(new LastGood.Found<>(null, null));
    ConfigurationFault fault = new ConfigurationFault(file.fileName(), wrong, found.label());
    LOG.error(
        "Data Dictionary/Naskah/{} cannot be read; {}. {}",
        file.fileName(),
        found.label() == null
            ? "no version of it can, and what needs it is refused"
            : "version " + found.label() + " of it holds",
        wrong);
    return new Parsed<>(url, found.value(), fault, clock.instant().plus(PAUSE));
  }

  /**
   * Null while a file that can be missing is not there: before the first start of a new version.
   */
  private NodeRef locate() {
    NodeRef found = find();
    if (found == null && !file.canBeMissing()) {
      throw RuleViolation.conflict(file.fileName(), "naskah.configuration.missing");
    }
    return found;
  }

  private NodeRef find() {
    NodeRef known = knownNode;
    if (known != null && store.exists(known)) {
      return known;
    }
    knownNode = null;
    NodeRef found = store.find(file).orElse(null);
    if (found != null) {
      AfterCommit.run(() -> knownNode = found);
    }
    return found;
  }
}
