/**
 * Permanent records on their way to the archive: the package with its manifest, sending it, the
 * archive's receipt. Only what was received in full goes from here.
 */
package id.naskah.retention.transfer;
