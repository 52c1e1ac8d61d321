package id.naskah.signature;

import java.nio.file.Path;

/**
 * A letter that somebody signs in one of its places.
 *
 * @param letter id of its node
 * @param place from 1 on; each is signed once
 * @param unit code of the unit that sends
 * @param kind code of the letter's kind; null if it has none
 * @param login of who signs
 * @param pdf ready to be signed, as {@link Signatures#prepare} or the signature before left it
 */
public record SigningOrder(
    String letter, int place, String unit, String kind, String login, Path pdf) {}
