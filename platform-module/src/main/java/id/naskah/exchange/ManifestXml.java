package id.naskah.exchange;

import id.naskah.exchange.Manifest.Answered;
import id.naskah.exchange.Manifest.Named;
import id.naskah.exchange.Manifest.Packed;
import id.naskah.exchange.Manifest.Sender;
import id.naskah.exchange.Manifest.Sent;
import id.naskah.exchange.Manifest.Signed;
import id.naskah.xml.JdkXml;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes manifest.xml, after the schema letter-exchange-1.xsd; not yet signed. */
final class ManifestXml {
  /** Namespace of the schema. */
  static final String NAMESPACE = "http://naskah.id/exchange/1";

  private final Document document;

  private ManifestXml(Document document) {
    this.document = document;
  }

  static byte[] of(Manifest manifest) {
    Document document = JdkXml.empty();
    new ManifestXml(document).write(manifest);
    return SafeXml.write(document);
  }

  private void write(Manifest manifest) {
    Element root = document.createElementNS(NAMESPACE, "letterExchange");
    document.appendChild(root);
    root.setAttribute("version", "1");
    Element exported = begin(root, "exported");
    exported.setAttribute("at", manifest.exportedAt().toString());
    named(exported, "office", manifest.office());
    text(exported, "program", manifest.program());
    end(exported);
    letter(begin(root, "letter"), manifest.letter());
    Element files = begin(root, "files");
    file(files, "document", manifest.document());
    manifest.attachments().forEach(each -> file(files, "attachment", each));
    end(files);
    end(root);
  }

  private void letter(Element letter, Sent sent) {
    text(letter, "identifier", sent.identifier());
    text(letter, "number", sent.number());
    text(letter, "date", sent.date());
    text(letter, "subject", sent.subject());
    text(letter, "summary", sent.summary());
    named(letter, "kind", sent.kind());
    named(letter, "classification", sent.classification());
    text(letter, "urgency", sent.urgency());
    text(letter, "security", sent.security());
    sender(begin(letter, "sender"), sent.sender());
    each(letter, "recipient", sent.recipients());
    each(letter, "copy", sent.copies());
    for (Answered answered : sent.inReplyTo()) {
      Element reply = begin(letter, "inReplyTo");
      text(reply, "number", answered.number());
      text(reply, "date", answered.date());
      end(reply);
    }
    text(letter, "publicCheck", sent.publicCheck());
    end(letter);
  }

  private void sender(Element element, Sender sender) {
    named(element, "organisation", sender.organisation());
    named(element, "unit", sender.unit());
    for (Signed each : sender.signatories()) {
      Element signatory = begin(element, "signatory");
      text(signatory, "name", each.name());
      text(signatory, "post", each.post());
      end(signatory);
    }
    end(element);
  }

  private void file(Element parent, String name, Packed packed) {
    Element file = begin(parent, name);
    file.setAttribute("path", packed.path());
    file.setAttribute("name", clean(packed.name()));
    file.setAttribute("mediaType", packed.mediaType());
    file.setAttribute("size", String.valueOf(packed.size()));
    file.setAttribute("sha256", packed.sha256());
  }

  private void named(Element parent, String name, Named named) {
    if (named == null) {
      return;
    }
    Element element = begin(parent, name);
    if (named.code() != null) {
      element.setAttribute("code", clean(named.code()));
    }
    if (named.name() != null) {
      element.setTextContent(clean(named.name()));
    }
  }

  private void each(Element parent, String name, List<String> values) {
    values.forEach(value -> text(parent, name, value));
  }

  private void text(Element parent, String name, Object value) {
    if (value != null) {
      begin(parent, name).setTextContent(clean(value.toString()));
    }
  }

  /** Adds an element on a line of its own, so that people can read the file. */
  private Element begin(Element parent, String name) {
    line(parent, depth(parent) + 1);
    Element element = document.createElementNS(NAMESPACE, name);
    parent.appendChild(element);
    return element;
  }

  private void end(Element element) {
    line(element, depth(element));
  }

  private void line(Element element, int depth) {
    element.appendChild(document.createTextNode("\n" + "  ".repeat(depth)));
  }

  private static int depth(Element element) {
    return element.getParentNode() instanceof Element parent ? depth(parent) + 1 : 0;
  }

  /** Without what XML can't have: some doors let such characters in. */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(ManifestXml::isAllowed)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= ' ' && c < 0xD800)
        || (c >= 0xE000 && c < 0xFFFE)
        || c >= 0x10000;
  }
}
