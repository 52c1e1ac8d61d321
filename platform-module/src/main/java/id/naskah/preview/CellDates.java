package id.naskah.preview;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** Which cells of a workbook hold dates: they are stored as numbers of days, and formatted so. */
final class CellDates implements Xml.Listener {
  private static final int MOST = 100_000;
  private static final LocalDateTime DAY_0 = LocalDateTime.of(1899, 12, 30, 0, 0);
  private static final int SECONDS = 86_400;

  private final Set<Integer> formats = new HashSet<>();
  private final List<Integer> styles = new ArrayList<>();
  private boolean inStyles;

  @Override
  public boolean isFull() {
    return styles.size() > MOST || formats.size() > MOST;
  }

  @Override
  public void start(XMLStreamReader element) {
    switch (element.getLocalName()) {
      case "numFmt" -> {
        // Without what stands in quotes and brackets, such as a currency or a colour.
        String code = Xml.attribute(element, "formatCode").replaceAll("\"[^\"]*\"|\\[[^]]*]", "");
        if (code.matches("(?i).*[dyh].*")) {
          formats.add(number(Xml.attribute(element, "numFmtId")));
        }
      }
      case "cellXfs" -> inStyles = true;
      case "xf" -> {
        if (inStyles) {
          styles.add(number(Xml.attribute(element, "numFmtId")));
        }
      }
      default -> {}
    }
  }

  @Override
  public void end(String name) {
    inStyles &= !"cellXfs".equals(name);
  }

  @Override
  public void text(String text) {
    // Formats are attributes.
  }

  /** The value of a cell: a day, with its time where it has one, or the number that is stored. */
  String shown(String stored, String style) {
    int at = style.isEmpty() ? 0 : number(style);
    if (at < 0 || at >= styles.size() || !isDate(styles.get(at)) || stored.isEmpty()) {
      return stored;
    }
    try {
      double days = Double.parseDouble(stored);
      LocalDateTime moment = DAY_0.plusSeconds(Math.round(days * SECONDS));
      String time = moment.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
      boolean isDay = "00:00".equals(time);
      return isDay ? moment.toLocalDate().toString() : moment.toLocalDate() + " " + time;
    } catch (NumberFormatException | DateTimeException e) {
      return stored;
    }
  }

  /** 14 to 17 and 22 are the dates that come with Excel. */
  private boolean isDate(int format) {
    return (format >= 14 && format <= 17) || format == 22 || formats.contains(format);
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
