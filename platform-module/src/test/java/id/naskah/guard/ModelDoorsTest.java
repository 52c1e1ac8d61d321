package id.naskah.guard;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.OwnOffice;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.Filing;
import id.naskah.model.DraftingModel;
import id.naskah.model.LetterModel;
import id.naskah.model.RetentionModel;
import id.naskah.model.RoutingModel;
import id.naskah.model.UsersOwn;
import id.naskah.retention.Keeping;
import id.naskah.retention.dossier.DossierService;
import id.naskah.routing.PassingOn;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.action.Action;
import org.alfresco.service.cmr.dictionary.DataTypeDefinition;
import org.alfresco.service.cmr.dictionary.DictionaryService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;

/** Every type, aspect and property of the four models: clients write those that are theirs. */
@AlfrescoTest
@OwnOffice
class ModelDoorsTest {
  private static final List<QName> MODELS =
      List.of(
          QName.createQName(LetterModel.URI, "correspondence"),
          QName.createQName(RoutingModel.URI, "routing"),
          QName.createQName(RetentionModel.URI, "retention"),
          QName.createQName(DraftingModel.URI, "drafting"));

  private final Repository repository;
  private final Keeping keeping;
  private final Office office;
  private final NodeService nodes;
  private final DictionaryService dictionary;
  private final Map<String, NodeRef> targets = new LinkedHashMap<>();

  ModelDoorsTest(Repository repository) {
    this.repository = repository;
    this.keeping = new Keeping(repository);
    this.office = keeping.office();
    this.nodes = repository.services().getNodeService();
    this.dictionary = repository.services().getDictionaryService();
    NodeRef folder = repository.cleanFolder();
    keeping.as(
        "admin",
        () -> {
          repository
              .services()
              .getPermissionService()
              .setPermission(folder, "GROUP_EVERYONE", "Coordinator", true);
          return null;
        });
    targets.put("file", child(folder, ContentModel.TYPE_CONTENT));
    targets.put("folder", child(folder, ContentModel.TYPE_FOLDER));
    NodeRef letter = keeping.letter();
    targets.put("letter", letter);
    targets.put("attachment", keeping.attachment(letter));
    targets.put("record", keeping.record());
    targets.put("unit", repository.bean(Filing.class).unitFolder(office.unitA()).orElseThrow());
    targets.put("intake", office.intake(office.unitA()));
    targets.put("configuration", office.node(ConfigurationFiles.UNITS));
    targets.put(
        "disposition", new PassingOn(repository, office).pass(letter, office.clerkB()).get(0));
    targets.put(
        "dossier",
        keeping.as(
            office.clerkA(),
            () -> repository.bean(DossierService.class).open(office.unitA(), "Map", "005", null)));
  }

  private NodeRef child(NodeRef folder, QName type) {
    return keeping.as(
        "admin",
        () ->
            repository
                .services()
                .getFileFolderService()
                .create(folder, repository.unique("x"), type)
                .getNodeRef());
  }

  @Test
  void theListOfWhatIsTheUsersNamesNothingThatIsNotThere() {
    Set<QName> there = new TreeSet<>();
    MODELS.forEach(model -> there.addAll(dictionary.getProperties(model)));
    MODELS.forEach(model -> there.addAll(dictionary.getAspects(model)));
    MODELS.forEach(model -> there.addAll(dictionary.getTypes(model)));

    assertThat(there)
        .containsAll(UsersOwn.PROPERTIES)
        .containsAll(UsersOwn.ON_LETTERS)
        .containsAll(UsersOwn.TYPES);
    MODELS.forEach(model -> assertThat(UsersOwn.TYPES).containsAll(dictionary.getTypes(model)));
  }

  @Test
  void noAspectIsPutOnOrTakenOffByHand() {
    List<String> wrong = new ArrayList<>();
    aspects()
        .forEach(
            aspect ->
                targets.forEach(
                    (what, node) -> {
                      boolean before = has(node, aspect);
                      boolean theirs =
                          UsersOwn.ON_LETTERS.contains(aspect)
                              && Set.of("letter", "record").contains(what);
                      for (String user : List.of(office.clerkA(), "admin")) {
                        attempt(user, () -> nodes.addAspect(node, aspect, null));
                        attempt(user, () -> run("add-features", node, aspect));
                        if (!theirs && has(node, aspect) != before) {
                          wrong.add(user + " put " + aspect.getLocalName() + " on " + what);
                        }
                        attempt(user, () -> nodes.removeAspect(node, aspect));
                        attempt(user, () -> run("remove-features", node, aspect));
                        if (before && !has(node, aspect)) {
                          wrong.add(user + " took " + aspect.getLocalName() + " off " + what);
                        }
                      }
                    }));
    assertThat(wrong).isEmpty();
  }

