package id.naskah.docx;

import id.naskah.xml.JdkXml;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** The parts of a document of Word's, which are XML. */
final class XmlPart {
  /** Text boxes in tables in text boxes have some thirty levels. */
  private static final int MOST_LEVELS = 500;

  private XmlPart() {}

  /**
   * Reads a part.
   *
   * @throws SAXException where it is damaged
   */
  static Document read(byte[] bytes) throws SAXException {
    return JdkXml.read(bytes, MOST_LEVELS);
  }

  static byte[] write(Document document) {
    return JdkXml.write(document, true);
  }
}
