package id.naskah.preview;

import id.naskah.paper.BmpPicture;
import id.naskah.paper.PagePicture;
import id.naskah.paper.PicturePdf;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.file.WorkFile;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.alfresco.service.cmr.repository.ContentReader;

/** Makes what is seen of one file. What lay in temporary files on the way is gone afterwards. */
final class Making {
  static final String PDF = "application/pdf";
  private static final String TEXT = "text/plain;charset=UTF-8";

  private final Copies copies;
  private final Source source;
  private final Asked asked;
  private final List<File> temporary = new ArrayList<>();

  Making(Copies copies, Source source, Asked asked) {
    this.copies = copies;
    this.source = source;
    this.asked = asked;
  }

  Preview make() throws IOException {
    Preview made = null;
    try {
      made = asked.part() == 0 ? ofFile() : ofPart();
      Interrupted.check();
      return made;
    } finally {
      for (File file : temporary) {
        boolean shown = made != null && made.body() instanceof Seen.Made body && body.is(file);
        if (!shown || Thread.currentThread().isInterrupted()) {
          Files.deleteIfExists(file.toPath());
        }
      }
    }
  }

  private Preview ofFile() throws IOException {
    if (asked.words()) {
      ContentReader content = source.content();
      Form form = Form.of(source.start(), content.getMimetype(), source.name());
      return words(stored(content), form, source.name(), content.getEncoding());
    }
    ContentReader copy = source.copy();
    if (copy != null) {
      return seen(stored(copy), Form.PDF, source.name() + ".pdf", copy.getEncoding(), true);
    }
    ContentReader content = source.content();
    Form form = Form.of(source.start(), content.getMimetype(), source.name());
    boolean office = form == Form.ZIP || form == Form.OLE || form == Form.RTF;
    if (office || form == Form.OTHER) {
      File pdf = temporary(".pdf");
      if (copies.tryToMake(source.node(), content, pdf)) {
        return seen(pdf, Form.PDF, source.name() + ".pdf", null, true);
      }
    }
    return seen(stored(content), form, source.name(), content.getEncoding(), false);
  }

  private Preview ofPart() throws IOException {
    File part = temporary(".part");
    String name;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part.toPath()))) {
      name = MailWords.copy(stored(source.content()), asked.part(), out);
    }
    if (name == null) {
      throw RuleViolation.notFound("part", String.valueOf(asked.part()));
    }
    return seen(part, Form.of(start(part), "", name), name, null, false);
  }

  /**
   * What is seen of a file on the disk.
   *
   * @param isCopy whether it was made already
   */
  private Preview seen(File file, Form form, String name, String encoding, boolean isCopy)
      throws IOException {
    if (form == Form.TIFF) {
      File pdf = temporary(".pdf");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(pdf.toPath()))) {
        PicturePdf.write(file, out);
      }
      return seen(pdf, Form.PDF, name + ".pdf", null, true);
    } else if (form == Form.BMP) {
      File png = temporary(".png");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(png.toPath()))) {
        BmpPicture.write(file, out);
      }
      return sent(Preview.Kind.COPY, "image/png", name + ".png", png);
    } else if (form == Form.PDF) {
      Preview.Kind kind = isCopy ? Preview.Kind.COPY : Preview.Kind.ORIGINAL;
      return asked.page() == 0 ? sent(kind, PDF, name, file) : page(file, name);
    } else if (form == Form.PICTURE) {
      return sent(Preview.Kind.ORIGINAL, Form.picture(start(file)), name, file);
    }
    return words(file, form, name, encoding);
  }

  private Preview page(File pdf, String name) throws IOException {
    File picture = temporary(".png");
    int pages;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(picture.toPath()))) {
      pages = PagePicture.write(pdf, asked.page(), out);
    }
    if (asked.page() > pages) {
      throw RuleViolation.notFound("page", String.valueOf(asked.page()));
    }
    return preview(Preview.Kind.COPY, "image/png", name + ".png", pages, picture);
  }

  private Preview words(File file, Form form, String name, String encoding) throws IOException {
    FileWords.Read read = FileWords.of(file, form, encoding);
    if (read.text().isEmpty() && read.files().isEmpty()) {
      throw RuleViolation.conflict("content", "naskah.preview.nothing", name);
    }
    File text = temporary(".txt");
    Files.writeString(text.toPath(), read.text(), StandardCharsets.UTF_8);
    Preview.Kind kind = form == Form.TEXT ? Preview.Kind.ORIGINAL : Preview.Kind.TEXT;
    return new Preview(
        kind,
        TEXT,
        name + ".txt",
        0,
        read.isCut(),
        read.files(),
        text.length(),
        new Seen.Made(text));
  }

  private static Preview sent(Preview.Kind kind, String type, String name, File file) {
    return preview(kind, type, name, 0, file);
  }

  private static Preview preview(
      Preview.Kind kind, String type, String name, int pages, File file) {
    return new Preview(
        kind, type, name, pages, false, List.of(), file.length(), new Seen.Made(file));
  }

  private File stored(ContentReader content) throws IOException {
    File file = temporary(".bin");
    try (InputStream in = content.getReader().getContentInputStream();
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file.toPath()))) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        Interrupted.check();
        out.write(buffer, 0, n);
      }
    }
    return file;
  }

  private static byte[] start(File file) throws IOException {
    try (InputStream in = Files.newInputStream(file.toPath())) {
      return in.readNBytes(Form.START);
    }
  }

  private File temporary(String ending) throws IOException {
    File file = WorkFile.make("naskah-preview", ending).toFile();
    temporary.add(file);
    return file;
  }
}
