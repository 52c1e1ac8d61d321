package id.naskah.rest.verification;

/**
 * Where and how somebody asks.
 *
 * @param language id or en
 * @param isChosen whether it was asked for, and not only what the browser prefers
 * @param base what leads from this address to the folder of the page; empty, or with a slash at its
 *     end
 */
record Asked(String language, boolean isChosen, String base) {}
