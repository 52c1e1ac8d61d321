package id.naskah.rest.exchange;

import id.naskah.exchange.Manifest;
import id.naskah.exchange.Manifest.Named;
import id.naskah.exchange.Seal;
import id.naskah.rest.Entity;
import java.util.Optional;

/** What is told of a manifest, whether its letter is registered or not. */
final class ManifestJson {
  private ManifestJson() {}

  /** Who gave the letter out, with what, when, and whose seal it has. */
  static Entity origin(Entity entity, Manifest manifest, Optional<Seal> seal) {
    Named office = manifest.office();
    return entity
        .with("office", office.name())
        .with("officeCode", office.code())
        .with("program", manifest.program())
        .with("exportedAt", manifest.exportedAt().toString())
        .with("identifier", manifest.letter().identifier())
        .with("publicCheck", manifest.letter().publicCheck())
        .with("signature", seal.isPresent() ? "valid" : "none")
        .with("signer", seal.map(ManifestJson::signer).orElse(null));
  }

  private static Entity signer(Seal seal) {
    return new Entity()
        .with("subject", seal.subject())
        .with("issuer", seal.issuer())
        .with("sha256", seal.sha256())
        .with("validUntil", seal.validUntil().toString())
        .with("wasValid", seal.wasValid())
        .with("office", seal.office());
  }
}
