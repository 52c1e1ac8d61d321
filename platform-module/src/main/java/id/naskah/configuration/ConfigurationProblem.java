package id.naskah.configuration;

/**
 * One mistake in a configuration file.
 *
 * @param file its name, such as series.csv
 * @param line counted from 1, the heading included
 * @param column name of the column; null where it is the line, or the file, as a whole
 * @param text what is wrong and what is accepted, in the user's language; columns by their headings
 * @param shown the same for who sees the file as a table: columns by their labels
 */
public record ConfigurationProblem(
    String file, long line, String column, String text, String shown) {}
