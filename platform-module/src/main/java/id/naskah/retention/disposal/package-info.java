/**
 * Batches of what is due: proposed, appraised, approved by a second person, carried out and
 * certified. There is no other way in which a record is destroyed.
 */
package id.naskah.retention.disposal;
