package id.naskah.rest.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** The files that the desk's build has made, out of the module's jar. Each is compressed once. */
public class PageFiles {
  private static final String FOLDER = "/META-INF/resources/naskah/";
  private static final Pattern FILE = Pattern.compile("[0-9a-f]{12}/[A-Za-z0-9-]+\\.js");

  /** Some thirty files of 200 kB in all: only what is there gets in. */
  private final Map<String, PageFile> read = new ConcurrentHashMap<>();

  private final String first;

  /** Reads which file the page begins with. */
  public PageFiles() {
    this.first = new String(bytes("version.txt"), StandardCharsets.UTF_8).trim();
  }

  /** The file that the page begins with: its folder is named by what is in all of them. */
  String first() {
    return first;
  }

  /** A file by folder and name; empty for what the page does not consist of. */
  Optional<PageFile> find(String name) {
    if (!FILE.matcher(name).matches() || PageFiles.class.getResource(FOLDER + name) == null) {
      return Optional.empty();
    }
    return Optional.of(read.computeIfAbsent(name, file -> PageFile.of(bytes(file))));
  }

  private static byte[] bytes(String name) {
    try (InputStream in = PageFiles.class.getResourceAsStream(FOLDER + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file as it is, and compressed. */
  static final class PageFile {
    private final byte[] plain;
    private final byte[] compressed;

    private PageFile(byte[] plain, byte[] compressed) {
      this.plain = plain;
      this.compressed = compressed;
    }

    /** Nobody writes into what is returned. */
    byte[] bytes(boolean isCompressed) {
      return isCompressed ? compressed : plain;
    }

    static PageFile of(byte[] plain) {
      ByteArrayOutputStream compressed = new ByteArrayOutputStream();
      try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
        out.write(plain);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return new PageFile(plain, compressed.toByteArray());
    }
  }
}
