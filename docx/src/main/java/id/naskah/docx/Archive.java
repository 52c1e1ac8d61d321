package id.naskah.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of a packed document, in memory: unpacked within limits, and packed again. */
final class Archive {
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final int MOST_PARTS = 2000;
  private static final long MOST_BYTES = 60L << 20;
  private static final int END_RECORD = 22;
  private static final int END_COUNT = 10;
  private static final long DAY_OF_ALL = 315_532_800_000L; // 1980, where the dates of zip begin

  private final Map<String, byte[]> parts;

  private Archive(Map<String, byte[]> parts) {
    this.parts = parts;
  }

  /**
   * Unpacks it.
   *
   * @throws DocxRefused where it is none, or damaged, or becomes too large
   */
  static Archive read(byte[] bytes) throws DocxRefused {
    if (begins(bytes, OLE)) {
      boolean locked = contains(bytes, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
      throw new DocxRefused(locked ? DocxProblem.Kind.PASSWORD : DocxProblem.Kind.OLD_WORD);
    }
    if (!begins(bytes, ZIP)) {
      throw new DocxRefused(DocxProblem.Kind.NOT_DOCX);
    }
    Map<String, byte[]> parts = new LinkedHashMap<>();
    int listed = listed(bytes);
    long left = MOST_BYTES;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      int entries = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries++;
        byte[] part = zip.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE));
        left -= part.length;
        if (left < 0 || entries > MOST_PARTS) {
          throw new DocxRefused(DocxProblem.Kind.TOO_LARGE);
        }
        if (!entry.isDirectory() && parts.put(entry.getName(), part) != null) {
          throw new DocxRefused(DocxProblem.Kind.BROKEN_FILE);
        }
      }
      // Other programs begin with the list at the end: it has to say the same.
      if (entries != listed) {
        throw new DocxRefused(DocxProblem.Kind.BROKEN_FILE);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new DocxRefused(DocxProblem.Kind.BROKEN_FILE);
    }
    return new Archive(parts);
  }

  /** How many parts the list at the end has; -1 where there is no list. */
  private static int listed(byte[] bytes) {
    int earliest = Math.max(0, bytes.length - END_RECORD - 0xFFFF);
    for (int at = bytes.length - END_RECORD; at >= earliest; at--) {
      if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 5 && bytes[at + 3] == 6) {
        return (bytes[at + END_COUNT] & 0xFF) | (bytes[at + END_COUNT + 1] & 0xFF) << 8;
      }
    }
    return -1;
  }

  private static boolean begins(byte[] bytes, byte[] wanted) {
    return bytes.length >= wanted.length
        && Arrays.equals(Arrays.copyOf(bytes, wanted.length), wanted);
  }

  private static boolean contains(byte[] bytes, byte[] wanted) {
    for (int i = 0; i + wanted.length <= bytes.length; i++) {
      int same = 0;
      while (same < wanted.length && bytes[i + same] == wanted[same]) {
        same++;
      }
      if (same == wanted.length) {
        return true;
      }
    }
    return false;
  }

  Map<String, byte[]> parts() {
    return parts;
  }

  void put(String name, byte[] part) {
    parts.put(name, part);
  }

  /** The same parts always make the same bytes. */
  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTime(DAY_OF_ALL);
        zip.putNextEntry(entry);
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
