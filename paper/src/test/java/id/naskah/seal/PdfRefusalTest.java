package id.naskah.seal;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.judges.PdfJudge;
import id.naskah.seal.PdfRefusal.Reason;
import id.naskah.seal.Stamp.WithoutMarker;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as officials upload them: what can be mended is, and what cannot is refused by name. */
class PdfRefusalTest {
  /** Does something to a letter. */
  private interface Spoiling {
    void spoil(TestLetter letter) throws Exception;
  }

  @TempDir private Path folder;

  @Test
  void whatCannotBeMendedIsRefusedByName() throws Exception {
    PDType1Font outside = new PDType1Font(FontName.HELVETICA);
    assertRefused("FONTS: Helvetica", letter -> letter.write(outside, 72, 300, 11, 0, "Huruf"));
    assertRefused(
        "ENCRYPTED",
        letter ->
            letter
                .document()
                .protect(new StandardProtectionPolicy("pemilik", "", new AccessPermission())));
    assertRefused("COLOURS: 1", letter -> draw(letter, "0 1 0 0 k 72 72 50 50 re f\n"));
    assertRefused("FILES: gaji.xlsx", PdfRefusalTest::attach);
    assertRefused(
        "REMARKS: 1",
        letter -> {
          PDAnnotationText remark = new PDAnnotationText();
          remark.setContents("Sudah benar?");
          remark.setRectangle(new PDRectangle(72, 72, 20, 20));
          letter.last().setAnnotations(List.of(remark));
        });
    assertRefused("LAYERS", PdfRefusalTest::hideLayer);
    assertRefused(
        "FORM",
        letter -> {
          PDAcroForm form = new PDAcroForm(letter.document());
          form.getCOSObject().setItem(COSName.XFA, new COSArray());
          letter.document().getDocumentCatalog().setAcroForm(form);
        });
  }

  @Test
  void whatIsNoPdfIsRefused() throws Exception {
    for (String content : List.of("", "PK\u0003\u0004", "%PDF-1.7\n%%EOF", "<html></html>")) {
      Path file = Files.writeString(folder.resolve("none.pdf"), content);
      assertThat(refusal(file).reason()).isEqualTo(Reason.BROKEN);
    }
  }

  @Test
  void whatActsIsTakenOutAndTold() throws Exception {
    Path source;
    try (TestLetter letter = new TestLetter()) {
      letter.lines(5);
      letter.document().getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
      PDAnnotationLink link = new PDAnnotationLink();
      link.setRectangle(new PDRectangle(72, 500, 50, 10));
      link.setAction(new PDActionLaunch());
      letter.last().setAnnotations(List.of(link));
      fill(letter);
      source = letter.save(folder.resolve("acts.pdf"));
    }
    Path made = folder.resolve("made.pdf");

    assertThat(LetterPdf.make(source, stamp(), LetterPdfTest.made(), made))
        .containsExactly("Form", "JavaScript", "Launch");
    assertThat(PdfJudge.problems(made)).isEmpty();
    assertThat(Files.readString(made, StandardCharsets.ISO_8859_1))
        .doesNotContain("app.alert", "/Launch", "/JavaScript", "/AcroForm");
    assertThat(LetterPdfTest.text(made)).contains("Jawaban");
  }

  /** What a scanner recognised lies below the picture, in a font that nobody sees. */
  @Test
  void wordsBelowAScanNeedNoFont() throws Exception {
    Path source;
    try (TestLetter letter = new TestLetter()) {
      try (PDPageContentStream out =
          new PDPageContentStream(
              letter.document(), letter.last(), AppendMode.APPEND, true, true)) {
        out.beginText();
        out.setFont(new PDType1Font(FontName.HELVETICA), 11);
        out.setRenderingMode(RenderingMode.NEITHER);
        out.newLineAtOffset(72, 600);
        out.showText("Kata yang dikenali");
        out.endText();
      }
      source = letter.save(folder.resolve("scan.pdf"));
    }
    Path made = folder.resolve("made.pdf");
    LetterPdf.make(source, stamp(), LetterPdfTest.made(), made);

    assertThat(PdfJudge.problems(made)).isEmpty();
    assertThat(LetterPdfTest.text(made)).contains("Kata yang dikenali");
  }

  private void assertRefused(String message, Spoiling spoiling) throws Exception {
    Path file;
    try (TestLetter letter = new TestLetter()) {
      letter.lines(5);
      spoiling.spoil(letter);
      file = letter.save(folder.resolve("spoilt.pdf"));
    }
    assertThat(refusal(file)).hasMessage(message);
  }

  private PdfRefusal refusal(Path file) throws Exception {
    try {
      LetterPdf.make(file, stamp(), LetterPdfTest.made(), folder.resolve("refused.pdf"));
    } catch (PdfRefusal e) {
      return e;
    }
    throw new AssertionError(file + " was not refused");
  }

  private static Stamp stamp() {
    return LetterPdfTest.stamp(WithoutMarker.FOOT, 1);
  }

  private static void draw(TestLetter letter, String content) throws Exception {
    var stream = new org.apache.pdfbox.pdmodel.common.PDStream(letter.document());
    try (OutputStream out = stream.createOutputStream()) {
      out.write(content.getBytes(StandardCharsets.US_ASCII));
    }
    letter.last().setContents(stream);
  }

  private static void attach(TestLetter letter) throws Exception {
    PDComplexFileSpecification file = new PDComplexFileSpecification();
    file.setFile("gaji.xlsx");
    file.setEmbeddedFile(
        new PDEmbeddedFile(letter.document(), new ByteArrayInputStream(new byte[10])));
    PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
    files.setNames(Map.of("gaji.xlsx", file));
    PDDocumentNameDictionary names =
        new PDDocumentNameDictionary(letter.document().getDocumentCatalog());
    names.setEmbeddedFiles(files);
    letter.document().getDocumentCatalog().setNames(names);
  }

  private static void hideLayer(TestLetter letter) {
    COSDictionary layer = new COSDictionary();
    layer.setItem(COSName.TYPE, COSName.getPDFName("OCG"));
    COSArray off = new COSArray();
    off.add(layer);
    COSDictionary shown = new COSDictionary();
    shown.setItem(COSName.OFF, off);
    COSDictionary layers = new COSDictionary();
    layers.setItem(COSName.D, shown);
    letter.document().getDocumentCatalog().getCOSObject().setItem("OCProperties", layers);
  }

  private static void fill(TestLetter letter) throws Exception {
    PDAcroForm form = new PDAcroForm(letter.document());
    letter.document().getDocumentCatalog().setAcroForm(form);
    PDResources resources = new PDResources();
    PDResources onPage = letter.last().getResources();
    COSName font = onPage.getFontNames().iterator().next();
    resources.put(font, onPage.getFont(font));
    form.setDefaultResources(resources);
    PDTextField field = new PDTextField(form);
    field.setPartialName("jawaban");
    field.setDefaultAppearance("/" + font.getName() + " 11 Tf 0 g");
    form.getFields().add(field);
    var widget = field.getWidgets().get(0);
    widget.setRectangle(new PDRectangle(72, 400, 200, 20));
    widget.setPage(letter.last());
    letter.last().getAnnotations().add(widget);
    field.setValue("Jawaban");
  }
}
