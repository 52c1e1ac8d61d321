package id.naskah.registering;

import java.time.LocalDate;

/**
 * What a letter seems to say of itself. Whoever registers it looks at each and decides; what was
 * not found is null.
 *
 * @param senderName a person or post, where the letter has a line for it
 */
public record Proposal(
    String letterNumber,
    LocalDate letterDate,
    String subject,
    String senderOrganisation,
    String senderName) {
  /** Of a file without words. */
  static final Proposal NOTHING = new Proposal(null, null, null, null, null);
}
