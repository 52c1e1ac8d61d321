package id.naskah.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads and writes XML with what Java itself has: servers bring parsers of their own, in versions
 * of their own. No document type is accepted, so there is nothing that could be fetched or
 * repeated.
 */
final class XmlPart {
  /** The JDK's own, by name: Alfresco brings older ones that know not all that is asked of them. */
  private static final String BUILDERS =
      "com.sun.org.apache.xerces.internal.jaxp.DocumentBuilderFactoryImpl";

  private static final String WRITERS =
      "com.sun.org.apache.xalan.internal.xsltc.trax.TransformerFactoryImpl";

  private static final String DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";

  /** Text boxes in tables in text boxes have some thirty levels. */
  private static final String MOST_LEVELS = "500";

  private XmlPart() {}

  /**
   * Reads a part.
   *
   * @throws SAXException where it is damaged
   */
  static Document read(byte[] bytes) throws SAXException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance(BUILDERS, null);
      factory.setNamespaceAware(true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setAttribute(DEPTH, MOST_LEVELS);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Thrown());
      return builder.parse(new ByteArrayInputStream(bytes));
    } catch (ParserConfigurationException | IOException e) {
      throw new SAXException(e);
    }
  }

  static byte[] write(Document document) {
    try {
      Transformer writer = TransformerFactory.newInstance(WRITERS, null).newTransformer();
      writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      writer.setOutputProperty(OutputKeys.STANDALONE, "yes");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      writer.transform(new DOMSource(document), new StreamResult(bytes));
      return bytes.toByteArray();
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The default one writes to the console of the server. */
  private static final class Thrown implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {
      // Nothing that would make it another document.
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
