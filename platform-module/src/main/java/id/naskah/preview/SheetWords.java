package id.naskah.preview;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamReader;

/** The cells of a workbook of Excel, row by row, under the names of its sheets. */
final class SheetWords {
  private static final int MOST_SHARED = 4_000_000;
  private static final int MOST_SHEETS = 100;

  private final ZipFile zip;
  private final Words words;
  private final List<String> shared = new ArrayList<>();
  private final List<String> sheets = new ArrayList<>();

  SheetWords(ZipFile zip, Words words) {
    this.zip = zip;
    this.words = words;
  }

  void read() {
    part("xl/workbook.xml", new Names());
    part("xl/sharedStrings.xml", new Shared());
    CellDates dates = new CellDates();
    part("xl/styles.xml", dates);
    for (int i = 1; i <= MOST_SHEETS && !words.isFull(); i++) {
      String sheet = "xl/worksheets/sheet" + i + ".xml";
      if (zip.getEntry(sheet) != null) {
        words.heading(i <= sheets.size() ? sheets.get(i - 1) : String.valueOf(i));
        part(sheet, new Cells(dates));
        words.endLine();
      }
    }
  }

  /** What could be read before a part breaks off is worth being seen. */
  private void part(String name, Xml.Listener listener) {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      Xml.read(in, listener);
    } catch (IOException e) {
      words.endLine();
    }
  }

  private final class Names implements Xml.Listener {
    @Override
    public boolean isFull() {
      return sheets.size() >= MOST_SHEETS;
    }

    @Override
    public void start(XMLStreamReader element) {
      if ("sheet".equals(element.getLocalName())) {
        sheets.add(Xml.attribute(element, "name"));
      }
    }

    @Override
    public void end(String name) {
      // Names are attributes.
    }

    @Override
    public void text(String text) {
      // Names are attributes.
    }
  }

  private final class Shared implements Xml.Listener {
    private final StringBuilder one = new StringBuilder();
    private boolean text;
    private int size;

    @Override
    public boolean isFull() {
      return size > MOST_SHARED;
    }

    @Override
    public void start(XMLStreamReader element) {
      text = "t".equals(element.getLocalName());
    }

    @Override
    public void end(String name) {
      text = false;
      if ("si".equals(name)) {
        shared.add(one.toString());
        size += one.length() + 1;
        one.setLength(0);
      }
    }

    @Override
    public void text(String characters) {
      if (text && one.length() + characters.length() < MOST_SHARED) {
        one.append(characters);
      }
    }
  }

  private final class Cells implements Xml.Listener {
    private final CellDates dates;
    private final StringBuilder value = new StringBuilder();
    private String type = "";
    private String style = "";
    private boolean isValue;

    Cells(CellDates dates) {
      this.dates = dates;
    }

    @Override
    public boolean isFull() {
      return words.isFull();
    }

    @Override
    public void start(XMLStreamReader element) {
      switch (element.getLocalName()) {
        case "c" -> {
          type = Xml.attribute(element, "t");
          style = Xml.attribute(element, "s");
        }
        case "v", "t" -> isValue = true;
        default -> isValue = false;
      }
    }

    @Override
    public void end(String name) {
      isValue = false;
      if ("c".equals(name)) {
        words.add(shown(value.toString()).replaceAll("\\s+", " ") + "\t");
        value.setLength(0);
      } else if ("row".equals(name)) {
        words.endLine();
      }
    }

    private String shown(String stored) {
      try {
        return switch (type) {
          case "s" -> shared.get(Integer.parseInt(stored));
          case "b" -> "1".equals(stored) ? "TRUE" : "FALSE";
          case "", "n" -> dates.shown(stored, style);
          default -> stored;
        };
      } catch (NumberFormatException | IndexOutOfBoundsException e) {
        return stored;
      }
    }

    @Override
    public void text(String characters) {
      if (isValue && value.length() < MOST_SHARED) {
        value.append(characters);
      }
    }
  }
}
