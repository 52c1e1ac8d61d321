package id.naskah.template;

import id.naskah.docx.made.MadeTemplates;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Word documents that are good templates, and such as are not. */
public final class Documents {
  private static final String HEADER = "word/header1.xml";

  private Documents() {}

  public static byte[] good() {
    return MadeTemplates.all().get("letter_id.docx");
  }

  /** A good one that says something else in its letterhead. */
  public static byte[] good(String head) {
    return replaced(good(), HEADER, "${unit_kerja}", head);
  }

  /** As somebody makes of a draft a letter that is written to its end. */
  public static byte[] written(byte[] docx) {
    return replaced(docx, "word/document.xml", "[Tulis isi surat di sini.]", "Isi surat.");
  }

  /** With a change in it that nobody has accepted yet. */
  public static byte[] tracked() {
    String change =
        "<w:p><w:ins w:id=\"1\" w:author=\"Ani\"><w:r><w:t>Baru.</w:t></w:r></w:ins></w:p>";
    return replaced(written(good()), "word/document.xml", "<w:body>", "<w:body>" + change);
  }

  /** With a name that there is not in its letterhead. */
  public static byte[] misspelt() {
    return replaced(good(), HEADER, "${instansi}", "${instanssi}");
  }

  /** That says which letter it answers. */
  public static byte[] answering() {
    return replaced(
        good(),
        "word/document.xml",
        "[Tulis isi surat di sini.]",
        "${nomor_rujukan}: ${hal_rujukan}");
  }

  /** What stands in the letterhead. */
  public static String head(byte[] docx) {
    return part(docx, HEADER);
  }

  /** What stands in the text. */
  public static String text(byte[] docx) {
    return part(docx, "word/document.xml");
  }

  private static String part(byte[] docx, String name) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new AssertionError("no " + name);
  }

  private static byte[] replaced(byte[] docx, String part, String what, String by) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx));
        ZipOutputStream out = new ZipOutputStream(whole)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        byte[] bytes = zip.readAllBytes();
        boolean isPart = entry.getName().equals(part);
        String text = new String(bytes, StandardCharsets.UTF_8);
        out.write(isPart ? text.replace(what, by).getBytes(StandardCharsets.UTF_8) : bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return whole.toByteArray();
  }
}
