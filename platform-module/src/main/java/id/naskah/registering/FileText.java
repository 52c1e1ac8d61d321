package id.naskah.registering;

import id.naskah.paper.PdfText;
import id.naskah.platform.file.WorkFile;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.alfresco.service.cmr.repository.ContentReader;

/** The words at the beginning of a file, as far as they can be read without any other program. */
final class FileText {
  private static final int MOST = 20_000;
  private static final int PAGES = 2;

  private FileText() {}

  /** Empty for a picture, and for what is not read here. */
  static String of(ContentReader content) throws IOException {
    return switch (content.getMimetype()) {
      case "application/pdf" -> pdf(content);
      case "text/plain" -> plain(content);
      case "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/vnd.oasis.opendocument.text" ->
          office(content);
      default -> "";
    };
  }

  private static String pdf(ContentReader content) throws IOException {
    File file = WorkFile.make("naskah-proposal", ".pdf").toFile();
    try {
      content.getContent(file);
      return PdfText.of(file, PAGES, MOST);
    } finally {
      Files.deleteIfExists(file.toPath());
    }
  }

  private static String plain(ContentReader content) throws IOException {
    String encoding = content.getEncoding();
    Charset charset =
        encoding != null && Charset.isSupported(encoding)
            ? Charset.forName(encoding)
            : StandardCharsets.UTF_8;
    try (InputStream in = content.getContentInputStream()) {
      return new String(in.readNBytes(MOST), charset);
    }
  }

  private static String office(ContentReader content) throws IOException {
    try (InputStream in = content.getContentInputStream()) {
      return OfficeText.of(in, MOST);
    }
  }
}
