package id.naskah.exchange;

import id.naskah.exchange.Manifest.Answered;
import id.naskah.exchange.Manifest.Named;
import id.naskah.exchange.Manifest.Packed;
import id.naskah.exchange.Manifest.Sender;
import id.naskah.exchange.Manifest.Sent;
import id.naskah.exchange.Manifest.Signed;
import id.naskah.platform.Texts;
import id.naskah.seal.XmlSeal;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads manifest.xml: by the schema, and with the seal that it has. */
final class ManifestReader {
  /** A manifest of a few hundred files has a tenth of that. */
  static final int MOST_BYTES = 1 << 20;

  private static final String FILE = "manifest.xml";

  private ManifestReader() {}

  /**
   * What was read.
   *
   * @param signer nobody if it is not signed
   */
  record Found(Manifest manifest, Optional<X509Certificate> signer) {}

  /**
   * Reads it.
   *
   * @throws PackageRefused where the schema does not allow it, and for a broken signature
   */
  static Found read(byte[] bytes) throws PackageRefused {
    try {
      Document document = SafeXml.read(bytes);
      Element root = document.getDocumentElement();
      if (!ManifestXml.NAMESPACE.equals(root.getNamespaceURI())) {
        throw new PackageRefused(
            "naskah.exchange.otherFormat",
            Texts.shortened(String.valueOf(root.getNamespaceURI())),
            ManifestXml.NAMESPACE);
      }
      SafeXml.validate(bytes);
      return new Found(manifest(root), XmlSeal.check(document));
    } catch (SAXParseException e) {
      throw new PackageRefused(
          "naskah.exchange.xml",
          FILE,
          e.getLineNumber(),
          e.getColumnNumber(),
          Texts.shortened(e.getMessage()));
    } catch (SAXException e) {
      throw new PackageRefused(
          "naskah.exchange.xml", FILE, 0, 0, Texts.shortened(String.valueOf(e.getMessage())));
    } catch (DateTimeException e) {
      throw new PackageRefused("naskah.exchange.time", Texts.shortened(e.getMessage()));
    } catch (XmlSeal.Broken e) {
      throw new PackageRefused("naskah.exchange.signature");
    }
  }

  private static Manifest manifest(Element root) {
    Element exported = child(root, "exported");
    Element files = child(root, "files");
    return new Manifest(
        named(exported, "office"),
        text(exported, "program"),
        moment(exported.getAttribute("at").strip()),
        letter(child(root, "letter")),
        packed(child(files, "document")),
        children(files, "attachment").stream().map(ManifestReader::packed).toList());
  }

  private static Sent letter(Element letter) {
    return new Sent(
        text(letter, "identifier"),
        text(letter, "number"),
        day(letter),
        text(letter, "subject"),
        lines(letter, "summary"),
        named(letter, "kind"),
        named(letter, "classification"),
        text(letter, "urgency"),
        text(letter, "security"),
        sender(child(letter, "sender")),
        texts(letter, "recipient"),
        texts(letter, "copy"),
        children(letter, "inReplyTo").stream()
            .map(each -> new Answered(text(each, "number"), day(each)))
            .toList(),
        text(letter, "publicCheck"));
  }

  private static Sender sender(Element sender) {
    return new Sender(
        named(sender, "organisation"),
        named(sender, "unit"),
        children(sender, "signatory").stream()
            .map(each -> new Signed(text(each, "name"), text(each, "post")))
            .toList());
  }

  private static Packed packed(Element file) {
    return new Packed(
        file.getAttribute("path"),
        line(file.getAttribute("name")),
        file.getAttribute("mediaType").strip(),
        Long.parseLong(file.getAttribute("size").strip()),
        file.getAttribute("sha256").strip());
  }

  private static Named named(Element parent, String name) {
    Element element = child(parent, name);
    if (element == null) {
      return null;
    }
    return new Named(
        Texts.trimmed(line(element.getAttribute("code"))),
        Texts.trimmed(line(element.getTextContent())));
  }

  private static LocalDate day(Element parent) {
    String day = text(parent, "date");
    return day == null ? null : LocalDate.parse(day);
  }

  /** XML lets the zone be left out; then it is taken to be none. */
  private static Instant moment(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }
  }

  private static List<String> texts(Element parent, String name) {
    return children(parent, name).stream().map(each -> line(each.getTextContent())).toList();
  }

  private static String text(Element parent, String name) {
    Element element = child(parent, name);
    return element == null ? null : line(element.getTextContent());
  }

  private static String lines(Element parent, String name) {
    Element element = child(parent, name);
    return element == null ? null : Texts.trimmed(element.getTextContent());
  }

  /** As the schema counts it: on one line, with single spaces. */
  private static String line(String text) {
    return text.strip().replaceAll("[ \\t\\r\\n]+", " ");
  }

  private static Element child(Element parent, String name) {
    List<Element> found = children(parent, name);
    return found.isEmpty() ? null : found.get(0);
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element
          && ManifestXml.NAMESPACE.equals(element.getNamespaceURI())
          && name.equals(element.getLocalName())) {
        found.add(element);
      }
    }
    return found;
  }
}
