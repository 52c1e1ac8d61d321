package id.naskah.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.retention.disposal.Disposing;
import id.naskah.verify.http.Reply;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/**
 * Settled letters above ordinary that those who keep records may not read. All that they say has
 * one word in it that nothing else has.
 */
final class SecretRecords {
  private static final String[] SAID = {
    "subject", "kind", "senderName", "senderOrganisation", "recipients", "summary", "name"
  };

  private final Repository repository;
  private final Disposing disposing;
  private final Office office;
  private final Client clerk;
  private final String mark;

  SecretRecords(Repository repository) {
    this.repository = repository;
    this.disposing = new Disposing(repository);
    this.office = disposing.office();
    this.clerk = new Client(repository, office.clerkA());
    this.mark = repository.unique("Sandi").replaceAll("\\W", "");
    String now = office.read(ConfigurationFiles.SECRECY);
    // Whoever keeps records reads restricted letters elsewhere, and not in this unit.
    office.save(ConfigurationFiles.SECRECY, now + "restricted," + office.unitA() + ",head,\n");
  }

  Disposing disposing() {
    return disposing;
  }

  Office office() {
    return office;
  }

  /** The word. */
  String mark() {
    return mark;
  }

  /** Who registered them, and is named on them. */
  Client clerk() {
    return clerk;
  }

  Client as(String user) {
    return new Client(repository, user);
  }

  /** An incoming one, due for years, with these named on it besides who registered it. */
  NodeRef incoming(String level, String... readers) {
    return record(
        level,
        Client.incoming(
            office.unitA(),
            "letterNumber",
            mark + "/1",
            "senderOrganisation",
            "Badan " + mark,
            "receivedDate",
            "2020-03-02",
            "readers",
            List.of(readers)));
  }

  /** An outgoing one, numbered here. */
  NodeRef outgoing(String level) {
    return record(level, Client.outgoing(office.unitA(), "recipients", List.of("Kepala " + mark)));
  }

  private NodeRef record(String level, Map<String, Object> letter) {
    letter.putAll(
        Map.of(
            "security", level,
            "subject", "Perihal " + mark,
            "summary", "Ringkas " + mark,
            "senderName", "Ibu " + mark,
            "classification", "005"));
    String id = clerk.post("/letters", letter).id();
    String path = "/letters/" + id;
    Map<String, String> file = Map.of("fileName", mark + ".txt");
    String attachment = clerk.post(path + "/attachments", file).id();
    byte[] text = ("Isi " + mark).getBytes(UTF_8);
    clerk.upload(path + "/content", "text/plain", text).entry();
    clerk.upload("/attachments/" + attachment + "/content", "text/plain", text).entry();
    clerk.put(path, Map.of("status", "settled")).entry();
    NodeRef node = new NodeRef("workspace://SpacesStore/" + id);
    disposing.makeDue(node, "destroy");
    return node;
  }

  /** One property as stored. */
  Object of(NodeRef letter, String property) {
    return office.property(letter, QName.createQName(LetterModel.URI, property));
  }

  /** A batch of what is due in the unit, as somebody proposes it. */
  Reply propose(Client manager, String kind) {
    Map<String, Object> where = Map.of("unit", office.unitA());
    return manager.post("/disposals", Map.of("kind", kind, "title", "Arsip", "where", where));
  }

  /** Where the content of its attachment is stored. */
  String urlOfAttachment(NodeRef letter) {
    NodeRef attachment =
        repository.inTransactionAs(
            "admin",
            () ->
                repository
                    .services()
                    .getNodeService()
                    .getChildByName(letter, LetterModel.ATTACHMENTS, mark + ".txt"));
    return ((ContentData) office.property(attachment, ContentModel.PROP_CONTENT)).getContentUrl();
  }

  /** Writes which hash content had when it was stored; answers the one that was written before. */
  String hash(String url, String sha256) {
    String before =
        office
            .sql()
            .queryForObject(
                "SELECT sha256 FROM naskah_content_hash WHERE url = ?", String.class, url);
    disposing.sql(
        "UPDATE naskah_content_hash SET sha256 = ?, changed_at = NULL WHERE url = ?", sha256, url);
    return before;
  }

  /**
   * Asserts that a row has what may be known of a letter of this level, and nothing that it says.
   */
  static void isMasked(Map<String, Object> row, String level) {
    assertThat(row)
        .containsEntry("masked", true)
        .containsEntry("security", level)
        .containsEntry("classification", "005")
        .doesNotContainKeys(SAID);
  }
}