  @Test
  void noBookkeepingIsWrittenByHand() {
    List<String> wrong = new ArrayList<>();
    Stream<QName> properties = MODELS.stream().flatMap(m -> dictionary.getProperties(m).stream());
    properties
        .filter(name -> !UsersOwn.PROPERTIES.contains(name))
        .forEach(
            name ->
                targets.forEach(
                    (what, node) -> {
                      Object before = office.property(node, name);
                      for (String user : List.of(office.clerkA(), "admin")) {
                        attempt(user, () -> nodes.setProperty(node, name, value(name)));
                        attempt(user, () -> nodes.addProperties(node, Map.of(name, value(name))));
                        attempt(user, () -> nodes.removeProperty(node, name));
                        if (!Objects.equals(before, office.property(node, name))) {
                          wrong.add(user + " wrote " + name.getLocalName() + " to " + what);
                        }
                      }
                    }));
    // A property of a type is kept by the rules of that type; elsewhere it says nothing.
    wrong.removeIf(
        each ->
            each.matches(".* wrote (closedOn|sender|sentFor|sentAt|read\\w+|closed\\w+) to .*")
                && !each.matches(".* to (disposition|dossier)"));
    assertThat(wrong).isEmpty();
  }

  @Test
  void aLetterDoesNotBecomeAWorkingCopyByHand() {
    NodeRef letter = targets.get("letter");
    for (String user : List.of(office.clerkA(), "admin")) {
      attempt(user, () -> nodes.addAspect(letter, ContentModel.ASPECT_WORKING_COPY, null));
      assertThat(has(letter, ContentModel.ASPECT_WORKING_COPY)).isFalse();
    }
    Map<QName, Serializable> unruly = office.incoming(office.unitA());
    unruly.put(LetterModel.STATUS, "settled");
    unruly.put(ContentModel.PROP_NAME, "liar.txt");
    attempt(
        office.clerkA(),
        () -> {
          NodeRef made =
              nodes
                  .createNode(
                      office.intake(office.unitA()),
                      ContentModel.ASSOC_CONTAINS,
                      QName.createQName(LetterModel.URI, "liar"),
                      LetterModel.TYPE_LETTER,
                      unruly)
                  .getChildRef();
          nodes.addAspect(made, ContentModel.ASPECT_WORKING_COPY, null);
        });
    assertThat(
            keeping.as(
                "admin",
                () ->
                    nodes.getChildByName(
                        office.intake(office.unitA()), ContentModel.ASSOC_CONTAINS, "liar.txt")))
        .isNull();
  }

  private Stream<QName> aspects() {
    return MODELS.stream().flatMap(model -> dictionary.getAspects(model).stream());
  }

  private Serializable value(QName property) {
    String type = dictionary.getProperty(property).getDataType().getName().getLocalName();
    if (type.equals(DataTypeDefinition.DATE.getLocalName())
        || type.equals(DataTypeDefinition.DATETIME.getLocalName())) {
      return new Date(0);
    }
    if (type.equals(DataTypeDefinition.INT.getLocalName())) {
      return 4711;
    }
    var constraints = dictionary.getProperty(property).getConstraints();
    if (property.equals(RetentionModel.SCHEDULE_STATUS)) {
      return "superseded";
    }
    return constraints.isEmpty() ? "x" : "permanent";
  }

  private void run(String name, NodeRef node, QName aspect) {
    Action action = repository.services().getActionService().createAction(name);
    action.setParameterValue("aspect-name", aspect);
    repository.services().getActionService().executeAction(action, node, false, false);
  }

  private boolean has(NodeRef node, QName aspect) {
    return keeping.as("admin", () -> nodes.hasAspect(node, aspect));
  }

  private void attempt(String user, Runnable work) {
    try {
      keeping.as(
          user,
          () -> {
            work.run();
            return null;
          });
    } catch (RuntimeException e) {
      // Refused, as it may be; what counts is what is there afterwards.
    }
  }
}
