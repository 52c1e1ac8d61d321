package id.naskah.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Documents written part by part, also such as no program writes. */
final class Docx {
  static final String SIGNED = p("${ttd_pengirim}");

  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String SPACES =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
          + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
          + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final StringBuilder types = new StringBuilder();
  private final StringBuilder relations = new StringBuilder();

  /** With what stands in its body. */
  static Docx of(String body) {
    Docx docx = new Docx();
    return docx.part("document", "document.main", "document", "<w:body>" + body + "</w:body>");
  }

  /** A paragraph of one run. */
  static String p(String text) {
    return "<w:p>" + r(text) + "</w:p>";
  }

  /** A run. */
  static String r(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  }

  static String row(String... cells) {
    StringBuilder row = new StringBuilder("<w:tr>");
    for (String cell : cells) {
      row.append("<w:tc>").append(p(cell)).append("</w:tc>");
    }
    return row.append("</w:tr>").toString();
  }

  static String table(String... rows) {
    return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
  }

  /** A text box as Word writes it, twice: for itself and for programs of before 2010. */
  static String box(String paragraphs) {
    String content = "<w:txbxContent>" + paragraphs + "</w:txbxContent>";
    return "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>"
        + content
        + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
        + content
        + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
  }

  Docx header(int number, String paragraphs) {
    return part("header" + number, "header", "hdr", paragraphs);
  }

  Docx part(String name, String type, String root, String content) {
    types.append(
        "<Override PartName=\"/word/%s.xml\" ContentType=\"%s%s+xml\"/>"
            .formatted(name, WORD, type));
    String xml = "<w:" + root + SPACES + ">" + content + "</w:" + root + ">";
    return raw("word/" + name + ".xml", xml);
  }

  Docx raw(String path, String content) {
    parts.put(path, content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  Docx type(String path, String type) {
    types.append("<Override PartName=\"%s\" ContentType=\"%s\"/>".formatted(path, type));
    return this;
  }

  Docx relation(String type, String target, boolean external) {
    relations.append(
        "<Relationship Id=\"x%d\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/%s\" Target=\"%s\"%s/>"
            .formatted(
                relations.length(),
                "relationships/" + type,
                target,
                external ? " TargetMode=\"External\"" : ""));
    return this;
  }

  byte[] bytes() {
    Map<String, byte[]> all = new LinkedHashMap<>();
    String listed =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + types
            + "</Types>";
    all.put("[Content_Types].xml", listed.getBytes(StandardCharsets.UTF_8));
    all.putAll(parts);
    if (!relations.isEmpty()) {
      String text =
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
              + relations
              + "</Relationships>";
      all.put("word/_rels/document.xml.rels", text.getBytes(StandardCharsets.UTF_8));
    }
    return zip(all);
  }

  static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A part of a packed document. */
  static String partOf(byte[] docx, String path) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(path)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalArgumentException(path);
  }

  static String document(byte[] docx) {
    return partOf(docx, "word/document.xml");
  }

  /** Its text, a line for each paragraph, as it would be read aloud. */
  static String text(byte[] docx) {
    return textOf(document(docx));
  }

  static String textOf(String xml) {
    return xml.replaceAll("<w:(br|tab)/>", " ")
        .replace("</w:p>", "\n")
        .replaceAll("<[^>]+>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .strip();
  }
}
