/**
 * The disposition sheet of a letter as PDF, and the code on it that shows whether it is genuine.
 * What stands on the sheet is gathered here, and {@code paper} lays it out.
 */
package id.naskah.sheet;
