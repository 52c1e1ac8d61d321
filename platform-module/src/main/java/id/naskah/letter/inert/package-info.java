/**
 * Keeps files of letters under media types that no browser runs. The type is set when a file is
 * stored, through whatever door.
 */
package id.naskah.letter.inert;
