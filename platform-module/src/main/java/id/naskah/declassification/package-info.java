/**
 * Lowering the level of a letter: with a reason, and from secret and top secret by two people. What
 * was proposed and decided stays on record.
 */
package id.naskah.declassification;
