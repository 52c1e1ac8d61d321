package id.naskah.exchange;

import id.naskah.exchange.Manifest.Answered;
import id.naskah.exchange.Manifest.Named;
import id.naskah.exchange.Manifest.Sender;
import id.naskah.exchange.Manifest.Sent;
import id.naskah.exchange.Manifest.Signed;
import id.naskah.exchange.PackageWriter.Source;
import id.naskah.seal.SealKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Zips of letters, whole ones and such as somebody has had their hands on. */
public final class Zips {
  static final Instant AT = Instant.parse("2024-05-02T03:04:05Z");
  static final Named OFFICE = new Named("PROV", "Pemerintah Provinsi Contoh");

  private Zips() {}

  /** A letter with a document and two attachments. */
  static byte[] whole(Optional<SealKey> key) throws IOException, GeneralSecurityException {
    return of(letter("Undangan rapat <1> & \"2\"", "ordinary"), key);
  }

  /** A letter of an office that has no Naskah, or another one. */
  public static byte[] foreign(String subject, String security) {
    try {
      Sent letter = letter(subject, security);
      return of(letter, Optional.empty());
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same with the seal of that office. */
  public static byte[] sealed(String subject, SealKey key) throws Exception {
    return of(letter(subject, "ordinary"), Optional.of(key));
  }

  /** The same of an office with a name of its own. */
  public static byte[] of(Named office, String subject, Optional<SealKey> key) throws Exception {
    Sender sender = new Sender(office, null, List.of());
    return of(office, letter(subject, "ordinary", sender), key);
  }

  /** The same, for tests of other rooms. */
  public static byte[] sealedBy(String office, String subject, SealKey key) throws Exception {
    return of(new Named(null, office), subject, Optional.of(key));
  }

  /** One that answers a letter of the first of April 2024. */
  public static byte[] answering(String subject, String number) throws IOException {
    return withManifest(foreign(subject, "ordinary"), "001/2024", number);
  }

  /** The manifest in a zip. */
  public static byte[] manifest(byte[] zip) throws IOException {
    return parts(zip).get("manifest.xml");
  }

  /** The same with another document, of the same length. */
  public static byte[] altered(byte[] zip) throws IOException {
    String document = new String(parts(zip).get("document.pdf"), StandardCharsets.UTF_8);
    return with(zip, "document.pdf", document.replace("PDF-1.4", "PDF-1.5"));
  }

  private static byte[] of(Sent letter, Optional<SealKey> key)
      throws IOException, GeneralSecurityException {
    return of(OFFICE, letter, key);
  }

  private static byte[] of(Named office, Sent letter, Optional<SealKey> key)
      throws IOException, GeneralSecurityException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PackageWriter(out, key)
        .write(
            office,
            AT,
            letter,
            List.of(
                source("Undangan.PDF", "application/pdf", "%PDF-1.4 " + letter.number()),
                source("Daftar hadir: 1/2.txt", "text/plain", "Sri\nBudi\n"),
                source("Daftar hadir: 1/2.txt", "text/plain", "Ani\n")));
    return out.toByteArray();
  }

  static Sent letter(String subject, String security) {
    return letter(
        subject,
        security,
        new Sender(
            OFFICE,
            new Named("SETDA", "Sekretariat Daerah"),
            List.of(new Signed("Sri Wahyuni", "Sekretaris Daerah"))));
  }

  private static Sent letter(String subject, String security, Sender sender) {
    return new Sent(
        "urn:uuid:" + UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8)),
        "005/" + subject.replaceAll("[^A-Za-z0-9]", ""),
        LocalDate.parse("2024-05-01"),
        subject,
        "Baris satu\nbaris dua",
        new Named("zz-undangan", "Undangan"),
        new Named("zz.999", "Tidak dikenal"),
        "urgent",
        security,
        sender,
        List.of("Bupati Contoh"),
        List.of("Inspektorat"),
        List.of(new Answered("001/2024", LocalDate.parse("2024-04-01"))),
        "https://letters.example.org/verify/ABC");
  }

  private static Source source(String name, String mediaType, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Source(name, mediaType, () -> new ByteArrayInputStream(bytes));
  }

  static Map<String, byte[]> parts(byte[] zip) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    return parts;
  }

  static byte[] of(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return out.toByteArray();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The same zip with other words in its manifest. */
  static byte[] withManifest(byte[] zip, String words, String others) throws IOException {
    Map<String, byte[]> parts = parts(zip);
    String manifest = new String(parts.get("manifest.xml"), StandardCharsets.UTF_8);
    if (!manifest.contains(words)) {
      throw new IllegalArgumentException(words + " is not in " + manifest);
    }
    parts.put("manifest.xml", bytes(manifest.replace(words, others)));
    return of(parts);
  }

  /** The same zip with another part, or without it. */
  static byte[] with(byte[] zip, String name, String content) throws IOException {
    Map<String, byte[]> parts = parts(zip);
    if (content == null) {
      parts.remove(name);
    } else {
      parts.put(name, bytes(content));
    }
    return of(parts);
  }
}
