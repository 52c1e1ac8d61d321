package id.naskah.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Doors;
import id.naskah.Office;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.platform.ByNaskah;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.alfresco.model.ContentModel;
import org.alfresco.service.ServiceRegistry;
import org.alfresco.service.cmr.lock.LockType;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.rule.Rule;
import org.junit.jupiter.api.Test;

/** The folders that registration needs are Naskah's, and found whatever they are called. */
@AlfrescoTest
class UnitFoldersTest {
  private final Repository repository;
  private final Office office;
  private final ServiceRegistry services;
  private final NodeService nodes;

  UnitFoldersTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.services = repository.services();
    this.nodes = services.getNodeService();
  }

  @Test
  void nobodyRenamesMovesLocksHidesOrDeletesThem() {
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));
    List<NodeRef> folders = new ArrayList<>(List.of(office.intake(office.unitA())));
    for (NodeRef f = parent(letter); !f.equals(repository.companyHome()); f = parent(f)) {
      folders.add(f);
    }
    assertThat(folders).hasSize(6);
    List<String> wrong = new ArrayList<>();
    for (String user : List.of(office.clerkA(), office.registrar(), "admin")) {
      for (NodeRef folder : folders) {
        List<Object> before = state(folder);
        attempts(user, folder)
            .forEach(
                (what, attempt) -> {
                  attempt(attempt);
                  if (!state(folder).equals(before)) {
                    wrong.add(user + " " + what + " " + before);
                  }
                });
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(office.place(office.register(office.clerkA(), office.incoming(office.unitA()))))
        .isEqualTo(office.place(letter));
  }

  private Map<String, Callable<?>> attempts(String user, NodeRef folder) {
    Map<String, Callable<?>> attempts = new LinkedHashMap<>();
    service(attempts, "name", () -> nodes.setProperty(folder, ContentModel.PROP_NAME, "Lain"));
    service(attempts, "title", () -> nodes.setProperty(folder, ContentModel.PROP_TITLE, "Lain"));
    service(
        attempts,
        "rename",
        () -> {
          try {
            services.getFileFolderService().rename(folder, "Lain");
          } catch (org.alfresco.service.cmr.model.FileNotFoundException e) {
            throw new IllegalStateException(e);
          }
        });
    service(
        attempts,
        "move",
        () ->
            nodes.moveNode(
                folder,
                repository.companyHome(),
                ContentModel.ASSOC_CONTAINS,
                nodes.getPrimaryParent(folder).getQName()));
    service(
        attempts,
        "lock",
        () -> services.getLockService().lock(folder, LockType.valueOf("READ_ONLY_LOCK")));
    for (var aspect : List.of(ContentModel.ASPECT_HIDDEN, ContentModel.ASPECT_TEMPORARY)) {
      service(attempts, aspect.getLocalName(), () -> nodes.addAspect(folder, aspect, null));
    }
    service(attempts, "type", () -> nodes.setType(folder, ContentModel.TYPE_SYSTEM_FOLDER));
    service(
        attempts, "unit", () -> nodes.setProperty(folder, LetterModel.FOLDER_UNIT, office.unitB()));
    if (!user.equals("admin")) {
      service(attempts, "rule", () -> services.getRuleService().saveRule(folder, rule()));
      service(attempts, "delete", () -> nodes.deleteNode(folder));
    } else if (needed().contains(folder)) {
      service(attempts, "delete", () -> nodes.deleteNode(folder));
    }
    attempts.replaceAll((what, attempt) -> () -> repository.inTransactionAs(user, attempt));
    Doors doors = new Doors(repository);
    attempts.put("CMIS", () -> doors.cmisRename(user, folder, "Lain"));
    return attempts;
  }

  /** Correspondence, the unit's folder and its intake, which may not go when they are empty. */
  private List<NodeRef> needed() {
    NodeRef unit = unitFolder();
    return List.of(unit, parent(unit), office.intake(office.unitA()));
  }

  private Rule rule() {
    Rule rule = new Rule();
    rule.setRuleType("inbound");
    rule.setTitle("Salinan");
    rule.setAction(services.getActionService().createAction("extract-metadata"));
    return rule;
  }

  @Test
  void aFolderThatWasRenamedBeforeIsStillTheUnitsAndGetsItsNameBack() {
    NodeRef first = office.register(office.clerkA(), office.incoming(office.unitA()));
    NodeRef folder = unitFolder();
    rename(folder, "Bagian lama " + office.unitA());

    NodeRef second = office.register(office.clerkA(), office.incoming(office.unitA()));

    assertThat(unitFolder()).isEqualTo(folder);
    assertThat(parent(second)).isEqualTo(parent(first));
    office.save(ConfigurationFiles.UNITS, office.read(ConfigurationFiles.UNITS) + "\n");
    assertThat(office.property(folder, ContentModel.PROP_NAME)).isEqualTo(office.unitA());
  }

  @Test
  void aFolderFromBeforeIdsWereKeptIsFoundByWhatIsWrittenOnIt() {
    NodeRef folder = unitFolder();
    rename(folder, "Bagian lama " + office.unitA());
    repository.inTransactionAs(
        "admin",
        () -> office.sql().update("DELETE FROM naskah_folder WHERE unit = ?", office.unitA()));

    office.save(ConfigurationFiles.UNITS, office.read(ConfigurationFiles.UNITS) + "\n");

    assertThat(unitFolder()).isEqualTo(folder);
    assertThat(
            office
                .sql()
                .queryForObject(
                    "SELECT uuid FROM naskah_folder WHERE unit = ?", String.class, office.unitA()))
        .isEqualTo(folder.getId());
    assertThat(office.property(folder, ContentModel.PROP_NAME)).isEqualTo(office.unitA());
  }

  private void rename(NodeRef folder, String name) {
    repository.inTransactionAs(
        "admin",
        () -> {
          ByNaskah.write(
              () ->
                  repository
                      .bean("nodeService", NodeService.class)
                      .setProperty(folder, ContentModel.PROP_NAME, name));
          return null;
        });
    assertThat(office.property(folder, ContentModel.PROP_NAME)).isEqualTo(name);
  }

  private NodeRef unitFolder() {
    return repository.inTransactionAs(
        "admin", () -> repository.bean(Filing.class).unitFolder(office.unitA()).orElseThrow());
  }

  private List<Object> state(NodeRef folder) {
    return repository.inTransactionAs(
        "admin",
        () -> {
          if (!nodes.exists(folder)) {
            return List.<Object>of("gone");
          }
          var properties = new java.util.HashMap<>(nodes.getProperties(folder));
          properties
              .keySet()
              .retainAll(
                  List.of(
                      ContentModel.PROP_NAME, ContentModel.PROP_TITLE, LetterModel.FOLDER_UNIT));
          return List.<Object>of(
              properties, nodes.getType(folder), parent(folder), nodes.getAspects(folder));
        });
  }

  private NodeRef parent(NodeRef node) {
    return repository.inTransactionAs("admin", () -> nodes.getPrimaryParent(node).getParentRef());
  }

  private static void service(Map<String, Callable<?>> attempts, String what, Runnable work) {
    attempts.put(
        what,
        () -> {
          work.run();
          return null;
        });
  }

  private static void attempt(Callable<?> attempt) {
    try {
      attempt.call();
    } catch (Exception e) {
      // Refused, as it may be; what counts is what became of the folder.
    }
  }
}
