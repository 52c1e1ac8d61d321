package id.naskah.exchange;

import id.naskah.xml.JdkXml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** The manifest as XML from outside: {@link JdkXml} reads it, and it is held against the schema. */
final class SafeXml {
  private static final String SCHEMAS =
      "com.sun.org.apache.xerces.internal.jaxp.validation.XMLSchemaFactory";
  private static final int MOST_LEVELS = 50;
  private static final String SCHEMA =
      "/alfresco/module/naskah-platform/exchange/letter-exchange-1.xsd";

  private SafeXml() {}

  /**
   * Reads a document.
   *
   * @throws SAXException where it is damaged, or has a document type
   */
  static Document read(byte[] bytes) throws SAXException {
    return JdkXml.read(bytes, MOST_LEVELS);
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
      validator.setErrorHandler(JdkXml.errorsThrown());
      validator.validate(new StreamSource(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new SAXException(e);
    }
  }

  static byte[] write(Document document) {
    return JdkXml.write(document, false);
  }
}
