package id.naskah.configuration;

import java.util.Map;

/**
 * What positions.csv holds.
 *
 * @param byCode in the order of the file
 * @param lines where each code stands first, to name the line of a unit that is gone
 */
public record Positions(Map<String, Position> byCode, Map<String, Long> lines) {}
