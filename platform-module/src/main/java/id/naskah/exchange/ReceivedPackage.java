package id.naskah.exchange;

import id.naskah.exchange.Manifest.Packed;
import id.naskah.exchange.PackageWriter.Content;
import id.naskah.platform.Hashes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipFile;

/**
 * A zip that another office sent, found to be whole. It lies on disk until it is closed, and its
 * files are unpacked as they are read.
 */
public final class ReceivedPackage implements AutoCloseable {
  private final Path file;
  private final ZipFile zip;
  private final byte[] manifestBytes;
  private final Manifest manifest;
  private Optional<Seal> seal;

  ReceivedPackage(Path file, ZipFile zip, byte[] manifestBytes, ManifestReader.Found found) {
    this.file = file;
    this.zip = zip;
    this.manifestBytes = manifestBytes.clone();
    this.manifest = found.manifest();
    this.seal = found.signer().map(each -> Seal.of(each, manifest.exportedAt()));
  }

  /** What it says of itself. */
  public Manifest manifest() {
    return manifest;
  }

  /** Whose certificate signed the manifest; nobody if it is not signed. */
  public Optional<Seal> seal() {
    return seal;
  }

  /**
   * Finds out whether the seal is that of an office that is known.
   *
   * @throws PackageRefused if it says to be from one, and is not
   */
  void compare(KnownOffices offices) throws PackageRefused {
    Optional<String> office = offices.sealedBy(manifest, seal);
    seal = seal.map(each -> each.of(office.orElse(null)));
  }

  /** The manifest as it came, byte by byte. */
  byte[] manifestBytes() {
    return manifestBytes.clone();
  }

  /** SHA-256 of the manifest. */
  String sha256() {
    return Hashes.of(manifestBytes);
  }

  Content content(Packed packed) {
    return () -> open(packed);
  }

  private InputStream open(Packed packed) throws IOException {
    return zip.getInputStream(zip.getEntry(packed.path()));
  }

  @Override
  public void close() throws IOException {
    try {
      zip.close();
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
