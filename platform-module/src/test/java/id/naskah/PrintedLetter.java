package id.naskah;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A letter of a page as LibreOffice prints it, with a place for the code. */
public final class PrintedLetter {
  public static final Path FILE =
      Path.of(
          System.getProperty("naskah.root"),
          "paper/src/test/resources/id/naskah/seal/libreoffice.pdf");

  private PrintedLetter() {}

  public static byte[] bytes() {
    try {
      return Files.readAllBytes(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
