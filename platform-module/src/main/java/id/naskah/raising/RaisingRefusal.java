package id.naskah.raising;

/**
 * A letter whose level could not be raised.
 *
 * @param letter id of its node
 * @param series null like the number where it has none
 * @param reason in words
 */
public record RaisingRefusal(String letter, String series, Long agendaNumber, String reason) {}
