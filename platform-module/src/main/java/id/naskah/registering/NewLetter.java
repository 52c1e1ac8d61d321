package id.naskah.registering;

import java.time.LocalDate;

/**
 * What is known of a letter that is being registered; each may be null.
 *
 * @param id of its draft, which is not like itself
 * @param sha256 of its file
 */
public record NewLetter(
    String id,
    String letterNumber,
    String senderOrganisation,
    String senderName,
    LocalDate letterDate,
    String subject,
    String sha256) {}
