package id.naskah.exchange;

import id.naskah.exchange.Manifest.Named;
import id.naskah.exchange.Manifest.Packed;
import id.naskah.exchange.Manifest.Sent;
import id.naskah.platform.Hashes;
import id.naskah.seal.SealKey;
import id.naskah.seal.XmlSeal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * Writes the zip of a letter: its files as they come, and last the manifest, which has what was
 * learnt of them on the way. Nothing but the manifest is held in memory.
 */
final class PackageWriter {
  static final String MANIFEST = "manifest.xml";
  static final String ATTACHMENTS = "attachments/";
  private static final int LONGEST_NAME = 100;

  private final OutputStream out;
  private final Optional<SealKey> key;

  /**
   * For one zip.
   *
   * @param key signs the manifest; without one it is not signed
   */
  PackageWriter(OutputStream out, Optional<SealKey> key) {
    this.out = out;
    this.key = key;
  }

  /** A file to be packed; the first one is the document. */
  record Source(String name, String mediaType, Content content) {}

  /** What a file has. */
  interface Content {
    /** From the beginning. */
    InputStream open() throws IOException;
  }

  /**
   * Writes all.
   *
   * @return the manifest as it was packed
   */
  Manifest write(Named office, Instant at, Sent letter, List<Source> sources)
      throws IOException, GeneralSecurityException {
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      List<Packed> files = new ArrayList<>();
      for (Source source : sources) {
        files.add(pack(zip, source, path(files.size(), source.name())));
      }
      Manifest manifest =
          new Manifest(office, "Naskah", at, letter, files.get(0), files.subList(1, files.size()));
      zip.putNextEntry(new ZipEntry(MANIFEST));
      zip.write(signed(ManifestXml.of(manifest)));
      zip.closeEntry();
      return manifest;
    }
  }

  private static Packed pack(ZipOutputStream zip, Source source, String path) throws IOException {
    zip.putNextEntry(new ZipEntry(path));
    MessageDigest digest = Hashes.sha256();
    long size;
    try (InputStream in = new DigestInputStream(source.content().open(), digest)) {
      size = in.transferTo(zip);
    }
    zip.closeEntry();
    return new Packed(path, source.name(), source.mediaType(), size, Hashes.hex(digest));
  }

  /** Read anew before it is signed: what is signed is what whoever reads it sees. */
  private byte[] signed(byte[] manifest) throws GeneralSecurityException {
    if (key.isEmpty()) {
      return manifest;
    }
    try {
      Document document = SafeXml.read(manifest);
      XmlSeal.sign(document, key.get());
      return SafeXml.write(document);
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Names that each system can unpack; numbered, so that none is there twice. */
  private static String path(int place, String name) {
    int point = name.lastIndexOf('.');
    String extension = point > 0 ? "." + plain(name.substring(point + 1), 10) : "";
    if (place == 0) {
      return "document" + (extension.equals(".") ? "" : extension.toLowerCase(Locale.ROOT));
    }
    String stem = plain(point > 0 ? name.substring(0, point) : name, LONGEST_NAME);
    String all = stem.isEmpty() ? "attachment" : stem;
    return ATTACHMENTS
        + String.format(Locale.ROOT, "%02d ", place)
        + all
        + (extension.equals(".") ? "" : extension);
  }

  private static String plain(String text, int most) {
    String plain = text.replaceAll("[^\\p{L}\\p{N}\\p{M}._()-]+", " ").strip();
    int end = plain.offsetByCodePoints(0, Math.min(most, plain.codePointCount(0, plain.length())));
    return plain.substring(0, end).replaceAll("[. ]+$", "");
  }
}
