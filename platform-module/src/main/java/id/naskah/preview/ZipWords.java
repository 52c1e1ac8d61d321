package id.naskah.preview;

import id.naskah.platform.Messages;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The words of what is packed: documents of Word, Excel, PowerPoint and LibreOffice; else names.
 */
final class ZipWords {
  private static final int MOST_ENTRIES = 10_000;
  private static final int MOST_NAMES = 500;
  private static final int MOST_HEADS = 3;

  private static final Pattern HEADER = Pattern.compile("word/header([0-9]{1,3})\\.xml");
  private static final Pattern SLIDE = Pattern.compile("ppt/slides/slide([0-9]{1,4})\\.xml");

  private ZipWords() {}

  static void read(File file, Words words) throws IOException {
    try (ZipFile zip = new ZipFile(file, StandardCharsets.UTF_8)) {
      if (zip.getEntry("word/document.xml") != null) {
        // The head of a letter often stands in the header of its first page.
        numbered(zip, HEADER).stream().limit(MOST_HEADS).forEach(head -> markup(zip, head, words));
        markup(zip, zip.getEntry("word/document.xml"), words);
      } else if (zip.getEntry("xl/workbook.xml") != null) {
        new SheetWords(zip, words).read();
      } else if (zip.getEntry("ppt/presentation.xml") != null) {
        slides(zip, words);
      } else if (zip.getEntry("content.xml") != null && zip.getEntry("mimetype") != null) {
        markup(zip, zip.getEntry("content.xml"), words);
      } else {
        names(zip, words);
      }
    } catch (IllegalArgumentException e) {
      // Names that are in no encoding.
      throw new IOException(e);
    }
  }

  private static void slides(ZipFile zip, Words words) {
    int number = 0;
    for (ZipEntry slide : numbered(zip, SLIDE)) {
      number++;
      words.heading(Messages.text("naskah.preview.slide", number));
      markup(zip, slide, words);
    }
  }

  /** The parts of which the names match, in the order of their numbers. */
  private static List<ZipEntry> numbered(ZipFile zip, Pattern name) {
    Map<Integer, ZipEntry> found = new TreeMap<>();
    int seen = 0;
    for (Enumeration<? extends ZipEntry> all = zip.entries();
        all.hasMoreElements() && seen < MOST_ENTRIES;
        seen++) {
      ZipEntry entry = all.nextElement();
      Matcher matcher = name.matcher(entry.getName());
      if (matcher.matches()) {
        found.put(Integer.valueOf(matcher.group(1)), entry);
      }
    }
    return List.copyOf(found.values());
  }

  /** What could be read before a part breaks off is worth being seen. */
  private static void markup(ZipFile zip, ZipEntry part, Words words) {
    try (InputStream in = zip.getInputStream(part)) {
      Xml.read(in, new Markup(words));
    } catch (IOException e) {
      words.endLine();
    }
  }

  private static void names(ZipFile zip, Words words) {
    words.heading(Messages.text("naskah.preview.packed", zip.size()));
    zip.stream().limit(MOST_NAMES).forEach(entry -> words.line(entry.getName()));
  }
}
