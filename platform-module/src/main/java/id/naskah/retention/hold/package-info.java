/**
 * Holds on letters, dossiers and queries. What is under a hold stays as and where it is, and stays
 * so until the last hold ends.
 */
package id.naskah.retention.hold;
