package id.naskah.selection;

/**
 * A letter that is to be signed.
 *
 * @param letter id of its node
 * @param seen what the user has read, as the list of letters to sign tells it
 */
public record Chosen(String letter, String seen) {}
