package id.naskah.samples.generator;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Letters as a word processor's documents. */
final class LetterDocument {
  /** Zip keeps no time before this. */
  private static final LocalDateTime ZIP_EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

  private LetterDocument() {}

  static byte[] write(LetterSource letter, Letterhead head) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      WordPaper paper = new WordPaper(document, head.serif());
      LetterLayout layout = new LetterLayout(letter, head, paper);
      layout.drawLetter();
      letter
          .paper()
          .annexed()
          .ifPresent(
              annex -> {
                paper.newPage();
                layout.drawAnnex(annex);
              });
      Date date = Date.from(letter.date().atTime(4, 0).toInstant(ZoneOffset.UTC));
      POIXMLProperties.CoreProperties properties = document.getProperties().getCoreProperties();
      properties.setTitle(letter.form().subject());
      properties.setCreator(letter.form().senderName());
      properties.setCreated(Optional.of(date));
      properties.setModified(Optional.of(date));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return withoutTimes(out.toByteArray());
    }
  }

  /** The library stamps every entry with the clock; the same letter shall give the same bytes. */
  private static byte[] withoutTimes(byte[] zip) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        ZipEntry same = new ZipEntry(entry.getKey());
        same.setTimeLocal(ZIP_EPOCH);
        out.putNextEntry(same);
        out.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
