package id.naskah.mail;

import java.io.IOException;
import java.io.InputStream;

/** Is told what stands in an e-mail, from its head to its end. */
public interface MailListener {
  /**
   * A line of its head.
   *
   * @param name in small letters
   */
  void field(String name, String value);

  /**
   * What somebody wrote.
   *
   * @param isPage whether it is HTML
   * @param charset as it was named
   */
  void text(InputStream text, boolean isPage, String charset) throws IOException;

  /**
   * A file that came with it.
   *
   * @param name its type if it has none
   */
  void file(String name, InputStream content) throws IOException;
}
