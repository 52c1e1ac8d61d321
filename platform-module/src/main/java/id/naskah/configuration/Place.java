package id.naskah.configuration;

/**
 * A place in a configuration file.
 *
 * @param line counted from 1, the heading included
 * @param column name of the column; null for the line as a whole
 */
public record Place(long line, String column) {}
