package id.naskah.configuration;

import java.util.Optional;
import java.util.function.Function;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.version.Version;
import org.alfresco.service.cmr.version.VersionHistory;
import org.alfresco.service.cmr.version.VersionService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for the newest version of a file that can be read, where the stored file cannot: its
 * content was lost, or was changed past the check of {@link ConfigurationBehaviour}.
 *
 * <p>Uses the version service that checks no permission, as {@link ConfigurationStore} does.
 */
class LastGood {
  /** An administrator who saved a bad file many times past the check still has a good one. */
  private static final int MOST_VERSIONS = 100;

  private static final Logger LOG = LoggerFactory.getLogger(LastGood.class);

  /**
   * A version that was read.
   *
   * @param label such as 1.2
   */
  record Found<T>(String label, T value) {}

  private final ConfigurationStore store;
  private final VersionService versionService;

  public LastGood(ConfigurationStore store, VersionService versionService) {
    this.store = store;
    this.versionService = versionService;
  }

  /**
   * The newest version that can be read.
   *
   * @param reader answers null for bytes that it cannot read
   */
  <T> Optional<Found<T>> of(NodeRef node, Function<byte[], T> reader) {
    VersionHistory history = versionService.getVersionHistory(node);
    if (history == null) {
      return Optional.empty();
    }
    // Alfresco lists the newest first.
    return history.getAllVersions().stream()
        .limit(MOST_VERSIONS)
        .flatMap(version -> read(version, reader).stream())
        .findFirst();
  }

  private <T> Optional<Found<T>> read(Version version, Function<byte[], T> reader) {
    try {
      T value = reader.apply(store.read(version.getFrozenStateNodeRef()));
      return Optional.ofNullable(value).map(v -> new Found<>(version.getVersionLabel(), v));
    } catch (RuntimeException e) {
      // Its content may be lost as well; an older one may be there.
      LOG.debug("Version {} cannot be read", version.getVersionLabel(), e);
      return Optional.empty();
    }
  }
}
