package id.naskah.exchange;

import id.naskah.exchange.Manifest.Packed;
import id.naskah.platform.Hashes;
import id.naskah.platform.Texts;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads the zip that another office sent: nothing of it is stored, or unpacked to disk, before all
 * of it was found to be what its manifest says.
 */
final class PackageReader {
  private static final int MOST_ENTRIES = 300;
  private static final int BUFFER = 1 << 16;

  /** What is packed so tightly is no letter; small files may be. */
  private static final int MOST_TIMES = 200;

  private static final long NEVER_A_BOMB = 20L << 20;

  private final ZipFile zip;
  private final long packedBytes;
  private final long most;

  private PackageReader(ZipFile zip, long packedBytes, long most) {
    this.zip = zip;
    this.packedBytes = packedBytes;
    this.most = most;
  }

  /**
   * Reads a zip; the file is deleted when what was read is closed, or where it is refused.
   *
   * @param most bytes that one file of it may have; 0 for no limit
   */
  static ReceivedPackage read(Path file, long most) throws PackageRefused, IOException {
    ZipFile zip = null;
    boolean whole = false;
    try {
      zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
      ReceivedPackage found = new PackageReader(zip, Files.size(file), most).check(file);
      whole = true;
      return found;
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw new PackageRefused("naskah.exchange.noZip");
    } finally {
      if (!whole) {
        if (zip != null) {
          zip.close();
        }
        Files.deleteIfExists(file);
      }
    }
  }

  private ReceivedPackage check(Path file) throws PackageRefused, IOException {
    Map<String, ZipEntry> entries = entries();
    ZipEntry entry = entries.remove(PackageWriter.MANIFEST);
    if (entry == null) {
      throw new PackageRefused("naskah.exchange.noManifest");
    }
    byte[] bytes = manifest(entry);
    ManifestReader.Found found = ManifestReader.read(bytes);
    List<Packed> files = found.manifest().files();
    requireSafe(files);
    for (Packed packed : files) {
      ZipEntry one = entries.remove(packed.path());
      if (one == null) {
        throw new PackageRefused("naskah.exchange.missingFile", packed.path());
      }
      check(packed, one);
    }
    for (String name : entries.keySet()) {
      throw new PackageRefused("naskah.exchange.unlisted", Texts.shortened(name));
    }
    return new ReceivedPackage(file, zip, bytes, found);
  }

  private Map<String, ZipEntry> entries() throws PackageRefused {
    Map<String, ZipEntry> entries = new HashMap<>();
    Map<String, String> folded = new HashMap<>();
    if (zip.size() > MOST_ENTRIES) {
      throw new PackageRefused("naskah.exchange.tooMany", zip.size(), MOST_ENTRIES);
    }
    for (ZipEntry entry : Collections.list(zip.entries())) {
      String name = entry.getName();
      if (name.contains("..")
          || name.startsWith("/")
          || name.contains("\\")
          || name.contains(":")) {
        throw new PackageRefused("naskah.exchange.path", Texts.shortened(name));
      }
      // Some systems see no difference between upper and lower case.
      if (folded.put(name.toLowerCase(Locale.ROOT), name) != null) {
        throw new PackageRefused("naskah.exchange.twice", Texts.shortened(name));
      }
      if (!(entry.isDirectory() && name.equals(PackageWriter.ATTACHMENTS))) {
        entries.put(name, entry);
      }
    }
    return entries;
  }

  private byte[] manifest(ZipEntry entry) throws PackageRefused, IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(ManifestReader.MOST_BYTES + 1);
      if (bytes.length > ManifestReader.MOST_BYTES) {
        throw new PackageRefused("naskah.exchange.manifestTooLarge", ManifestReader.MOST_BYTES);
      }
      return bytes;
    }
  }

  /** What the manifest announces, before anything of it is unpacked. */
  private void requireSafe(List<Packed> files) throws PackageRefused {
    Map<String, String> paths = new HashMap<>();
    long all = 0;
    for (Packed packed : files) {
      boolean isBelow = packed.path().startsWith(PackageWriter.ATTACHMENTS);
      boolean isDocument = paths.isEmpty();
      if (packed.path().contains("..")
          || isBelow == isDocument
          || packed.path().equalsIgnoreCase(PackageWriter.MANIFEST)) {
        throw new PackageRefused("naskah.exchange.path", Texts.shortened(packed.path()));
      }
      if (paths.put(packed.path().toLowerCase(Locale.ROOT), packed.path()) != null) {
        throw new PackageRefused("naskah.exchange.twice", packed.path());
      }
      if (most > 0 && packed.size() > most) {
        throw new PackageRefused("naskah.exchange.tooLarge", packed.path(), packed.size(), most);
      }
      all += packed.size();
    }
    if (all > NEVER_A_BOMB && all / MOST_TIMES > packedBytes) {
      throw new PackageRefused("naskah.exchange.bomb", all, packedBytes);
    }
  }

  private void check(Packed packed, ZipEntry entry) throws PackageRefused, IOException {
    MessageDigest digest = Hashes.sha256();
    long size = 0;
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = zip.getInputStream(entry)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        size += read;
        if (size > packed.size()) {
          throw new PackageRefused("naskah.exchange.size", packed.path(), packed.size());
        }
        digest.update(buffer, 0, read);
      }
    } catch (ZipException | EOFException e) {
      throw new PackageRefused("naskah.exchange.brokenFile", packed.path());
    }
    if (size != packed.size()) {
      throw new PackageRefused("naskah.exchange.size", packed.path(), packed.size());
    }
    String sha256 = Hashes.hex(digest);
    if (!sha256.equals(packed.sha256())) {
      throw new PackageRefused("naskah.exchange.checksum", packed.path(), packed.sha256(), sha256);
    }
  }
}
