package id.naskah.retention.transfer;

import java.time.Instant;

/**
 * How far a batch is on its way to the archive; what has not happened yet is null.
 *
 * @param packageId of the document with the package
 * @param sha256 of its content, 64 hexadecimal digits
 * @param archiveReference under which the archive has confirmed the receipt
 */
public record Transfer(
    long batch,
    String packageId,
    String sha256,
    String sentBy,
    Instant sentAt,
    String receivedBy,
    Instant receivedAt,
    String archiveReference) {}
