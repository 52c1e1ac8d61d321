package id.naskah.retention.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages without a repository: the form of RFC 8493, and what a check finds. */
public class BagTest {
  private static final String CONTENT = "Isi surat";

  /** echo -n "Isi surat" | sha256sum. */
  private static final String SHA256 =
      "df1c0ba21bbd9f9c962b08ca6695a89d584be74ae712980c3152118b3d905893";

  @TempDir Path folder;
  private Path zip;

  @BeforeEach
  void pack() throws IOException {
    zip = folder.resolve("bag.zip");
    try (Bag bag = new Bag(zip, "bag-1")) {
      PackedFile file = bag.add("a/content/Surat 100%.txt", stream(CONTENT));
      assertThat(file.sizeInBytes()).isEqualTo(CONTENT.length());
      bag.add("a/record.xml", stream("<record/>"));
      bag.finish(Map.of("Source-Organization", "SETDA\r\nPayload-Oxum: 0.0"));
    }
  }

  @Test
  void aPackageHasTheFormOfBagIt() throws IOException {
    Map<String, String> parts = parts();

    assertThat(parts.get("bag-1/bagit.txt"))
        .isEqualTo("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    assertThat(parts.get("bag-1/bag-info.txt"))
        .isEqualTo("Source-Organization: SETDA Payload-Oxum: 0.0\nPayload-Oxum: 18.2\n");
    assertThat(parts.get("bag-1/manifest-sha256.txt").lines())
        .hasSize(2)
        .first()
        .asString()
        .isEqualTo(SHA256 + "  data/a/content/Surat 100%25.txt");
    assertThat(parts.get("bag-1/tagmanifest-sha256.txt").lines())
        .extracting(line -> line.substring(66))
        .containsExactly("bagit.txt", "bag-info.txt", "manifest-sha256.txt");
    assertThat(parts.get("bag-1/data/a/content/Surat 100%.txt")).isEqualTo(CONTENT);
    assertThat(folder.toFile().list()).containsExactly("bag.zip");
  }

  @Test
  void aWholePackageHasNoProblems() throws IOException {
    assertThat(problems(Files.readAllBytes(zip))).isEmpty();
  }

  @Test
  void whatWasChangedRemovedOrAddedIsFound() throws IOException {
    String letter = "bag-1/data/a/content/Surat 100%.txt";

    assertThat(problems(changed(letter, text -> "Isi lain!")))
        .containsExactly("data/a/content/Surat 100%.txt: changed");
    assertThat(problems(changed(letter, text -> null)))
        .containsExactly("data/a/content/Surat 100%.txt: missing");
    assertThat(problems(changed("bag-1/bag-info.txt", text -> text + "x")))
        .containsExactly("bag-info.txt: changed");
    assertThat(problems(changed("bag-1/manifest-sha256.txt", text -> "")))
        .contains("manifest-sha256.txt: changed", "data/a/record.xml: not in a manifest");
    assertThat(problems(changed("bag-1/tagmanifest-sha256.txt", text -> null)))
        .contains("tagmanifest-sha256.txt: missing");
    byte[] whole = Files.readAllBytes(zip);
    assertThat(problems(java.util.Arrays.copyOf(whole, 40))).isNotEmpty();
  }

  public static List<String> problems(byte[] zip) throws IOException {
    return BagCheck.problems(new ByteArrayInputStream(zip));
  }

  /** The package with one file replaced, or left out. */
  private byte[] changed(String name, UnaryOperator<String> change) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream copy = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts().entrySet()) {
        String text = part.getKey().equals(name) ? change.apply(part.getValue()) : part.getValue();
        if (text != null) {
          copy.putNextEntry(new ZipEntry(part.getKey()));
          copy.write(text.getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    return out.toByteArray();
  }

  private Map<String, String> parts() throws IOException {
    return unzip(Files.newInputStream(zip));
  }

  /** The files in a zip, in their order, as text. */
  public static Map<String, String> unzip(InputStream file) throws IOException {
    Map<String, String> parts = new java.util.LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(file)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
