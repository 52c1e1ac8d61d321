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

/**
 * The files that the desk's build has made, out of the module's jar: scripts, each compressed once,
 * and the guides with their pictures, which are read when somebody asks for them.
 */
public class PageFiles {
  private static final String FOLDER = "/META-INF/resources/naskah/";
  private static final Pattern FILE =
      Pattern.compile(
          "[0-9a-f]{12}/"
              + "([A-Za-z0-9-]+\\.js|guide/([a-z]+\\.[a-z]{2}\\.html|[a-z]+\\.css|[a-z]{2}/[a-z-]+\\.png))");

  /** What the page's files are, by how their names end. */
  private static final Map<String, String> TYPES =
      Map.of(
          "js", "text/javascript;charset=UTF-8",
          "html", "text/html;charset=UTF-8",
          "css", "text/css;charset=UTF-8",
          "png", "image/png");

  /** Some thirty scripts of 200 kB in all: only what is there gets in. */
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
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    return Optional.of(
        name.endsWith(".js")
            ? read.computeIfAbsent(name, file -> PageFile.of(bytes(file), type))
            : PageFile.of(bytes(name), type));
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
    private final String type;

    private PageFile(byte[] plain, byte[] compressed, String type) {
      this.plain = plain;
      this.compressed = compressed;
      this.type = type;
    }

    /** Nobody writes into what is returned. */
    byte[] bytes(boolean isCompressed) {
      return isCompressed ? compressed : plain;
    }

    String type() {
      return type;
    }

    /** Whether it is worth compressing; pictures are compressed as they are. */
    boolean isText() {
      return !type.startsWith("image/");
    }

    static PageFile script(String text) {
      return of(text.getBytes(StandardCharsets.UTF_8), TYPES.get("js"));
    }

    private static PageFile of(byte[] plain, String type) {
      ByteArrayOutputStream compressed = new ByteArrayOutputStream();
      try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
        out.write(plain);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return new PageFile(plain, compressed.toByteArray(), type);
    }
  }
}
