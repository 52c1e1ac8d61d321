package id.naskah.retention.transfer;

import id.naskah.platform.Hashes;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A package in the form of BagIt 1.0 (RFC 8493), written into a zip file as it goes: payload first,
 * then the manifests. Memory does not grow with it.
 */
final class Bag implements Closeable {
  private static final String DECLARATION =
      "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
  private static final int BUFFER = 1 << 16;
  private static final String PAYLOAD = "data/";
  private static final String MANIFEST = "manifest-sha256.txt";

  private final String name;
  private final Path file;
  private final Path manifestFile;
  private final ZipOutputStream zip;
  private final Writer manifest;
  private final StringBuilder tags = new StringBuilder();
  private long bytes;
  private long files;

  /**
   * Begins a package.
   *
   * @param file the zip file, made or written anew; a second file beside it goes when it is closed
   * @param name of the only folder in it
   */
  Bag(Path file, String name) throws IOException {
    this.name = name;
    this.file = file;
    this.manifestFile = file.resolveSibling(file.getFileName() + ".manifest");
    this.manifest = Files.newBufferedWriter(manifestFile, StandardCharsets.UTF_8);
    this.zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    // Most of it are PDFs and scans, which hardly get smaller.
    zip.setLevel(Deflater.BEST_SPEED);
  }

  /** The zip file. */
  Path file() {
    return file;
  }

  /** Adds a file of the payload. */
  PackedFile add(String path, InputStream content) throws IOException {
    MessageDigest digest = Hashes.sha256();
    long size = write(PAYLOAD + path, content, digest);
    String sha256 = Hashes.hex(digest);
    manifest.write(line(sha256, PAYLOAD + path));
    bytes += size;
    files++;
    return new PackedFile(path, size, sha256);
  }

  /**
   * Ends the package.
   *
   * @param info what bag-info.txt says besides how much the payload is, in this order
   */
  void finish(Map<String, String> info) throws IOException {
    manifest.close();
    tag("bagit.txt", new ByteArrayInputStream(DECLARATION.getBytes(StandardCharsets.UTF_8)));
    StringBuilder text = new StringBuilder();
    info.forEach(
        (label, value) -> text.append(label).append(": ").append(oneLine(value)).append('\n'));
    text.append("Payload-Oxum: ").append(bytes).append('.').append(files).append('\n');
    tag("bag-info.txt", new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
    try (InputStream lines = Files.newInputStream(manifestFile)) {
      tag(MANIFEST, lines);
    }
    byte[] all = tags.toString().getBytes(StandardCharsets.UTF_8);
    write("tagmanifest-sha256.txt", new ByteArrayInputStream(all), Hashes.sha256());
    zip.close();
  }

  private void tag(String path, InputStream content) throws IOException {
    MessageDigest digest = Hashes.sha256();
    write(path, content, digest);
    tags.append(line(Hashes.hex(digest), path));
  }

  private long write(String path, InputStream content, MessageDigest digest) throws IOException {
    zip.putNextEntry(new ZipEntry(name + "/" + path));
    long size = copy(content, zip, digest);
    zip.closeEntry();
    return size;
  }

  /** Copies everything and answers how many bytes that were; the digest has seen them. */
  static long copy(InputStream from, OutputStream to, MessageDigest digest) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
      digest.update(buffer, 0, read);
      to.write(buffer, 0, read);
      size += read;
    }
    return size;
  }

  /** RFC 8493, 2.1.3: line ends and percent signs in names are written as such. */
  private static String line(String sha256, String path) {
    String written = path.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    return sha256 + "  " + written + "\n";
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  /** Lets go of the files; the zip file stays and is no package unless it was finished. */
  @Override
  public void close() throws IOException {
    OutputStream open = zip;
    try (manifest;
        open) {
      Files.deleteIfExists(manifestFile);
    }
  }
}
