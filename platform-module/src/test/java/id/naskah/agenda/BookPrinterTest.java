package id.naskah.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Judges;
import id.naskah.Office;
import id.naskah.OwnOffice;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.extensions.surf.util.I18NUtil;

/** The book as a file says what the lines say, in the reader's language. */
@AlfrescoTest
@OwnOffice
class BookPrinterTest {
  @TempDir Path folder;

  private final Repository repository;
  private final Office office;
  private final Books books;

  BookPrinterTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.books = new Books(repository, office);
  }

  @AfterEach
  void forgetTheLanguage() {
    I18NUtil.setLocale(null);
  }

  @Test
  void thePdfLiesOnItsSideWithTotalsAndRoomForSignatures() throws Exception {
    NodeRef letter = books.received("2024-06-03", Map.of(LetterModel.SUBJECT, "Rapat"));
    books.hide(books.received("2024-06-04"));
    Closing closing = books.close(Books.JUNE);
    office.change(office.clerkA(), letter, Map.of(LetterModel.SUBJECT, "Rapat kerja"));

    byte[] pdf = written(BookFormat.PDF, Locale.forLanguageTag("id"));

    assertThat(Judges.ofPdf(pdf, folder)).isEmpty();
    assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
        .containsPattern("/MediaBox \\[0\\.0 0\\.0 841\\.\\d+ 595\\.\\d+\\]");
    assertThat(text(pdf))
        .contains("Buku agenda surat masuk", "Tanggal terima", "Rapat kerja", "Jumlah baris")
        .contains("Petugas agenda", "Halaman 1 dari 1", closing.sha256());
  }

  @Test
  void theSheetHasALineANumber() throws IOException {
    books.received("2024-06-03", Map.of(LetterModel.SUBJECT, "=1+1"));

    String sheet = sheet(written(BookFormat.XLSX, Locale.ENGLISH));

    assertThat(sheet).contains("Agenda no.", "=1+1").doesNotContain("<f>");
    assertThat(sheet.split("<row ")).hasSize(3);
    assertThat(new String(written(BookFormat.CSV, Locale.ENGLISH), StandardCharsets.UTF_8))
        .contains("\"'=1+1\"");
  }

  private String sheet(byte[] xlsx) throws IOException {
    Path file = Files.write(folder.resolve("book.xlsx"), xlsx);
    try (ZipFile parts = new ZipFile(file.toFile())) {
      ZipEntry part = parts.getEntry("xl/worksheets/sheet1.xml");
      return new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** What Alfresco finds in it when it makes an index of it. */
  private String text(byte[] pdf) {
    ContentService contents = repository.services().getContentService();
    return repository.inTransactionAs(
        "admin",
        () -> {
          ContentWriter stored = contents.getTempWriter();
          stored.setMimetype("application/pdf");
          stored.putContent(new ByteArrayInputStream(pdf));
          ContentWriter text = contents.getTempWriter();
          text.setMimetype("text/plain");
          text.setEncoding("UTF-8");
          contents.transform(stored.getReader(), text);
          return text.getReader().getContentString().replaceAll("\\s+", " ");
        });
  }

  private byte[] written(BookFormat format, Locale locale) {
    return repository.inTransactionAs(
        office.clerkA(),
        () -> {
          I18NUtil.setLocale(locale);
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          repository.bean(BookPrinter.class).write(books.book(Books.JUNE), format, out);
          return out.toByteArray();
        });
  }
}
