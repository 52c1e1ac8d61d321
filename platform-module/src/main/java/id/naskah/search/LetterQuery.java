package id.naskah.search;

import java.util.List;

/**
 * What a list of letters is asked for.
 *
 * @param conditions all of them hold
 * @param skip letters to leave out, at the front
 * @param most letters in the page
 */
public record LetterQuery(
    List<Condition> conditions, LetterOrder order, boolean ascending, int skip, int most) {}
