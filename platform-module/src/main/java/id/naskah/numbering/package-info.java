/**
 * Series of numbers and the ledger of every number issued, reserved or voided. A number is taken in
 * the transaction of its letter and used once.
 */
package id.naskah.numbering;
