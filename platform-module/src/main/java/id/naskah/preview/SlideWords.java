package id.naskah.preview;

import id.naskah.platform.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * The words of slides of older PowerPoint. They are read from the records of the file ([MS-PPT]):
 * the classes of POI that know slides have other names in each Alfresco, those that find the parts
 * of a file have not. Each saving appends, so slides are found through the directories of the last
 * saving, and what was deleted or written before is not shown.
 */
final class SlideWords {
  private static final int HEAD = 8;
  private static final int CONTAINER = 0xf;
  private static final int DOCUMENT = 1000;
  private static final int SLIDE = 1006;
  private static final int SLIDE_AT = 1011;
  private static final int WIDE_TEXT = 4000;
  private static final int NARROW_TEXT = 4008;
  private static final int LISTED = 4080;
  private static final int DIRECTORY = 6002;

  /** In the stream of the user who saved last: where that saving is in the file. */
  private static final int LAST_SAVING_AT = 16;

  private static final int MOST_SAVINGS = 10_000;

  private final byte[] bytes;
  private final ByteBuffer file;
  private final Words words;
  private final Map<Integer, Integer> places = new HashMap<>();

  private SlideWords(byte[] bytes, Words words) {
    this.bytes = bytes;
    this.file = little(bytes);
    this.words = words;
  }

  static void read(POIFSFileSystem parts, Words words) throws IOException {
    ByteBuffer user = little(part(parts, "Current User"));
    new SlideWords(part(parts, "PowerPoint Document"), words).read(user.getInt(LAST_SAVING_AT));
  }

  private static byte[] part(POIFSFileSystem parts, String name) throws IOException {
    try (InputStream in = parts.createDocumentInputStream(name)) {
      return in.readAllBytes();
    }
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** A saving names the one before it, its directory, and which entry of that the document is. */
  private void read(int lastSaving) throws IOException {
    int document = file.getInt(lastSaving + HEAD + 16);
    Set<Integer> seen = new HashSet<>();
    for (int saving = lastSaving; saving != 0 && seen.size() < MOST_SAVINGS; ) {
      if (!seen.add(saving)) {
        break;
      }
      directory(file.getInt(saving + HEAD + 12));
      saving = file.getInt(saving + HEAD + 8);
    }
    Integer at = places.get(document);
    if (at == null || type(at) != DOCUMENT) {
      throw new IOException("No slides in it");
    }
    slides(at);
  }

  /** Runs of places: the first number in 20 bits, how many in 12, then the places. */
  private void directory(int at) throws IOException {
    int end = type(at) == DIRECTORY ? end(at) : at;
    for (int i = at + HEAD; i < end; ) {
      int run = file.getInt(i);
      i += Integer.BYTES;
      for (int n = 0; n < run >>> 20; n++, i += Integer.BYTES) {
        // A later saving was read before, and holds.
        places.putIfAbsent((run & 0xfffff) + n, file.getInt(i));
      }
    }
  }

  /** The list of slides (there are lists of masters and notes too), each with its texts behind. */
  private void slides(int document) throws IOException {
    int end = end(document);
    for (int at = document + HEAD; at < end; at = end(at)) {
      if (type(at) == LISTED && file.getShort(at) >>> 4 == 0) {
        listed(at);
      }
    }
  }

  private void listed(int list) throws IOException {
    int number = 0;
    Integer slide = null;
    int end = end(list);
    for (int at = list + HEAD; at < end && !words.isFull(); at = end(at)) {
      if (type(at) == SLIDE_AT) {
        drawn(slide);
        number++;
        words.heading(Messages.text("naskah.preview.slide", number));
        slide = places.get(file.getInt(at + HEAD));
      } else {
        text(at);
      }
    }
    drawn(slide);
  }

  /** What stands in boxes of a slide. Containers hold records, so going into them is going on. */
  private void drawn(Integer slide) throws IOException {
    if (slide == null || type(slide) != SLIDE) {
      return;
    }
    int end = end(slide);
    for (int at = slide; at < end && !words.isFull(); ) {
      Interrupted.check();
      text(at);
      at = (file.getShort(at) & 0xf) == CONTAINER ? at + HEAD : end(at);
    }
  }

  private void text(int at) throws IOException {
    int type = type(at);
    if (type == WIDE_TEXT || type == NARROW_TEXT) {
      Charset in = type == WIDE_TEXT ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1;
      String text = new String(bytes, at + HEAD, end(at) - at - HEAD, in);
      words.line(text.replace('\r', '\n').replace('\u000b', '\n').stripTrailing());
    }
  }

  private int type(int at) {
    return file.getShort(at + 2) & 0xffff;
  }

  private int end(int at) throws IOException {
    long end = (long) at + HEAD + Integer.toUnsignedLong(file.getInt(at + 4));
    if (end > file.capacity()) {
      throw new IOException("A record is longer than the file");
    }
    return (int) end;
  }
}
