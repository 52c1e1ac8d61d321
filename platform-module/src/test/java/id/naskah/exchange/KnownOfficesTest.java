package id.naskah.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.naskah.configuration.OtherOffice;
import id.naskah.exchange.Manifest.Named;
import id.naskah.exchange.Manifest.Sender;
import id.naskah.exchange.Manifest.Sent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is taken for an office of the list, and who is not. */
class KnownOfficesTest {
  private static final Named PROV = new Named("PROV", "Pemerintah Provinsi Contoh");
  private static final Named KAB = new Named("KAB", "Pemerintah Kabupaten Contoh");

  private final KnownOffices offices =
      new KnownOffices(
          List.of(
              new OtherOffice("PROV", "Pemerintah Provinsi Contoh", "a1"),
              new OtherOffice("PROV", "Pemerintah Provinsi Contoh", "a2"),
              new OtherOffice("", "Dinas Kesehatan", "c1")));

  @Test
  void itsCertificatesAreKnown() throws Exception {
    assertThat(offices.sealedBy(manifest(PROV, PROV), seal("a1"))).contains(PROV.name());
    assertThat(offices.sealedBy(manifest(PROV, PROV), seal("a2"))).contains(PROV.name());
    Named typed = new Named(null, " DINAS  kesehatan");
    assertThat(offices.sealedBy(manifest(typed, typed), seal("c1"))).contains("Dinas Kesehatan");
    // What one passes on of an office that is not in the list, it has sealed itself.
    assertThat(offices.sealedBy(manifest(PROV, KAB), seal("a1"))).contains(PROV.name());
    assertThat(offices.ownerOf(seal("a2").orElseThrow())).contains(PROV.name());
    assertThat(offices.ownerOf(seal("ff").orElseThrow())).isEmpty();
  }

  @Test
  void whoIsNotInTheListIsUnknown() throws Exception {
    assertThat(offices.sealedBy(manifest(KAB, KAB), seal("ff"))).isEmpty();
    assertThat(offices.sealedBy(manifest(KAB, KAB), Optional.empty())).isEmpty();
    assertThat(offices.sealedBy(manifest(null, KAB), Optional.empty())).isEmpty();
    assertThat(new KnownOffices(List.of()).sealedBy(manifest(PROV, PROV), seal("ff"))).isEmpty();
  }

  @Test
  void nobodyElseIsTakenForOneOfThem() {
    assertRefused("otherCertificate", manifest(PROV, PROV), seal("ff"));
    assertRefused("otherCertificate", manifest(PROV, PROV), seal("c1"));
    assertRefused("unsealed", manifest(PROV, PROV), Optional.empty());
    // By its code alone, by its name alone, or as who wrote the letter.
    assertRefused("unsealed", manifest(new Named("prov", "Lain"), KAB), Optional.empty());
    assertRefused("unsealed", manifest(new Named("X", PROV.name()), KAB), Optional.empty());
    assertRefused("otherCertificate", manifest(KAB, PROV), seal("ff"));
    assertRefused("unsealed", manifest(null, PROV), Optional.empty());
  }

  @Test
  void whoSealsForAnotherOfficeIsWrittenDownForIt() {
    assertRefused("otherOffice", manifest(KAB, KAB), seal("a1"));
  }

  private void assertRefused(String reason, Manifest manifest, Optional<Seal> seal) {
    PackageRefused refused =
        catchThrowableOfType(PackageRefused.class, () -> offices.sealedBy(manifest, seal));
    assertThat(refused).isNotNull();
    assertThat(refused.key()).isEqualTo("naskah.exchange." + reason);
  }

  private static Optional<Seal> seal(String sha256) {
    return Optional.of(new Seal("CN=x", "CN=y", sha256, Instant.EPOCH, true, null));
  }

  private static Manifest manifest(Named office, Named organisation) {
    Sent template = Zips.letter("Undangan", "ordinary");
    Sent letter =
        new Sent(
            template.identifier(),
            template.number(),
            template.date(),
            template.subject(),
            null,
            null,
            null,
            template.urgency(),
            template.security(),
            new Sender(organisation, null, List.of()),
            List.of(),
            List.of(),
            List.of(),
            null);
    return new Manifest(office, "Naskah", Zips.AT, letter, null, List.of());
  }
}
