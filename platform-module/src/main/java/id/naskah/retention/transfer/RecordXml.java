package id.naskah.retention.transfer;

import id.naskah.letter.Letter;
import id.naskah.retention.disposal.DisposalItem;
import id.naskah.routing.Disposition;
import id.naskah.routing.PastEvent;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * record.xml of a package: the record and its way, after the schema naskah-transfer-1.xsd that lies
 * beside. The same facts give the same bytes.
 */
final class RecordXml {
  /** Namespace of the schema. */
  static final String NAMESPACE = "http://naskah.id/xml/transfer/1.0";

  private final XmlText xml;

  private RecordXml(XmlText xml) {
    this.xml = xml;
  }

  /**
   * Writes it.
   *
   * @param files what was packed of each file, in order
   */
  static byte[] of(RecordFacts facts, Map<RecordFile, PackedFile> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XmlText text = new XmlText(out, NAMESPACE, "record")) {
      RecordXml xml = new RecordXml(text);
      text.attribute("id", facts.letter().id());
      xml.letter(facts.letter());
      xml.retention(facts.item());
      if (facts.dossier() != null) {
        text.begin("dossier").attribute("id", facts.dossier()).text(facts.dossierName()).end();
      }
      xml.files(files);
      xml.dispositions(facts.dispositions());
      xml.history(facts.events());
      xml.amendments(facts.amendments());
      if (facts.links()) {
        xml.links(facts.letter());
      }
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  private void letter(Letter letter) throws XMLStreamException {
    xml.begin("letter")
        .element("direction", letter.direction())
        .element("kind", letter.kind())
        .element("unit", letter.unit())
        .element("subject", letter.subject())
        .element("letterNumber", letter.letterNumber())
        .element("letterDate", letter.letterDate())
        .element("receivedDate", letter.receivedDate())
        .element("senderName", letter.senderName())
        .element("senderOrganisation", letter.senderOrganisation());
    each("recipient", letter.recipients());
    each("copyTo", letter.copyTo());
    xml.element("urgency", letter.urgency())
        .element("security", letter.security())
        .element("classification", letter.classification())
        .element("summary", letter.summary())
        .element("status", letter.status())
        .element("series", letter.series())
        .element("agendaNumber", letter.agendaNumber())
        .element("agendaYear", letter.agendaYear())
        .element("voidReason", letter.voidReason())
        .element("voidedBy", letter.voidedBy())
        .element("voidedAt", letter.voidedAt())
        .element("createdBy", letter.createdBy())
        .element("createdAt", letter.createdAt())
        .end();
  }

  private void retention(DisposalItem item) throws XMLStreamException {
    xml.begin("retention")
        .element("edition", item.edition())
        .element("rule", item.rule())
        .element("eligibleOn", item.eligibleOn())
        .element("action", item.action())
        .element("decision", item.decision() == null ? null : item.decision().code())
        .element("reason", item.reason())
        .element("decidedBy", item.decidedBy())
        .element("decidedAt", item.decidedAt())
        .end();
  }

  private void files(Map<RecordFile, PackedFile> files) throws XMLStreamException {
    xml.begin("files");
    for (Map.Entry<RecordFile, PackedFile> entry : files.entrySet()) {
      RecordFile file = entry.getKey();
      xml.begin("file")
          .attribute("role", file.role())
          .attribute("path", file.path())
          .attribute("mediaType", file.mimeType())
          .attribute("size", entry.getValue().sizeInBytes())
          .attribute("sha256", entry.getValue().sha256())
          .attribute("disposition", file.of())
          .text(file.name())
          .end();
    }
    xml.end();
  }

  private void dispositions(List<Disposition> dispositions) throws XMLStreamException {
    xml.begin("dispositions");
    for (Disposition d : dispositions) {
      xml.begin("disposition").attribute("id", d.id()).attribute("above", d.above());
      xml.element("recipient", d.recipient())
          .element("responsible", d.responsible())
          .element("sender", d.sender())
          .element("sentFor", d.sentFor())
          .element("sentAt", d.sentAt());
      each("instruction", d.instructions());
      xml.element("note", d.note())
          .element("dueDate", d.dueDate())
          .element("status", d.status().code())
          .element("readBy", d.readBy())
          .element("readAt", d.readAt())
          .element("report", d.report())
          .element("reason", d.reason())
          .element("closedBy", d.closedBy())
          .element("closedFor", d.closedFor())
          .element("closedAt", d.closedAt())
          .end();
    }
    xml.end();
  }

  private void history(List<PastEvent> events) throws XMLStreamException {
    xml.begin("history");
    for (PastEvent event : events) {
      xml.begin("event")
          .attribute("name", event.name())
          .attribute("at", event.at())
          .attribute("by", event.by())
          .attribute("for", event.byFor())
          .attribute("disposition", event.disposition())
          .attribute("recipient", event.recipient())
          .text(event.detail())
          .end();
    }
    xml.end();
  }

  private void amendments(List<Amendment> amendments) throws XMLStreamException {
    xml.begin("amendments");
    for (Amendment amendment : amendments) {
      xml.begin("amendment")
          .attribute("field", amendment.field())
          .attribute("by", amendment.by())
          .attribute("at", amendment.at())
          .element("before", amendment.before())
          .element("after", amendment.after())
          .element("reason", amendment.reason())
          .end();
    }
    xml.end();
  }

  private void links(Letter letter) throws XMLStreamException {
    xml.begin("links");
    each("repliesTo", letter.repliesTo());
    each("relatesTo", letter.relatesTo());
    each("replaces", letter.replaces());
    each("possibleRepeatOf", letter.possibleRepeatOf());
    xml.end();
  }

  private void each(String name, List<String> values) throws XMLStreamException {
    for (String value : values) {
      xml.element(name, value);
    }
  }
}
