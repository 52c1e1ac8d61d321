package id.naskah.retention.schedule;

import java.time.Instant;
import java.time.LocalDate;
import org.alfresco.service.cmr.repository.NodeRef;

/**
 * The file of an edition, without its rules.
 *
 * @param code of the edition: the name of the file without .csv
 * @param title may be null
 * @param inForceFrom null for a draft
 * @param broughtIntoForceBy user; null for a draft
 * @param contentUrl changes with each save; empty while there is no content
 * @param size in bytes
 */
public record EditionFile(
    NodeRef node,
    String code,
    ScheduleStatus status,
    String title,
    LocalDate inForceFrom,
    String broughtIntoForceBy,
    String contentUrl,
    long size,
    String createdBy,
    Instant createdAt) {
  /** What the file is called. */
  public String name() {
    return code + ScheduleStore.SUFFIX;
  }
}
