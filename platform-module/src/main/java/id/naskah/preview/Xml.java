package id.naskah.preview;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Goes through an XML part of a document, of which nothing is kept and nothing outside is read. */
public final class Xml {
  private Xml() {}

  /** Is told of each element and text. */
  public interface Listener {
    /** Whether it has heard enough. */
    boolean isFull();

    void start(XMLStreamReader element);

    void end(String name);

    void text(String text);
  }

  /**
   * Reads it to the end, or until the listener has enough.
   *
   * @throws IOException where it is no XML; what came before was told
   */
  public static void read(InputStream part, Listener listener) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(part);
      while (xml.hasNext() && !listener.isFull()) {
        Interrupted.check();
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> listener.start(xml);
          case XMLStreamConstants.END_ELEMENT -> listener.end(xml.getLocalName());
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
              listener.text(xml.getText());
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** An attribute by its name without prefix; empty if there is none. */
  static String attribute(XMLStreamReader element, String name) {
    for (int i = 0; i < element.getAttributeCount(); i++) {
      if (name.equals(element.getAttributeLocalName(i))) {
        return element.getAttributeValue(i);
      }
    }
    return "";
  }
}
