package id.naskah.benchmarks;

import id.naskah.configuration.Recipient;
import id.naskah.drafting.Beginning;
import id.naskah.drafting.Chain;
import id.naskah.drafting.Drafting;
import id.naskah.letter.LetterService;
import id.naskah.model.LetterModel;
import id.naskah.seal.Stamp;
import id.naskah.signature.Credentials;
import id.naskah.signature.Signatures;
import id.naskah.signature.SigningOrder;
import id.naskah.signature.SigningOutcome;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/** Letters of a clerk's that wait for their only signatory. */
final class LettersToSign {
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String UNIT = Office.UNITS.get(0);

  private final Lab lab;
  private final LetterService service;
  private final Beginning beginning;
  private final Drafting drafting;
  private final Chain chain;
  private final byte[] pdf = printed();

  LettersToSign(Lab lab, String signatory) {
    this.lab = lab;
    this.service = lab.bean(LetterService.class);
    this.beginning = lab.bean(Beginning.class);
    this.drafting = lab.bean(Drafting.class);
    this.chain = new Chain(List.of(), List.of(Recipient.user(signatory)), false);
  }

  /** A letter of a page, as LibreOffice prints it. */
  private static byte[] printed() {
    try (InputStream in = LettersToSign.class.getResourceAsStream("letter.pdf")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Some whose document is a PDF. */
  List<String> ofPdf(int some) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < some; i++) {
      ids.add(submitted(this::pdf));
    }
    return ids;
  }

  /** One whose document is that of a template. */
  String ofTemplate() {
    return submitted(
        () -> {
          Map<QName, Serializable> values = values();
          values.remove(LetterModel.KIND);
          NodeRef letter = beginning.begin(values, "letter_id", List.of());
          ByteArrayOutputStream docx = new ByteArrayOutputStream();
          lab.bean("contentService", ContentService.class)
              .getReader(letter, ContentModel.PROP_CONTENT)
              .getContent(docx);
          service.putContent(
              letter, DOCX, "UTF-8", new ByteArrayInputStream(written(docx.toByteArray())));
          return letter;
        });
  }

  /** As somebody makes of a template's text a letter that is written to its end. */
  private static byte[] written(byte[] docx) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] part = in.readAllBytes();
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(
            entry.getName().equals("word/document.xml")
                ? new String(part, StandardCharsets.UTF_8)
                    .replace("[Tulis isi surat di sini.]", "Isi surat.")
                    .getBytes(StandardCharsets.UTF_8)
                : part);
      }
    }
    return bytes.toByteArray();
  }

  /** Milliseconds for PDF/A, code and seal of the PDF alone, as the first signature makes them. */
  List<Double> sealed(int times) {
    Signatures signatures = lab.bean(Signatures.class);
    List<Stamp.Box> boxes = List.of(new Stamp.Box(1, List.of("Sekretaris Daerah", "Sri Wahyuni")));
    List<Double> millis = new ArrayList<>();
    try {
      Path source = Files.createTempFile("bench", ".pdf");
      Path ready = Files.createTempFile("bench", ".pdf");
      Path target = Files.createTempFile("bench", ".pdf");
      Files.write(source, pdf);
      for (int i = 0; i < times; i++) {
        String letter = UUID.randomUUID().toString();
        long began = System.nanoTime();
        signatures.prepare(
            UNIT, "invitation", "Undangan", "https://a.example/" + letter, boxes, source, ready);
        SigningOutcome outcome =
            signatures.sign(
                new SigningOrder(letter, 1, UNIT, "invitation", Office.CLERK, ready),
                Credentials.none(),
                target);
        millis.add((System.nanoTime() - began) / 1e6);
        if (!(outcome instanceof SigningOutcome.Signed)) {
          throw new IllegalStateException("Not sealed: " + outcome);
        }
      }
      Files.delete(source);
      Files.delete(ready);
      Files.delete(target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return millis;
  }

  private String submitted(Callable<NodeRef> making) {
    return lab.asUser(
        Office.CLERK,
        () -> {
          String id = lab.inTransaction(making).getId();
          lab.inTransaction(
              () -> {
                drafting.submit(id, chain);
                return null;
              });
          return id;
        });
  }

  private NodeRef pdf() {
    Map<QName, Serializable> values = values();
    values.put(LetterModel.STATUS, "draft");
    NodeRef letter = service.register(values, "letter.pdf", List.of(), List.of());
    service.putContent(letter, "application/pdf", "UTF-8", new ByteArrayInputStream(pdf));
    return letter;
  }

  private static Map<QName, Serializable> values() {
    Map<QName, Serializable> values = Letters.values(UNIT, LocalDate.now(Letters.ZONE));
    values.put(LetterModel.DIRECTION, "outgoing");
    List.of(
            LetterModel.LETTER_NUMBER,
            LetterModel.LETTER_DATE,
            LetterModel.RECEIVED_DATE,
            LetterModel.SENDER_NAME,
            LetterModel.SENDER_ORGANISATION)
        .forEach(values::remove);
    return values;
  }
}
