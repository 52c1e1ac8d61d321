package id.naskah.preview;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.List;
import javax.swing.text.BadLocationException;
import javax.swing.text.Document;
import javax.swing.text.rtf.RTFEditorKit;

/** The words of a file, and the files that came with it. */
final class FileWords {
  /** Some 200 pages. */
  private static final int MOST = 500_000;

  private static final int MOST_RTF = 8 << 20;

  private FileWords() {}

  /**
   * What was read.
   *
   * @param text empty if there is none
   * @param isCut whether there is more in the file
   * @param files names of those that came with an e-mail
   */
  record Read(String text, boolean isCut, List<String> files) {}

  /**
   * Reads a file.
   *
   * @param encoding of a text; null if it was not named
   * @throws IOException if it is broken, encrypted or too large, or there was no more time
   */
  static Read of(File file, Form form, String encoding) throws IOException {
    Words words = new Words(MOST);
    List<String> files = List.of();
    switch (form) {
      case ZIP -> ZipWords.read(file, words);
      case OLE -> OleWords.read(file, words);
      case MAIL -> files = MailWords.read(file, words, MOST);
      case RTF -> rich(file, words);
      case HTML -> {
        try (InputStream in = open(file)) {
          PageWords.read(TextBytes.reader(in, encoding), words);
        }
      }
      case TEXT -> {
        try (InputStream in = open(file)) {
          words.all(TextBytes.reader(in, encoding));
        }
      }
      default -> {}
    }
    return new Read(words.isEmpty() ? "" : words.toString(), words.isFull(), files);
  }

  private static InputStream open(File file) throws IOException {
    return new BufferedInputStream(Files.newInputStream(file.toPath()));
  }

  private static void rich(File file, Words words) throws IOException {
    RTFEditorKit kit = new RTFEditorKit();
    Document document = kit.createDefaultDocument();
    try (InputStream in = open(file)) {
      kit.read(new ByteArrayInputStream(in.readNBytes(MOST_RTF)), document, 0);
      words.all(new StringReader(document.getText(0, document.getLength())));
    } catch (BadLocationException | RuntimeException e) {
      throw new IOException(e);
    }
  }
}
