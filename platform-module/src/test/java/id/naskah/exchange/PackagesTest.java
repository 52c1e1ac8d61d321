package id.naskah.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.naskah.exchange.Manifest.Packed;
import id.naskah.seal.SealKey;
import id.naskah.signature.TestSeal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A zip that was written is read as it was meant; one that is anything else is refused, by name.
 */
class PackagesTest {
  private static SealKey key;
  @TempDir static Path folder;

  @BeforeAll
  static void key() throws Exception {
    key = TestSeal.key(folder);
  }

  private static ReceivedPackage read(byte[] zip, long most) throws Exception {
    return PackageReader.read(Files.write(Files.createTempFile(folder, "zip", ".zip"), zip), most);
  }

  private static String refusal(byte[] zip) {
    PackageRefused refused =
        catchThrowableOfType(PackageRefused.class, () -> read(zip, 1000).close());
    assertThat(refused).isNotNull();
    try (var files = Files.list(folder)) {
      assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".zip"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    TestSeal.speakEnglish();
    assertThat(refused.violation().text()).doesNotContain("naskah.exchange", "{");
    return refused.key().replace("naskah.exchange.", "");
  }

  @Test
  void whatWasWrittenIsRead() throws Exception {
    byte[] zip = Zips.whole(Optional.of(key));
    try (ReceivedPackage received = read(zip, 0)) {
      Manifest manifest = received.manifest();
      assertThat(manifest.letter())
          .isEqualTo(Zips.letter("Undangan rapat <1> & \"2\"", "ordinary"));
      assertThat(manifest.office()).isEqualTo(Zips.OFFICE);
      assertThat(manifest.exportedAt()).isEqualTo(Zips.AT);
      assertThat(manifest.files())
          .extracting(Packed::path)
          .containsExactly(
              "document.pdf",
              "attachments/01 Daftar hadir 1 2.txt",
              "attachments/02 Daftar hadir 1 2.txt");
      assertThat(manifest.attachments().get(0).name()).isEqualTo("Daftar hadir: 1/2.txt");
      try (InputStream in = received.content(manifest.attachments().get(1)).open()) {
        assertThat(in.readAllBytes()).isEqualTo(Zips.bytes("Ani\n"));
      }
      assertThat(received.seal().orElseThrow().subject()).contains("CN=Segel Kantor Contoh");
    }
    try (var left = Files.list(folder)) {
      assertThat(left.map(Path::toString)).noneMatch(name -> name.endsWith(".zip"));
    }
  }

  @Test
  void withoutKeyItSaysSo() throws Exception {
    try (ReceivedPackage received = read(Zips.whole(Optional.empty()), 0)) {
      assertThat(received.seal()).isEmpty();
    }
  }

  @Test
  void theSignedManifestIsReadable() throws Exception {
    String manifest =
        new String(
            Zips.parts(Zips.whole(Optional.of(key))).get("manifest.xml"), StandardCharsets.UTF_8);
    assertThat(manifest).contains("\n    <number>", "<ds:X509Certificate>").doesNotContain("&#13;");
  }

  @Test
  void whatAnotherHandChangedIsRefused() throws Exception {
    byte[] signed = Zips.whole(Optional.of(key));
    byte[] plain = Zips.whole(Optional.empty());
    Map<String, byte[]> bad = new LinkedHashMap<>();
    bad.put("noZip", Zips.bytes("%PDF-1.4"));
    bad.put("noZip ", Arrays.copyOf(plain, plain.length / 2));
    bad.put("noManifest", Zips.with(plain, "manifest.xml", null));
    bad.put("missingFile", Zips.with(plain, "document.pdf", null));
    bad.put("unlisted", Zips.with(plain, "attachments/03.txt", "x"));
    bad.put("unlisted ", Zips.with(plain, "run.exe", "x"));
    bad.put("size", Zips.with(plain, "document.pdf", "%PDF"));
    bad.put("size ", Zips.with(plain, "document.pdf", "x".repeat(900)));
    bad.put("checksum", Zips.with(plain, "attachments/02 Daftar hadir 1 2.txt", "Ina\n"));
    bad.put("path", Zips.with(plain, "../run.exe", "x"));
    bad.put("path ", Zips.with(plain, "/etc/passwd", "x"));
    bad.put("path  ", Zips.with(plain, "attachments\\x", "x"));
    bad.put("path   ", Zips.with(plain, "C:x", "x"));
    bad.put("path    ", Zips.withManifest(plain, "path=\"document.pdf\"", "path=\"a..pdf\""));
    bad.put("path     ", Zips.withManifest(plain, "path=\"attachments/01", "path=\"01"));
    bad.put("twice", Zips.with(plain, "Document.pdf", "x"));
    bad.put("twice ", Zips.withManifest(plain, "attachments/02", "attachments/01"));
    bad.put("signature", Zips.withManifest(signed, "<date>2024-05-01", "<date>2024-05-02"));
    bad.put("signature ", Zips.withManifest(signed, "<ds:DigestValue>", "<ds:DigestValue>A"));
    bad.put("manifestTooLarge", Zips.with(plain, "manifest.xml", " ".repeat(1_100_000)));
    bad.put("otherFormat", Zips.with(plain, "manifest.xml", "<record xmlns='urn:other'/>"));
    bad.put("otherFormat ", Zips.withManifest(plain, "exchange/1", "exchange/2"));
    bad.put("tooLarge", Zips.withManifest(plain, "size=\"4\"", "size=\"1001\""));
    bad.forEach((why, zip) -> assertThat(refusal(zip)).as(why).isEqualTo(why.strip()));
  }

  @Test
  void whatTheSchemaDoesNotAllowIsRefusedWithItsLine() throws Exception {
    byte[] plain = Zips.whole(Optional.empty());
    String entity = "<!DOCTYPE letterExchange [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><letter";
    List<byte[]> bad =
        List.of(
            Zips.withManifest(plain, "<number>", "<nomor>"),
            Zips.withManifest(plain, "<letterExchange", entity + "Exchange"),
            Zips.withManifest(plain, "<urgency>urgent", "<urgency>soon"),
            Zips.withManifest(plain, "<security>ordinary", "<security>none"),
            Zips.withManifest(plain, "<date>2024-05-01", "<date>1 Mei 2026"),
            Zips.withManifest(plain, "size=\"4\"", "size=\"-4\""),
            Zips.withManifest(plain, "https://letters", "javascript:letters"),
            Zips.withManifest(plain, "version=\"1\"", "version=\"2\""),
            Zips.withManifest(plain, "path=\"document.pdf\"", "path=\"a/b.pdf\""),
            Zips.withManifest(plain, "Undangan rapat", "x".repeat(1001)),
            Zips.withManifest(plain, "mediaType=\"application/pdf\"", "mediaType=\"pdf\""));
    bad.forEach(zip -> assertThat(refusal(zip)).isEqualTo("xml"));
    PackageRefused refused =
        catchThrowableOfType(
            PackageRefused.class,
            () -> read(Zips.withManifest(plain, "<urgency>urgent", "<urgency>soon"), 0));
    TestSeal.speakEnglish();
    assertThat(refused.violation().text()).contains("manifest.xml", "line 15", "soon");
  }

  @Test
  void aBombIsRefusedBeforeItIsUnpacked() throws Exception {
    byte[] plain = Zips.whole(Optional.empty());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      Map<String, byte[]> parts = Zips.parts(plain);
      parts.remove("document.pdf");
      String manifest = new String(parts.remove("manifest.xml"), StandardCharsets.UTF_8);
      String announced = manifest.replaceFirst("size=\"\\d+\"", "size=\"" + (200L << 20) + "\"");
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
      zip.putNextEntry(new ZipEntry("manifest.xml"));
      zip.write(Zips.bytes(announced));
      zip.putNextEntry(new ZipEntry("document.pdf"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 200; i++) {
        zip.write(zeros);
      }
    }
    PackageRefused refused =
        catchThrowableOfType(PackageRefused.class, () -> read(out.toByteArray(), 0));
    assertThat(refused.key()).isEqualTo("naskah.exchange.bomb");
  }

  @Test
  void tooManyFilesAreRefused() throws Exception {
    Map<String, byte[]> parts = Zips.parts(Zips.whole(Optional.empty()));
    for (int i = 0; i < 300; i++) {
      parts.put("attachments/x" + i, Zips.bytes("x"));
    }
    assertThat(refusal(Zips.of(parts))).isEqualTo("tooMany");
  }

  @Test
  void aNameThatIsWrittenBackwardsIsReadAsItIs() {
    assertThat(StoredFiles.name("surat\u202Efdp.exe", new HashSet<>())).isEqualTo("surat fdp.exe");
  }
}
