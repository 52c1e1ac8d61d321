/**
 * Counts letters of the last weeks for the first page of the desk. Only letters that the user may
 * read count.
 */
package id.naskah.figures;
