package id.naskah.numbering;

/**
 * A number given to a letter.
 *
 * @param text the number to print; null for an incoming letter, which keeps the sender's
 */
public record IssuedNumber(Series series, int serial, String text) {}
