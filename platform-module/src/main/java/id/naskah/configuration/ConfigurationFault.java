package id.naskah.configuration;

/**
 * A configuration file that cannot be read as it is stored.
 *
 * @param file its name, such as series.csv
 * @param text what is wrong with it, each mistake with its line
 * @param versionInForce the label of the earlier version that holds in its place, such as 1.2; null
 *     when no version can be read: whatever needs the file is refused then
 */
public record ConfigurationFault(String file, String text, String versionInForce) {}
