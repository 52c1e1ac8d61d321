/**
 * Files of one matter, whose letters are kept as one until the last of them is due. A dossier is
 * opened, filled, closed and dated here.
 */
package id.naskah.retention.dossier;
