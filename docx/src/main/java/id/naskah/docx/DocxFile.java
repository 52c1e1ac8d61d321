package id.naskah.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** A document that is unpacked, with the parts that have text opened. */
final class DocxFile {
  static final String TYPES = "[Content_Types].xml";

  private static final String MAIN =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
  private static final Map<String, Place.Part> KINDS =
      Map.of(
          MAIN + "document.main+xml", Place.Part.DOCUMENT,
          MAIN + "header+xml", Place.Part.HEADER,
          MAIN + "footer+xml", Place.Part.FOOTER,
          MAIN + "footnotes+xml", Place.Part.FOOTNOTES,
          MAIN + "endnotes+xml", Place.Part.ENDNOTES);
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})\\.xml$");
  private static final long MOST_TEXT = 24L << 20;

  private final Archive archive;
  private final List<TextPart> texts;

  private DocxFile(Archive archive, List<TextPart> texts) {
    this.archive = archive;
    this.texts = texts;
  }

  /**
   * Opens it.
   *
   * @throws DocxRefused where it can be read by nobody, or is not a document
   */
  static DocxFile open(byte[] bytes) throws DocxRefused {
    Archive archive = Archive.read(bytes);
    byte[] listed = archive.parts().get(TYPES);
    if (listed == null) {
      throw new DocxRefused(DocxProblem.Kind.NOT_DOCX);
    }
    Map<String, String> types = types(read(listed, Place.in(Place.Part.DOCUMENT, 0), TYPES));
    List<TextPart> texts = new ArrayList<>();
    long size = 0;
    for (Map.Entry<String, byte[]> part : archive.parts().entrySet()) {
      Place.Part kind = KINDS.get(types.getOrDefault(part.getKey(), ""));
      if (kind == null) {
        continue;
      }
      size += part.getValue().length;
      if (size > MOST_TEXT) {
        throw new DocxRefused(DocxProblem.Kind.TOO_LARGE);
      }
      Matcher number = NUMBER.matcher(part.getKey());
      int counted =
          kind != Place.Part.DOCUMENT && number.find() ? Integer.parseInt(number.group(1)) : 0;
      Document xml = read(part.getValue(), Place.in(kind, counted), part.getKey());
      texts.add(new TextPart(part.getKey(), kind, counted, xml));
    }
    requireDocument(texts, types);
    return new DocxFile(archive, texts);
  }

  private static void requireDocument(List<TextPart> texts, Map<String, String> types)
      throws DocxRefused {
    long documents = texts.stream().filter(t -> t.part() == Place.Part.DOCUMENT).count();
    if (documents == 1 && texts.stream().allMatch(DocxFile::isOurs)) {
      return;
    }
    if (types.values().stream().anyMatch(type -> type.contains("macroEnabled"))) {
      throw new DocxRefused(DocxProblem.Kind.MACROS);
    }
    boolean word = documents == 1 || types.containsValue(MAIN + "template.main+xml");
    throw new DocxRefused(word ? DocxProblem.Kind.OTHER_FORMAT : DocxProblem.Kind.NOT_DOCX);
  }

  private static boolean isOurs(TextPart text) {
    Element root = text.xml().getDocumentElement();
    return !STRICT.equals(root.getNamespaceURI()) && W.NS.equals(root.getNamespaceURI());
  }

  private static Document read(byte[] part, Place place, String path) throws DocxRefused {
    try {
      return XmlPart.read(part);
    } catch (SAXException e) {
      throw new DocxRefused(List.of(DocxProblem.of(DocxProblem.Kind.BROKEN_PART, place, path)));
    }
  }

  /** The type of each part that has one of its own. */
  private static Map<String, String> types(Document listed) {
    Map<String, String> types = new HashMap<>();
    for (Element each : W.children(listed.getDocumentElement())) {
      if ("Override".equals(each.getLocalName())) {
        String name = each.getAttribute("PartName");
        types.put(
            name.startsWith("/") ? name.substring(1) : name, each.getAttribute("ContentType"));
      }
    }
    return types;
  }

  Map<String, byte[]> parts() {
    return archive.parts();
  }

  List<TextPart> texts() {
    return texts;
  }

  /** Packed again, with the text as it is now. */
  byte[] bytes() {
    texts.forEach(text -> archive.put(text.path(), XmlPart.write(text.xml())));
    return archive.bytes();
  }
}
