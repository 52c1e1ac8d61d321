package id.naskah.retention.disposal;

import java.time.Instant;

/**
 * A batch of records to be destroyed or handed over, as it is stored.
 *
 * @param scope what it was to gather
 * @param taskId the work that gathers it or carries it out; null before and in between
 * @param remark why it was sent back or withdrawn
 * @param certificate id of the certificate as PDF; null until everything is done
 * @param certificateHash its SHA-256
 * @param archiveReference with which the archive has confirmed that a transfer arrived; else null
 * @param csv id of the certificate as CSV
 */
public record Disposal(
    long id,
    DisposalKind kind,
    String title,
    DisposalState state,
    DisposalScope scope,
    String proposedBy,
    Instant proposedAt,
    String appraisedBy,
    Instant appraisedAt,
    String approvedBy,
    Instant approvedAt,
    Instant finishedAt,
    Long taskId,
    String remark,
    String certificate,
    String certificateHash,
    String csv,
    String csvHash,
    String archiveReference) {}
