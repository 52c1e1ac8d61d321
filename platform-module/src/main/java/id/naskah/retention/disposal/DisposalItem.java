package id.naskah.retention.disposal;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One record in a batch.
 *
 * @param position in the batch, from 1
 * @param nodeId of the letter in Alfresco's tables
 * @param uuid the id of the letter
 * @param edition of the schedule, by which it was due when it was proposed; so with the next three
 * @param action what the schedule says: destroy, reappraise or permanent
 * @param amended the last amendment that the approver knew of; null for none
 * @param decision null while it is not appraised
 * @param outcome null until it was carried out
 * @param sha256 of the content; null without content
 * @param verifiedAt when it was looked for after it had been destroyed
 * @param remains what was found then; null for nothing
 */
public record DisposalItem(
    long batch,
    int position,
    long nodeId,
    String uuid,
    String edition,
    String rule,
    LocalDate eligibleOn,
    String action,
    Long amended,
    Decision decision,
    LocalDate keepUntil,
    String reason,
    String decidedBy,
    Instant decidedAt,
    Outcome outcome,
    String outcomeReason,
    String sha256,
    Instant doneAt,
    Instant verifiedAt,
    String remains) {}
