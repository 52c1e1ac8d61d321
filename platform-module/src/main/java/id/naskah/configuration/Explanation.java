package id.naskah.configuration;

/**
 * Why a rule of routing.csv is for a letter, or is not.
 *
 * @param failedColumn the first column that does not fit, null if all do
 * @param expected what that column asks for: of words, those that the letter has not
 * @param actual what the letter has there, null if nothing; long texts are cut
 */
public record Explanation(
    RoutingRule rule, boolean matches, String failedColumn, String expected, String actual) {}
