/**
 * What a letter is: registering, checking, filing, changing, settling and voiding it, whatever door
 * it comes through. {@code LetterService} is the front door, and behaviours hold the same rules for
 * nodes made without it.
 */
package id.naskah.letter;
