package id.naskah.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * How large a file becomes for a program that reads it: office documents are packed, and so is what
 * stands on the pages of a PDF. A small file can be packed so that it fills any memory.
 *
 * <p>What is counted is unpacked for that, a little at a time, and never more than the limit.
 */
final class Unpacked {
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] PDF = {'%', 'P', 'D', 'F'};

  /** Before this a PDF has to begin. */
  private static final int PDF_WITHIN = 1024;

  /** By these parts programs know office documents and books, which they read whole. */
  private static final Set<String> PARTS_OF_DOCUMENTS =
      Set.of("[Content_Types].xml", "content.xml", "mimetype", "META-INF/container.xml");

  private Unpacked() {}

  /**
   * Whether it becomes larger than the limit.
   *
   * @param limit bytes besides what the file has itself, such as its pictures
   */
  static boolean isMoreThan(Path file, long limit) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(PDF_WITHIN);
    }
    if (indexOf(start, PDF) >= 0) {
      return PdfStreams.areMoreThan(file, limit);
    }
    long most = limit + Files.size(file);
    return indexOf(start, ZIP) == 0 && (listedIsMore(file, most) || readIsMore(file, most));
  }

  /** Whether a file that begins like this is one of which anything is counted. */
  static boolean isPacked(byte[] start) {
    return indexOf(start, PDF) >= 0 || indexOf(start, ZIP) == 0;
  }

  private static int indexOf(byte[] in, byte[] wanted) {
    for (int i = 0; i + wanted.length <= in.length; i++) {
      int same = 0;
      while (same < wanted.length && in[i + same] == wanted[same]) {
        same++;
      }
      if (same == wanted.length) {
        return i;
      }
    }
    return -1;
  }

  /** As programs read it that begin with the list at the end of the file. */
  private static boolean listedIsMore(Path file, long most) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (PARTS_OF_DOCUMENTS.stream().noneMatch(part -> zip.getEntry(part) != null)) {
        return false;
      }
      long left = most;
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        try (InputStream part = zip.getInputStream(all.nextElement())) {
          left -= Bytes.count(part, left);
        } catch (ZipException e) {
          // A part that can't be unpacked fills no memory.
          continue;
        }
        if (left < 0) {
          return true;
        }
      }
      return false;
    } catch (ZipException e) {
      return false;
    }
  }

  /** As programs read it that take one part after the other. */
  private static boolean readIsMore(Path file, long most) throws IOException {
    boolean document = false;
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      long left = most;
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        document |= PARTS_OF_DOCUMENTS.contains(part.getName());
        left -= Bytes.count(zip, left);
        if (left < 0) {
          return document;
        }
      }
      return false;
    } catch (ZipException | java.io.EOFException e) {
      return false;
    }
  }
}
