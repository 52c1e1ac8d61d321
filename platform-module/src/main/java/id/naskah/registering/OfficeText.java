package id.naskah.registering;

import id.naskah.preview.Xml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamReader;

/** The words of a document of Word or LibreOffice: what stands above the page, then the page. */
final class OfficeText {
  private static final int MOST_PART = 4_000_000;
  private static final int MOST_ENTRIES = 2000;
  private static final int MOST_HEADS = 3;

  /** The head of a letter often stands in the header of its first page. */
  private static final Pattern HEADER = Pattern.compile("word/header[0-9]{1,2}\\.xml");

  private static final Pattern BODY = Pattern.compile("word/document\\.xml|content\\.xml");

  private OfficeText() {}

  static String of(InputStream file, int most) throws IOException {
    Map<String, byte[]> parts = parts(file);
    StringBuilder text = new StringBuilder();
    for (byte[] part : parts.values()) {
      append(part, text, most);
    }
    return text.toString();
  }

  private static Map<String, byte[]> parts(InputStream file) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(file)) {
      ZipEntry entry = zip.getNextEntry();
      for (int i = 0; entry != null && i < MOST_ENTRIES; i++) {
        if (HEADER.matcher(entry.getName()).matches() && parts.size() < MOST_HEADS) {
          parts.put("1" + entry.getName(), zip.readNBytes(MOST_PART));
        } else if (BODY.matcher(entry.getName()).matches()) {
          parts.put("2", zip.readNBytes(MOST_PART));
        }
        entry = zip.getNextEntry();
      }
    }
    return parts;
  }

  private static void append(byte[] part, StringBuilder text, int most) throws IOException {
    Xml.read(new ByteArrayInputStream(part), new Paragraphs(text, most));
  }

  /** Each paragraph is a line. */
  private static final class Paragraphs implements Xml.Listener {
    private static final Set<String> PARAGRAPHS = Set.of("p", "h");

    private final StringBuilder text;
    private final int most;
    private boolean isText;

    Paragraphs(StringBuilder text, int most) {
      this.text = text;
      this.most = most;
    }

    @Override
    public boolean isFull() {
      return text.length() >= most;
    }

    @Override
    public void start(XMLStreamReader element) {
      String name = element.getLocalName();
      isText |= PARAGRAPHS.contains(name) || "t".equals(name);
      switch (name) {
        case "tab" -> text.append(' ');
        case "br", "line-break" -> text.append('\n');
        default -> {}
      }
    }

    @Override
    public void end(String name) {
      if (PARAGRAPHS.contains(name)) {
        text.append('\n');
      }
    }

    @Override
    public void text(String characters) {
      if (isText) {
        text.append(characters);
      }
    }
  }
}
