package id.naskah.preview;

import id.naskah.mail.MailFile;
import id.naskah.mail.MailListener;
import id.naskah.platform.Messages;
import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An e-mail: who wrote to whom, what, and which files came with it. */
final class MailWords implements MailListener {
  /** In the order in which they are shown. */
  private static final List<String> SHOWN = List.of("from", "to", "cc", "date", "subject");

  private static final int MOST_FILES = 200;

  private final Words plain;
  private final Words page;
  private final List<String> files = new ArrayList<>();
  private final Map<String, String> head = new HashMap<>();
  private final int wanted;
  private final OutputStream out;

  private MailWords(int most, int wanted, OutputStream out) {
    this.plain = new Words(most);
    this.page = new Words(most);
    this.wanted = wanted;
    this.out = out;
  }

  /**
   * Reads an e-mail.
   *
   * @return the names of the files that came with it
   */
  static List<String> read(File mail, Words words, int most) throws IOException {
    MailWords found = new MailWords(most, 0, OutputStream.nullOutputStream());
    MailFile.read(mail, found);
    for (String field : SHOWN) {
      String value = found.head.get(field);
      if (value != null && !value.isBlank()) {
        words.line(Messages.text("naskah.preview.mail." + field) + ": " + value);
      }
    }
    words.line("");
    // Most e-mails say the same twice, as text and as a page.
    words.take(found.plain.isEmpty() ? found.page : found.plain);
    words.endLine();
    return List.copyOf(found.files);
  }

  /**
   * Copies a file that came with an e-mail.
   *
   * @param number from 1 on
   * @return its name; null if there are fewer
   */
  static String copy(File mail, int number, OutputStream out) throws IOException {
    MailWords found = new MailWords(1, number, out);
    MailFile.read(mail, found);
    return number <= found.files.size() ? found.files.get(number - 1) : null;
  }

  @Override
  public void field(String name, String value) {
    head.putIfAbsent(name, value);
  }

  @Override
  public void text(InputStream text, boolean isPage, String charset) throws IOException {
    InputStream again = new BufferedInputStream(text);
    if (isPage) {
      PageWords.read(TextBytes.reader(again, charset), page);
    } else {
      plain.all(TextBytes.reader(again, charset));
      plain.endLine();
    }
  }

  @Override
  public void file(String name, InputStream content) throws IOException {
    if (files.size() < MOST_FILES) {
      files.add(name);
      if (files.size() == wanted) {
        content.transferTo(out);
      }
    }
  }
}
