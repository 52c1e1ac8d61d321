package id.naskah.exchange;

import id.naskah.platform.Hashes;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;

/**
 * Whose certificate signed a manifest. That the signature fits was found; whether the certificate
 * is the office's is known from offices.csv, or for people to know by its SHA-256.
 *
 * @param subject such as {@code CN=Sekretariat Daerah,O=…}
 * @param issuer who gave it the certificate; itself, for one that nobody vouches for
 * @param sha256 of the certificate
 * @param office whose it is by offices.csv; null where that does not have it
 * @param wasValid whether it was valid at the time at which the manifest says it was made
 */
public record Seal(
    String subject,
    String issuer,
    String sha256,
    Instant validUntil,
    boolean wasValid,
    String office) {

  static Seal of(X509Certificate certificate, Instant at) {
    return new Seal(
        certificate.getSubjectX500Principal().getName(),
        certificate.getIssuerX500Principal().getName(),
        fingerprint(certificate),
        certificate.getNotAfter().toInstant(),
        !at.isBefore(certificate.getNotBefore().toInstant())
            && !at.isAfter(certificate.getNotAfter().toInstant()),
        null);
  }

  /** The same, of an office that is known. */
  Seal of(String known) {
    return new Seal(subject, issuer, sha256, validUntil, wasValid, known);
  }

  private static String fingerprint(X509Certificate certificate) {
    try {
      return Hashes.of(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
