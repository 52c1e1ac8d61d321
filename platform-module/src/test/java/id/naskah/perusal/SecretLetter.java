package id.naskah.perusal;

import id.naskah.Audited;
import id.naskah.Office;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.LetterService;
import id.naskah.model.LetterModel;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/** A letter of a level with a document, and what is on record of who read it. */
final class SecretLetter {
  private final Repository repository;
  private final NodeRef node;

  private SecretLetter(Repository repository, NodeRef node) {
    this.repository = repository;
    this.node = node;
  }

  /** One of unit A, registered by its clerk. */
  static SecretLetter of(Repository repository, Office office, String level) {
    Map<QName, java.io.Serializable> letter = office.incoming(office.unitA());
    letter.put(LetterModel.SECURITY, level);
    NodeRef node = office.register(office.clerkA(), letter);
    SecretLetter made = new SecretLetter(repository, node);
    repository.inTransactionAs(office.clerkA(), () -> made.write("Rahasia"));
    return made;
  }

  /** Stores a document, in the caller's transaction. */
  Object write(String text) {
    write(repository, node, text);
    return null;
  }

  static void write(Repository repository, NodeRef node, String text) {
    repository
        .bean(LetterService.class)
        .putContent(
            node,
            "text/plain",
            "UTF-8",
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  NodeRef node() {
    return node;
  }

  String id() {
    return node.getId();
  }

  /** Reads the document as the user at work, in the caller's transaction. */
  ContentReader read() {
    return read(repository, node);
  }

  static ContentReader read(Repository repository, NodeRef file) {
    return repository.services().getContentService().getReader(file, ContentModel.PROP_CONTENT);
  }

  /** The readings, oldest first: {@code anna: read letter cmis}. */
  List<String> readings() {
    return readings(repository, node);
  }

  static List<String> readings(Repository repository, NodeRef letter) {
    return Audited.byWhom(repository, letter).stream()
        .filter(event -> event.contains(": read "))
        .map(event -> event.replaceFirst(" [0-9a-f-]{36}", ""))
        .toList();
  }
}
