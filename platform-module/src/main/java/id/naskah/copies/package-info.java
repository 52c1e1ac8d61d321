/**
 * Numbered copies of secret letters: who holds which, and the letter as it is printed for its
 * holder.
 */
package id.naskah.copies;
