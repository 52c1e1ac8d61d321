package id.naskah.share;

import static id.naskah.share.ShareConfig.attributes;
import static id.naskah.share.ShareConfig.elements;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Every name that the module uses of Share's is there in the oldest and the newest version. */
class ShareLinkTest {

  private static final List<String> CONTEXTS =
      List.of(ShareConfig.CONTEXT, "alfresco/web-extension/naskah-doclib-context.xml");

  private final List<SharePoints> shares = SharePoints.listed();

  private void needListings() {
    assumeFalse(shares.isEmpty(), "no listings of Share's extension points at hand");
  }

  @Test
  void evaluatorsAndSectionsExist() {
    needListings();
    for (Element section : ShareConfig.sections()) {
      String evaluator = section.getAttribute("evaluator");
      if (evaluator.isEmpty()) {
        continue; // Adds to what Share's forms are configured with everywhere.
      }
      assertThat(shares).allMatch(share -> share.has("evaluator", evaluator), evaluator);
      if (evaluator.equals("string-compare")) {
        String point =
            "condition=\"" + section.getAttribute("condition") + "\" evaluator=\"string-compare\"";
        assertThat(shares).allMatch(share -> share.has("config", point), point);
      }
    }
  }

  @Test
  void formIdsExist() {
    needListings();
    assertThat(ShareConfig.forms())
        .map(ShareConfig.Form::id)
        .filteredOn(id -> !id.isEmpty())
        .isNotEmpty()
        .allSatisfy(id -> assertThat(shares).allMatch(share -> share.has("form", id), id));
  }

  @Test
  void pagesOfTheCreateMenuExist() {
    needListings();
    assertThat(ShareConfig.sections())
        .flatMap(section -> pages(section).toList())
        .map(page -> page.substring(0, page.indexOf('?')))
        .isNotEmpty()
        .allSatisfy(page -> assertThat(shares).allMatch(share -> share.has("pages", page), page));
  }

  private static Stream<String> pages(Element section) {
    return elements(section, "param")
        .filter(param -> param.getAttribute("name").equals("page"))
        .map(Element::getTextContent);
  }

  @Test
  void beansExtendShareAndRedefineNothing() {
    needListings();
    CONTEXTS.forEach(this::extendsShareAndRedefinesNothing);
  }

  private void extendsShareAndRedefinesNothing(String context) {
    Element beans = ShareConfig.parse(context).getDocumentElement();
    assertThat(elements(beans, "bean")).isNotEmpty();
    Set<String> own = attributes(beans, "id").collect(Collectors.toSet());
    assertThat(attributes(beans, "bean"))
        .allSatisfy(id -> assertThat(own).as("a bean of the same file").contains(id));
    assertThat(attributes(beans, "class"))
        .allSatisfy(name -> assertThat(shares).allMatch(s -> s.classes().contains(name), name));
    assertThat(Stream.concat(attributes(beans, "parent"), attributes(beans, "ref")))
        .allSatisfy(id -> assertThat(shares).allMatch(s -> s.has("bean", id), id));
    assertThat(attributes(beans, "id"))
        .allSatisfy(id -> assertThat(shares).noneMatch(s -> s.has("bean", id)));
  }

  /**
   * Each property that is set exists in both versions, and each that only the newest has is set:
   * one that nobody sets is a null at start.
   */
  @Test
  void beansAreGivenWhatBothVersionsAskFor() {
    needListings();
    Element beans = ShareConfig.parse(ShareConfig.CONTEXT).getDocumentElement();
    for (Element bean : elements(beans, "bean").toList()) {
      String type = bean.getAttribute("class");
      Set<String> set =
          elements(bean, "property").map(p -> p.getAttribute("name")).collect(Collectors.toSet());
      assertThat(shares)
          .allSatisfy(share -> assertThat(share.properties().get(type)).containsAll(set));
      Set<String> missing = new TreeSet<>(shares.get(shares.size() - 1).properties().get(type));
      missing.removeAll(shares.get(0).properties().get(type));
      missing.removeAll(set);
      assertThat(missing).as(type).isEmpty();
    }
  }

  @Test
  void templatesExist() throws IOException {
    List<String> known;
    try (InputStream in = ShareLinkTest.class.getResourceAsStream("templates.txt")) {
      known = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    assertThat(ShareConfig.sections())
        .flatMap(section -> attributes(section, "template").toList())
        .map(template -> template.replace("../", "/org/alfresco/components/"))
        .isNotEmpty()
        .allSatisfy(
            template ->
                assertThat(known.contains(template) || isOurs(template)).as(template).isTrue());
  }

  private static boolean isOurs(String template) {
    return template.startsWith("/id/naskah/")
        && ShareLinkTest.class.getResource("/alfresco/web-extension/site-webscripts" + template)
            != null;
  }

  @Test
  void nothingOfShareIsReplacedAndNothingIsCompiled() throws IOException {
    assertThat(ShareConfig.sections()).allMatch(section -> !section.hasAttribute("replace"));
    Path classes = Path.of("target/classes");
    try (Stream<Path> files = Files.walk(classes)) {
      assertThat(files).isNotEmpty().noneMatch(file -> file.toString().endsWith(".class"));
    }
  }
}
