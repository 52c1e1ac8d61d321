package id.naskah.retention.disposal;

import org.alfresco.service.cmr.repository.NodeRef;

/**
 * A document that proves a disposal, as it was stored.
 *
 * @param sha256 of its content, 64 hexadecimal digits
 */
public record Proof(NodeRef node, String sha256) {}
