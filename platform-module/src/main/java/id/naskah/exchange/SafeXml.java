package id.naskah.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * XML from outside, read with what Java itself has: Alfresco brings older parsers. No document type
 * is accepted, so there is nothing that could be fetched or repeated.
 */
final class SafeXml {
  private static final String BUILDERS =
      "com.sun.org.apache.xerces.internal.jaxp.DocumentBuilderFactoryImpl";
  private static final String SCHEMAS =
      "com.sun.org.apache.xerces.internal.jaxp.validation.XMLSchemaFactory";
  private static final String WRITERS =
      "com.sun.org.apache.xalan.internal.xsltc.trax.TransformerFactoryImpl";
  private static final String DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";
  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
  private static final String MOST_LEVELS = "50";
  private static final String SCHEMA =
      "/alfresco/module/naskah-platform/exchange/letter-exchange-1.xsd";

  private SafeXml() {}

  /**
   * Reads a document.
   *
   * @throws SAXException where it is damaged, or has a document type
   */
  static Document read(byte[] bytes) throws SAXException {
    try {
      DocumentBuilder builder = builder();
      builder.setErrorHandler(new Thrown());
      return builder.parse(new ByteArrayInputStream(bytes));
    } catch (ParserConfigurationException | IOException e) {
      throw new SAXException(e);
    }
  }

  /** A document to be written. */
  static Document empty() {
    try {
      return builder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static DocumentBuilder builder() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance(BUILDERS, null);
    factory.setNamespaceAware(true);
    factory.setXIncludeAware(false);
    factory.setExpandEntityReferences(false);
    factory.setFeature(NO_DOCTYPE, true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    factory.setAttribute(DEPTH, MOST_LEVELS);
    return factory.newDocumentBuilder();
  }

  /**
   * Checks a document that {@link #read} took against the schema.
   *
   * @throws SAXException with line and column of what it does not allow
   */
  static void validate(byte[] bytes) throws SAXException {
    try (InputStream in = SafeXml.class.getResourceAsStream(SCHEMA)) {
      SchemaFactory factory =
          SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI, SCHEMAS, null);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      Schema schema = factory.newSchema(new StreamSource(in));
      Validator validator = schema.newValidator();
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      validator.setErrorHandler(new Thrown());
      validator.validate(new StreamSource(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new SAXException(e);
    }
  }

  static byte[] write(Document document) {
    try {
      Transformer writer = TransformerFactory.newInstance(WRITERS, null).newTransformer();
      writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      document.setXmlStandalone(true);
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
