package id.naskah.model;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alfresco.repo.dictionary.constraint.ListOfValuesConstraint;
import org.alfresco.service.cmr.dictionary.AssociationDefinition;
import org.alfresco.service.cmr.dictionary.ChildAssociationDefinition;
import org.alfresco.service.cmr.dictionary.ClassDefinition;
import org.alfresco.service.cmr.dictionary.ConstraintDefinition;
import org.alfresco.service.cmr.dictionary.DictionaryService;
import org.alfresco.service.cmr.dictionary.PropertyDefinition;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;

/**
 * Models only grow. Each line of letter-model.txt, routing-model.txt and the others says what an
 * installation may rely on; lines are added to them and none is changed.
 */
@AlfrescoTest
class ModelsTest {
  private static final QName LETTERS = QName.createQName(LetterModel.URI, "correspondence");
  private static final QName ROUTING = QName.createQName(RoutingModel.URI, "routing");
  private static final QName RETENTION = QName.createQName(RetentionModel.URI, "retention");
  private static final QName DRAFTING = QName.createQName(DraftingModel.URI, "drafting");

  private final DictionaryService dictionary;

  ModelsTest(Repository repository) {
    this.dictionary = repository.services().getDictionaryService();
  }

  @Test
  void lettersAreAsReleased() throws Exception {
    assertAsReleased(LETTERS, "letter-model.txt");
  }

  @Test
  void routingIsAsReleased() throws Exception {
    assertAsReleased(ROUTING, "routing-model.txt");
  }

  @Test
  void retentionIsAsReleased() throws Exception {
    assertAsReleased(RETENTION, "retention-model.txt");
  }

  @Test
  void draftingIsAsReleased() throws Exception {
    assertAsReleased(DRAFTING, "drafting-model.txt");
  }

  private void assertAsReleased(QName model, String file) throws Exception {
    List<String> released;
    try (var in = getClass().getResourceAsStream(file)) {
      released =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .toList();
    }

    assertThat(String.join("\n", actual(model))).isEqualTo(String.join("\n", released));
  }

  @Test
  void everyConstantIsDefined() throws Exception {
    List<Field> constants = new ArrayList<>(List.of(LetterModel.class.getFields()));
    constants.addAll(List.of(RoutingModel.class.getFields()));
    constants.addAll(List.of(RetentionModel.class.getFields()));
    constants.addAll(List.of(DraftingModel.class.getFields()));
    for (Field field : constants) {
      if (field.get(null) instanceof QName name) {
        boolean defined =
            dictionary.getClass(name) != null
                || dictionary.getProperty(name) != null
                || dictionary.getAssociation(name) != null;
        assertThat(defined).as(field.getName()).isTrue();
      }
    }
  }

  private List<String> actual(QName model) {
    List<String> lines = new ArrayList<>();
    List<ClassDefinition> classes = new ArrayList<>();
    dictionary.getTypes(model).forEach(name -> classes.add(dictionary.getType(name)));
    dictionary.getAspects(model).forEach(name -> classes.add(dictionary.getAspect(name)));
    for (ClassDefinition type : classes) {
      String parent = type.getParentName() == null ? "" : " of " + local(type.getParentName());
      lines.add((type.isAspect() ? "aspect " : "type ") + local(type.getName()) + parent);
      type.getProperties().values().stream()
          .filter(p -> p.getContainerClass().getName().equals(type.getName()))
          .forEach(p -> lines.add(property(p)));
      type.getAssociations().values().stream()
          .filter(a -> a.getSourceClass().getName().equals(type.getName()))
          .forEach(a -> lines.add(association(a)));
    }
    return lines.stream().sorted().toList();
  }

  private static String property(PropertyDefinition p) {
    StringBuilder line = new StringBuilder("property ");
    line.append(local(p.getContainerClass().getName())).append(' ').append(local(p.getName()));
    line.append(' ').append(local(p.getDataType().getName()));
    line.append(p.isMultiValued() ? " multiple" : "").append(p.isMandatory() ? " mandatory" : "");
    line.append(p.isIndexed() ? " indexed" : "").append(p.isStoredInIndex() ? " stored" : "");
    line.append(p.isIndexedAtomically() ? " atomic" : "");
    line.append(" tokenised=").append(p.getIndexTokenisationMode());
    line.append(" facetable=").append(p.getFacetable());
    for (ConstraintDefinition constraint : p.getConstraints()) {
      if (constraint.getConstraint() instanceof ListOfValuesConstraint list) {
        line.append(' ').append(String.join("|", list.getAllowedValues()));
      }
    }
    return line.toString();
  }

  private static String association(AssociationDefinition a) {
    String kind = a instanceof ChildAssociationDefinition ? "child " : "association ";
    return kind
        + String.join(
            " ",
            Arrays.asList(
                local(a.getSourceClass().getName()),
                local(a.getName()),
                local(a.getTargetClass().getName()),
                a.isTargetMany() ? "many" : "one",
                a.isTargetMandatory() ? "mandatory" : "optional"));
  }

  private static String local(QName name) {
    return name.getLocalName();
  }
}
