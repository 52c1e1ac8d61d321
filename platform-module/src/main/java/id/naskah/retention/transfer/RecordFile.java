package id.naskah.retention.transfer;

import org.alfresco.service.cmr.repository.NodeRef;

/**
 * A file of a record, to be packed.
 *
 * @param path in the record's folder of a package, {@code attachments/1-notulen.pdf}
 * @param role content, attachment or report
 * @param of id of the disposition whose report it belongs to; else null
 * @param name as Alfresco has it
 */
record RecordFile(
    NodeRef node, String path, String role, String of, String name, String mimeType) {}
