package id.naskah.retention.transfer;

import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * XML 1.0 in UTF-8, element by element. What is null is left out; a character that XML does not
 * have is replaced.
 */
final class XmlText implements AutoCloseable {
  private static final char REPLACEMENT = '\uFFFD';

  private final XMLStreamWriter writer;

  XmlText(OutputStream out, String namespace, String root) throws XMLStreamException {
    // Alfresco's class path decides which one writes; what it wrote is what is hashed.
    writer = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
    writer.writeStartDocument("UTF-8", "1.0");
    writer.writeStartElement(root);
    writer.writeDefaultNamespace(namespace);
  }

  /** Begins an element. */
  XmlText begin(String name) throws XMLStreamException {
    writer.writeStartElement(name);
    return this;
  }

  XmlText attribute(String name, Object value) throws XMLStreamException {
    if (value != null) {
      writer.writeAttribute(name, clean(value.toString()));
    }
    return this;
  }

  XmlText text(Object value) throws XMLStreamException {
    if (value != null) {
      writer.writeCharacters(clean(value.toString()));
    }
    return this;
  }

  XmlText end() throws XMLStreamException {
    writer.writeEndElement();
    return this;
  }

  /** A whole element with text. */
  XmlText element(String name, Object value) throws XMLStreamException {
    return value == null ? this : begin(name).text(value).end();
  }

  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().map(c -> isXml(c) ? c : REPLACEMENT).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= ' ' && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  @Override
  public void close() throws XMLStreamException {
    writer.writeEndDocument();
    writer.close();
  }
}
