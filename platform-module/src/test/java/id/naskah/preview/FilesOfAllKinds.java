package id.naskah.preview;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.poi.hslf.model.TextBox;
import org.apache.poi.hslf.usermodel.SlideShow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** Small files as offices send them; in each that has words these are {@link #WORDS}. */
public final class FilesOfAllKinds {
  public static final String WORDS = "Undangan rapat koordinasi";
  private static final byte[] PIXEL = {'G', 'I', 'F', '8', '9', 'a', 1, 0, 1, 0, 0, 0, 0, ';'};

  private FilesOfAllKinds() {}

  /** By their names. */
  public static Map<String, byte[]> withWords() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("surat.docx", docx());
    files.put(
        "surat.odt",
        zip(
            "mimetype",
            "application/vnd.oasis.opendocument.text",
            "content.xml",
            "<d><h>Perihal</h><p>" + WORDS + "</p></d>"));
    files.put("lembar.xlsx", xlsx());
    files.put(
        "paparan.pptx",
        zip(
            "ppt/presentation.xml", "<p/>",
            "ppt/slides/slide10.xml", "<s><p><t>Akhir</t></p></s>",
            "ppt/slides/slide2.xml", "<s><p><t>" + WORDS + "</t></p></s>"));
    files.put("surel.eml", mail());
    files.put("halaman.html", text("<h1>Hal</h1><script>alert(1)</script><p>" + WORDS + "</p>"));
    files.put("surat.rtf", text("{\\rtf1\\ansi\\b Hal\\b0\\par " + WORDS + "\\par}"));
    files.put("data.csv", text("nomor;hal\n1;" + WORDS + "\n"));
    files.put("data.xml", text("<surat><hal>" + WORDS + "</hal></surat>"));
    files.put("catatan.txt", WORDS.getBytes(StandardCharsets.UTF_16));
    files.put("arsip.zip", zip(WORDS + ".bin", "x"));
    files.put("lama.xls", xls());
    files.put("lama.ppt", ppt());
    return files;
  }

  public static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** With a heading, and a table of two cells. */
  public static byte[] docx() throws IOException {
    return zip(
        "[Content_Types].xml",
        "<Types/>",
        "word/document.xml",
        """
        <w:document xmlns:w="w"><w:body>
        <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Perihal</w:t></w:r></w:p>
        <w:p><w:r><w:t>%s</w:t></w:r><w:r><w:delText>dihapus</w:delText></w:r></w:p>
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Kiri</w:t></w:r></w:p></w:tc>
        <w:tc><w:p><w:r><w:t>Kanan</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        </w:body></w:document>
        """
            .formatted(WORDS),
        "word/header1.xml",
        "<w:hdr xmlns:w='w'><w:p><w:r><w:t>KOP SURAT</w:t></w:r></w:p></w:hdr>");
  }

  /** With a shared text, a number, and a date. */
  private static byte[] xlsx() throws IOException {
    return zip(
        "xl/workbook.xml",
        "<workbook><sheets><sheet name=\"Daftar\"/></sheets></workbook>",
        "xl/sharedStrings.xml",
        "<sst><si><t>" + WORDS + "</t></si></sst>",
        "xl/styles.xml",
        "<s><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></s>",
        "xl/worksheets/sheet1.xml",
        """
        <worksheet><sheetData><row><c t="s"><v>0</v></c><c><v>12.5</v></c>
        <c s="1"><v>45601</v></c></row></sheetData></worksheet>
        """);
  }

  private static byte[] xls() throws IOException {
    HSSFWorkbook workbook = new HSSFWorkbook();
    workbook.createSheet("Daftar").createRow(0).createCell(0).setCellValue(WORDS);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    return out.toByteArray();
  }

  /** Of three slides: one with a title and a box, one that was deleted, one with other letters. */
  private static byte[] ppt() throws IOException {
    SlideShow show = new SlideShow();
    show.createSlide().addTitle().setText("Paparan");
    TextBox box = new TextBox();
    box.setText(WORDS);
    show.getSlides()[0].addShape(box);
    show.createSlide().addTitle().setText("dihapus");
    show.createSlide().addTitle().setText("Ringkasan \u2013 \u65e5\u672c");
    show.removeSlide(1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    show.write(out);
    return out.toByteArray();
  }

  /** A BMP with a black bar on white. */
  public static byte[] bmp() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write((BufferedImage) page(BufferedImage.TYPE_INT_RGB).getRenderedImage(), "bmp", out);
    return out.toByteArray();
  }

  /** An e-mail with a picture and a page, in text and HTML. */
  public static byte[] mail() {
    String picture = Base64.getEncoder().encodeToString(PIXEL);
    return text(
        """
        From: =?utf-8?q?Dinas_P=C3=BAsat?= <dinas@example.org>
        To: tu@example.org
        Date: Mon, 2 Nov 2026 09:00:00 +0700
        Subject: Permohonan
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: multipart/alternative; boundary=c

        --c
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        Undangan rapat koor=
        dinasi
        --c
        Content-Type: text/html

        <p>Sebagai halaman</p>
        --c--
        --b
        Content-Type: image/gif
        Content-Disposition: attachment; filename*=utf-8''c%%C3%%A1p%%20dinas.gif
        Content-Transfer-Encoding: base64

        %s
        --b--
        """
            .formatted(picture)
            .replace("\n", "\r\n"));
  }

  /** A TIFF of a grey page and a page in two colours. */
  public static byte[] tiff() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.prepareWriteSequence(null);
      writer.writeToSequence(page(BufferedImage.TYPE_BYTE_GRAY), null);
      writer.writeToSequence(page(BufferedImage.TYPE_BYTE_BINARY), null);
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  private static IIOImage page(int type) {
    BufferedImage page = new BufferedImage(400, 600, type);
    Graphics2D graphics = page.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 400, 600);
    graphics.setColor(Color.BLACK);
    graphics.fillRect(50, 50, 100, 20);
    graphics.dispose();
    return new IIOImage(page, null, null);
  }

  /** A packed file of names and texts. */
  public static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(text(namesAndTexts[i + 1]));
      }
    }
    return out.toByteArray();
  }
}
