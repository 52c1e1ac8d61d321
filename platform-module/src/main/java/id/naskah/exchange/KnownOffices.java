package id.naskah.exchange;

import id.naskah.configuration.OtherOffice;
import id.naskah.exchange.Manifest.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The offices whose certificates the administrator has written down. Who seals is taken for one of
 * them by its certificate alone; who says to be one of them has to have that certificate.
 */
final class KnownOffices {
  private static final String SPACES = "[\\s\\p{Z}]+";

  private final List<OtherOffice> offices;

  KnownOffices(List<OtherOffice> offices) {
    this.offices = offices;
  }

  /**
   * The office that sealed a package.
   *
   * @return its name in the list; nothing where neither the certificate nor the office is in it
   * @throws PackageRefused if it says that it comes from an office of the list and has no seal, or
   *     one by another certificate; and if the seal is that of another office
   */
  Optional<String> sealedBy(Manifest manifest, Optional<Seal> seal) throws PackageRefused {
    String certificate = seal.map(Seal::sha256).orElse("");
    // Both are shown as where it comes from, so neither may be borrowed.
    List<Named> said =
        Stream.of(manifest.office(), manifest.letter().sender().organisation())
            .filter(each -> each != null)
            .distinct()
            .toList();
    Optional<OtherOffice> found = Optional.empty();
    for (Named each : said) {
      List<OtherOffice> meant = offices.stream().filter(office -> isNamed(office, each)).toList();
      Optional<OtherOffice> fits =
          meant.stream().filter(office -> office.certificate().equals(certificate)).findFirst();
      if (!meant.isEmpty() && fits.isEmpty()) {
        throw seal.isEmpty()
            ? new PackageRefused("naskah.exchange.unsealed", meant.get(0).name())
            : new PackageRefused(
                "naskah.exchange.otherCertificate", meant.get(0).name(), certificate);
      }
      found = found.or(() -> fits);
    }
    Optional<String> owner = seal.flatMap(this::ownerOf);
    if (found.isEmpty() && owner.isPresent()) {
      throw new PackageRefused("naskah.exchange.otherOffice", owner.get());
    }
    return found.map(OtherOffice::name);
  }

  /** Whether a certificate is that of an office of the list, by whatever name. */
  Optional<String> ownerOf(Seal seal) {
    return offices.stream()
        .filter(office -> office.certificate().equals(seal.sha256()))
        .map(OtherOffice::name)
        .findFirst();
  }

  private static boolean isNamed(OtherOffice office, Named said) {
    return isSame(office.code(), said.code()) || isSame(office.name(), said.name());
  }

  private static boolean isSame(String one, String other) {
    return other != null && !one.isEmpty() && plain(one).equalsIgnoreCase(plain(other));
  }

  private static String plain(String text) {
    return text.replaceAll(SPACES, " ").strip();
  }
}
