package id.naskah.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The encoding of a text: programs on Windows write their own and say nothing of it, and Alfresco
 * takes that for UTF-8, in which a word with an accent is none that anybody would look for.
 */
final class TextEncoding {
  private static final String WINDOWS = "windows-1252";
  private static final int BUFFER = 1 << 14;

  private TextEncoding() {}

  /**
   * The encoding it has.
   *
   * @param said UTF-8 is believed where it is true; any other, and null for what is no text, is
   *     left as it is
   */
  static String of(String mimetype, String said, InputStream text) throws IOException {
    boolean doubtful =
        mimetype != null
            && mimetype.startsWith("text/")
            && StandardCharsets.UTF_8.name().equalsIgnoreCase(said);
    return doubtful && !isUtf8(text) ? WINDOWS : said;
  }

  private static boolean isUtf8(InputStream text) throws IOException {
    try (Reader strict = new InputStreamReader(text, StandardCharsets.UTF_8.newDecoder())) {
      char[] buffer = new char[BUFFER];
      int read = 0;
      while (read >= 0) {
        read = strict.read(buffer);
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
