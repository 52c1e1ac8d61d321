package id.naskah.verification;

import java.time.LocalDate;
import java.util.List;

/**
 * What anybody may know of a letter who has its code.
 *
 * @param office name of the office; empty if it has given none
 * @param kindEnglish what kind of letter it is; empty where it is of none
 * @param subject null of a letter that is not ordinary
 * @param isKept false once the office has lawfully destroyed the letter or handed it over
 * @param ended the day on which it was revoked or superseded; null while it is in force
 * @param newer null where nothing took its place, or nothing that may be told
 */
public record Publication(
    long id,
    VerificationCode code,
    Verification.State state,
    String number,
    LocalDate date,
    String office,
    String unit,
    List<Signatory> signatories,
    String kindEnglish,
    String kindIndonesian,
    String subject,
    String sha256,
    long size,
    boolean isKept,
    LocalDate ended,
    Newer newer) {

  /** The letter that took its place. */
  public record Newer(VerificationCode code, String number, LocalDate date) {}
}
