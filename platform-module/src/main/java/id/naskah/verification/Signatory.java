package id.naskah.verification;

/**
 * Who signed a letter.
 *
 * @param post or posts, as the letter says them, also as whose substitute; null where it says none
 */
public record Signatory(String name, String post) {}
