/**
 * Letters that one office gives to another as a zip: a manifest in XML with checksums and the
 * office's seal, the document, and the attachments. What is in such a file is described in
 * docs/exchange.md.
 */
package id.naskah.exchange;
