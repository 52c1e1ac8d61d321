package id.naskah.desk;

import id.naskah.Office;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.LetterService;
import id.naskah.model.LetterModel;
import id.naskah.retention.schedule.Editions;
import id.naskah.task.TaskRunner;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/**
 * An office with people who keep records, a class of letters of its own, and letters of that class
 * that have been due for years, all made as users make them.
 */
final class RecordsOffice {
  private final Repository repository;
  private final Office office;
  private final Editions editions;
  private final String approver;
  private final String classification;

  RecordsOffice(Repository repository) {
    this.repository = repository;
    office = new Office(repository);
    editions = new Editions(repository, office);
    approver = repository.createUser("approver." + office.unitA());
    repository.createGroup("NASKAH_RECORDS_APPROVERS", approver);
    classification = editions.classification();
  }

  Office office() {
    return office;
  }

  /** Keeps records; the password is the name. */
  String manager() {
    return editions.manager();
  }

  /** Approves what others proposed. */
  String approver() {
    return approver;
  }

  /**
   * A row of a schedule: what becomes of letters of this class two years after they are settled.
   */
  String rule(String action) {
    return classification + ";Undangan;1;1;" + action + ";settledDate;;;";
  }

  /** Brings an edition into force by which letters of this class are due after two years. */
  void schedule(String action) {
    editions.bringIntoForce(editions.draft(rule(action)), true, null);
    work();
  }

  /** A letter of unit A with content, received and settled in 2019. */
  NodeRef due(String subject) throws Exception {
    return due(subject, "ordinary");
  }

  /** The same of a level. */
  NodeRef due(String subject, String level) throws Exception {
    return office.at(
        Instant.parse("2019-03-04T02:00:00Z"),
        () -> {
          Map<QName, Serializable> properties = office.incoming(office.unitA());
          properties.put(LetterModel.SUBJECT, subject);
          properties.put(LetterModel.SECURITY, level);
          properties.put(LetterModel.CLASSIFICATION, classification);
          NodeRef letter = office.register(office.clerkA(), properties);
          repository.inTransactionAs(
              office.clerkA(),
              () -> {
                repository
                    .bean(LetterService.class)
                    .putContent(
                        letter,
                        "text/plain",
                        "UTF-8",
                        new ByteArrayInputStream(subject.getBytes(StandardCharsets.UTF_8)));
                return null;
              });
          office.change(office.clerkA(), letter, Map.of(LetterModel.STATUS, "settled"));
          return letter;
        });
  }

  /** Whether there is such a node, whoever may read it. */
  boolean exists(NodeRef node) {
    return repository.inTransactionAs(
        "admin", () -> repository.services().getNodeService().exists(node));
  }

  /** Does all work that waits in the background. */
  void work() {
    AuthenticationUtil.runAsSystem(
        () -> {
          repository.bean(TaskRunner.class).run();
          return null;
        });
  }
}
