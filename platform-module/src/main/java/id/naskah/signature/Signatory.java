package id.naskah.signature;

/**
 * Who signs.
 *
 * @param login of the account
 * @param name as it stands in the signature
 * @param email of the account, by which a gateway knows people; null if there is none
 */
public record Signatory(String login, String name, String email) {}
