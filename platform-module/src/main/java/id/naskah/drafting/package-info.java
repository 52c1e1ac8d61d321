/**
 * Letters that the office writes: who initials and who signs them, whose turn it is, and how a
 * letter gets number, day and signature in one step.
 */
package id.naskah.drafting;
