/**
 * Keeps letters and their folders whole: what may be deleted, moved, copied, locked, renamed or
 * reverted, and by whom. It holds on every door, and knows nothing of records.
 */
package id.naskah.letter.protection;
