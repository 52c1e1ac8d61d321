package id.naskah.xml;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
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
public final class JdkXml {
  /** The JDK's own, by name: Alfresco brings older ones that know not all that is asked of them. */
  private static final String BUILDERS =
      "com.sun.org.apache.xerces.internal.jaxp.DocumentBuilderFactoryImpl";

  private static final String WRITERS =
      "com.sun.org.apache.xalan.internal.xsltc.trax.TransformerFactoryImpl";
  private static final String DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";
  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

  private JdkXml() {}

  /**
   * Reads a document.
   *
   * @param mostLevels how deep elements may lie in each other
   * @throws SAXException where it is damaged, too deep, or has a document type
   */
  public static Document read(byte[] bytes, int mostLevels) throws SAXException {
    try {
      DocumentBuilderFactory factory = factory();
      factory.setAttribute(DEPTH, Integer.toString(mostLevels));
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(errorsThrown());
      return builder.parse(new ByteArrayInputStream(bytes));
    } catch (ParserConfigurationException | IOException e) {
      throw new SAXException(e);
    }
  }

  /** A document to be written. */
  public static Document empty() {
    try {
      return factory().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static DocumentBuilderFactory factory() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance(BUILDERS, null);
    factory.setNamespaceAware(true);
    factory.setXIncludeAware(false);
    factory.setExpandEntityReferences(false);
    factory.setFeature(NO_DOCTYPE, true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    return factory;
  }

  /**
   * Writes a document in UTF-8.
   *
   * @param saysStandalone whether its first line says that it needs no other, as Word writes it
   */
  public static byte[] write(Document document, boolean saysStandalone) {
    try {
      Transformer writer = TransformerFactory.newInstance(WRITERS, null).newTransformer();
      writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      if (saysStandalone) {
        writer.setOutputProperty(OutputKeys.STANDALONE, "yes");
      } else {
        // Otherwise the first line would say "no".
        document.setXmlStandalone(true);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      writer.transform(new DOMSource(document), new StreamResult(bytes));
      return bytes.toByteArray();
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Throws what is wrong with a document: the default handler writes to the server's console. */
  public static ErrorHandler errorsThrown() {
    return new Thrown();
  }

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
