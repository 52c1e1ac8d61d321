package id.naskah.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files that become large. */
public final class PackedFiles {
  private static final int MEGABYTE = 1_000_000;

  private PackedFiles() {}

  /** A Word document whose text has so many megabytes; some kilobytes for each. */
  public static byte[] docx(int megabytes) {
    return zip("[Content_Types].xml", megabytes);
  }

  /** An archive of something as large that no program reads for its words. */
  static byte[] archive(int megabytes) {
    return zip("readme.txt", megabytes);
  }

  private static byte[] zip(String first, int megabytes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(first));
      zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      fill(zip, megabytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * A PDF with one stream.
   *
   * @param times packed so many times
   * @param entry of its dictionary besides the filters
   */
  static byte[] pdf(int megabytes, int times, String entry) {
    try {
      byte[] packed = packed(megabytes, times);
      ByteArrayOutputStream pdf = new ByteArrayOutputStream();
      String filters = "/FlateDecode ".repeat(times);
      String head =
          "%PDF-1.4\n1 0 obj\n<< /Length " + packed.length + " /Filter [" + filters + "] " + entry;
      pdf.write((head + ">>\nstream\r\n").getBytes(StandardCharsets.ISO_8859_1));
      pdf.write(packed);
      pdf.write("\nendstream\nendobj\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1));
      return pdf.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] packed(int megabytes, int times) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    OutputStream out = bytes;
    for (int i = 0; i < times; i++) {
      out = new DeflaterOutputStream(out);
    }
    try (OutputStream all = out) {
      fill(all, megabytes);
    }
    return bytes.toByteArray();
  }

  private static void fill(OutputStream out, int megabytes) throws IOException {
    byte[] megabyte = " ".repeat(MEGABYTE).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < megabytes; i++) {
      out.write(megabyte);
    }
  }
}
