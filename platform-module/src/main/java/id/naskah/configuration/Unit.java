package id.naskah.configuration;

/**
 * An office that registers letters, or did before it ended.
 *
 * @param code as printed in letter numbers
 * @param group full name of the Alfresco group that reads and registers the unit's letters; that of
 *     its successor once it has one
 * @param parent code of the unit above, null at the top
 */
public record Unit(String code, String name, String group, String parent, Life life) {}
