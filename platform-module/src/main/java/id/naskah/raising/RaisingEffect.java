package id.naskah.raising;

import java.util.Map;

/**
 * What raising would mean, of letters that the user reads.
 *
 * @param raised how many would be raised
 * @param refused how many would not be, by the reason in words
 * @param more whether there are more, which were not counted
 */
public record RaisingEffect(int raised, Map<String, Integer> refused, boolean more) {}
