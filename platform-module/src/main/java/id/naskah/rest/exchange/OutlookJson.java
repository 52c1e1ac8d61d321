package id.naskah.rest.exchange;

import id.naskah.exchange.LetterImport.Outlook;
import id.naskah.exchange.Manifest;
import id.naskah.exchange.Manifest.Named;
import id.naskah.exchange.Manifest.Packed;
import id.naskah.exchange.ReceivedPackage;
import id.naskah.letter.Letter;
import id.naskah.letter.LetterReader;
import id.naskah.platform.OfficeClock;
import id.naskah.rest.Entity;
import java.io.Serializable;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/** What a package of another office is, and what it would become, as JSON. */
class OutlookJson {
  private final LetterReader letters;
  private final OfficeClock clock;

  public OutlookJson(LetterReader letters, OfficeClock clock) {
    this.letters = letters;
    this.clock = clock;
  }

  Entity entity(String unit, ReceivedPackage received, Outlook outlook) {
    Manifest manifest = received.manifest();
    return ManifestJson.origin(new Entity().with("id", unit), manifest, received.seal())
        .with("letter", fields(outlook.fields()))
        .with("theirKind", words(manifest.letter().kind()))
        .with("theirClassification", words(manifest.letter().classification()))
        .with("files", manifest.files().stream().map(OutlookJson::file).toList())
        .with("repliesTo", outlook.answers().stream().map(this::known).toList())
        .with("earlier", outlook.earlier() == null ? null : known(outlook.earlier()));
  }

  private Entity fields(Map<QName, Serializable> letter) {
    Entity fields = new Entity();
    letter.forEach(
        (name, value) ->
            fields.with(
                name.getLocalName(),
                value instanceof Date day ? clock.dayOf(day).toString() : value));
    return fields;
  }

  private Entity known(NodeRef node) {
    Letter letter = letters.readShort(node);
    return new Entity()
        .with("id", letter.id())
        .with("letterNumber", letter.letterNumber())
        .with("agendaNumber", letter.agendaNumber())
        .with("agendaYear", letter.agendaYear())
        .with("subject", letter.subject());
  }

  private static Entity file(Packed file) {
    return new Entity()
        .with("fileName", file.name())
        .with("mimeType", file.mediaType())
        .with("sizeInBytes", file.size());
  }

  private static String words(Named named) {
    if (named == null) {
      return null;
    }
    return String.join(
            " ",
            List.of(
                named.code() == null ? "" : named.code(), named.name() == null ? "" : named.name()))
        .strip();
  }
}
