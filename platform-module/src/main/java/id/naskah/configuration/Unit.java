package id.naskah.configuration;

/**
 * An office that registers letters.
 *
 * @param code as printed in letter numbers
 * @param group full name of the Alfresco group that reads and registers the unit's letters
 * @param parent code of the unit above, null at the top
 */
public record Unit(String code, String name, String group, String parent) {}
