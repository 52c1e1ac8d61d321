package id.naskah.retention.hold;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What stops every disposal of what it covers, until it is released.
 *
 * @param id given by the database
 * @param reference such as the number of a court case; may be null
 * @param owner the user who answers for it
 * @param from the day that it is counted from, in the office's zone
 * @param reviewOn when somebody is to ask whether it is still needed; may be null
 * @param where of a hold on a query: its condition as it was written; null for one by name
 * @param releasedAt null while it is in force; so are the two beside it
 */
public record Hold(
    long id,
    String reason,
    String reference,
    String owner,
    LocalDate from,
    LocalDate reviewOn,
    String where,
    String placedBy,
    Instant placedAt,
    String releasedBy,
    Instant releasedAt,
    String releaseReason) {
  public boolean isInForce() {
    return releasedAt == null;
  }
}
