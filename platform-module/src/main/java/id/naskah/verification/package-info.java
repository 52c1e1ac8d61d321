/**
 * Codes by which anybody can check a letter: given before its file is sealed, genuine from then on,
 * revoked or superseded with a reason; and what the public page is told of them.
 */
package id.naskah.verification;
