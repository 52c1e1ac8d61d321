package id.naskah.docx.made;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a document of one section on A4, with a letterhead on its first page. */
final class DocxWriter {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String W =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final long DAY_OF_ALL = 315_532_800_000L; // 1980, where the dates of zip begin

  /** A4, with margins of 2.5 and 2 centimetres, in twentieths of a point. */
  private static final String SECTION =
      "<w:sectPr><w:headerReference w:type=\"first\" r:id=\"rId3\"/>"
          + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\""
          + " w:bottom=\"1701\" w:left=\"1418\" w:header=\"850\" w:footer=\"709\" w:gutter=\"0\"/>"
          + "<w:titlePg/></w:sectPr>";

  private DocxWriter() {}

  /**
   * The file.
   *
   * @param language of the text, such as id-ID
   */
  static byte[] write(String head, String body, String language) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      add(zip, "[Content_Types].xml", types());
      add(zip, "_rels/.rels", relations(relation(1, "officeDocument", "word/document.xml")));
      add(
          zip,
          "word/document.xml",
          "<w:document" + W + "><w:body>" + body + SECTION + "</w:body></w:document>");
      add(
          zip,
          "word/_rels/document.xml.rels",
          relations(
              relation(1, "styles", "styles.xml")
                  + relation(2, "numbering", "numbering.xml")
                  + relation(3, "header", "header1.xml")));
      add(zip, "word/header1.xml", "<w:hdr" + W + ">" + head + "</w:hdr>");
      add(zip, "word/styles.xml", styles(language));
      add(zip, "word/numbering.xml", numbering());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, String content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(DAY_OF_ALL);
    zip.putNextEntry(entry);
    zip.write((HEAD + content).getBytes(StandardCharsets.UTF_8));
  }

  private static String types() {
    StringBuilder types = new StringBuilder("<Types xmlns=\"" + PACKAGE + "content-types\">");
    types
        .append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.")
        .append(
            "relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    for (String[] part :
        new String[][] {
          {"document", "document.main"},
          {"header1", "header"},
          {"styles", "styles"},
          {"numbering", "numbering"}
        }) {
      types
          .append("<Override PartName=\"/word/")
          .append(part[0])
          .append(".xml\" ContentType=\"")
          .append(WORD)
          .append(part[1])
          .append("+xml\"/>");
    }
    return types.append("</Types>").toString();
  }

  private static String relations(String all) {
    return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + all + "</Relationships>";
  }

  private static String relation(int id, String type, String target) {
    return "<Relationship Id=\"rId%d\" Type=\"%s%s\" Target=\"%s\"/>"
        .formatted(id, OFFICE, type, target);
  }

  private static String styles(String language) {
    return "<w:styles"
        + W
        + "><w:docDefaults><w:rPrDefault><w:rPr>"
        + "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\" w:eastAsia=\"Arial\"/>"
        + "<w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/><w:lang w:val=\""
        + language
        + "\"/></w:rPr></w:rPrDefault>"
        + "<w:pPrDefault><w:pPr><w:spacing w:line=\"264\" w:lineRule=\"auto\"/></w:pPr>"
        + "</w:pPrDefault></w:docDefaults>"
        + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
        + "<w:name w:val=\"Normal\"/></w:style></w:styles>";
  }

  private static String numbering() {
    return "<w:numbering"
        + W
        + "><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"singleLevel\"/>"
        + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
        + "<w:lvlText w:val=\"%1.\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"425\""
        + " w:hanging=\"425\"/></w:pPr></w:lvl></w:abstractNum>"
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
  }
}
