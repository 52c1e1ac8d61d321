/**
 * Questions about letters: conditions of the REST API as SQL, words as full-text queries, and what
 * the reader may read as part of both. Full-text queries are written here alone.
 */
package id.naskah.search;
