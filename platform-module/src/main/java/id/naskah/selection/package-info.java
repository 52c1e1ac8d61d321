/**
 * Signing several letters in one go, in the background: each is one step of its signatory, as the
 * room of drafting takes it, and what became of each is kept until it is asked for.
 */
package id.naskah.selection;
