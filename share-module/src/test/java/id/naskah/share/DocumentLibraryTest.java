package id.naskah.share;

import static id.naskah.share.ShareConfig.attributes;
import static id.naskah.share.ShareConfig.elements;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What the document library gets: each thing it is told of is there, in the module or in Share. */
class DocumentLibraryTest {

  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final String CONTEXT = "alfresco/web-extension/naskah-doclib-context.xml";

  private final List<SharePoints> shares = SharePoints.listed();
  private final Set<String> evaluators =
      attributes(ShareConfig.parse(CONTEXT).getDocumentElement(), "id").collect(Collectors.toSet());

  @Test
  void everyEvaluatorOfOursIsABeanAndEveryBeanIsUsed() {
    Set<String> named =
        everywhere("evaluator")
            .map(Element::getTextContent)
            .filter(name -> name.contains(".naskah."))
            .collect(Collectors.toSet());
    named.add("evaluator.naskah.secret.only");
    named.add("evaluator.naskah.secret.top");
    assertThat(evaluators).isEqualTo(named);
  }

  @Test
  void actionsCallWhatTheScriptRegistersAndStandInBothGroups() throws IOException {
    String script = Files.readString(Path.of("src/main/static/letters.js"));
    List<Element> own = ours("action").filter(a -> a.hasAttribute("type")).toList();
    assertThat(own).hasSizeGreaterThan(6);
    for (Element action : own) {
      String function =
          elements(action, "param")
              .filter(param -> param.getAttribute("name").equals("function"))
              .map(Element::getTextContent)
              .findFirst()
              .orElseThrow();
      assertThat(script).contains("['" + function + "', ");
      assertThat(elements(action, "evaluator")).as(action.getAttribute("id")).isNotEmpty();
      assertThat(ours("action"))
          .filteredOn(a -> a.getAttribute("id").equals(action.getAttribute("id")))
          .filteredOn(a -> a.hasAttribute("index"))
          .hasSize(2);
    }
  }

  @Test
  void sharesOwnActionsAreOnlyHiddenForLettersAndExist() {
    List<Element> hidden =
        everywhere("action").filter(a -> !a.getAttribute("id").startsWith("naskah-")).toList();
    assertThat(hidden).isNotEmpty();
    for (Element action : hidden) {
      assertThat(action.getAttributes().getLength()).isEqualTo(1);
      assertThat(elements(action, "evaluator"))
          .singleElement()
          .satisfies(e -> assertThat(e.getAttribute("negate")).isEqualTo("true"))
          .satisfies(e -> assertThat(evaluators).contains(e.getTextContent()));
      assertThat(shares).allMatch(s -> s.has("action", action.getAttribute("id")));
    }
  }

  @Test
  void indicatorsHaveTheirPictures() {
    assertThat(ours("indicator"))
        .isNotEmpty()
        .allSatisfy(
            i ->
                assertThat(
                        RESOURCES.resolve(
                            "META-INF/components/documentlibrary/indicators/"
                                + i.getAttribute("icon")))
                    .isRegularFile());
  }

  @Test
  void staticFilesStandUnderTheVersion() {
    assertThat(everywhere("js").map(js -> js.getAttribute("src")))
        .isNotEmpty()
        .allSatisfy(src -> assertThat(Path.of("target/classes/META-INF" + src)).isRegularFile());
  }

  @Test
  void panelsStandInARegionOfSharesAndCallWebScriptsOfOurs() throws IOException {
    Element extension = extension("naskah-details");
    List<String> urls = elements(extension, "url").map(Element::getTextContent).toList();
    assertThat(urls).hasSize(2);
    for (String url : urls) {
      String file = "id" + url + ".get";
      Path scripts = RESOURCES.resolve("alfresco/web-extension/site-webscripts");
      assertThat(Files.readString(scripts.resolve(file + ".desc.xml")))
          .contains("<url>" + url + "</url>");
      assertThat(Files.readString(scripts.resolve(file + ".html.ftl")))
          .contains("data-naskah-panel=\"" + url.substring(url.lastIndexOf('/') + 1));
    }
    for (Element component : elements(extension, "component").toList()) {
      String region = text(component, "region-id");
      assertThat(shares).allMatch(s -> s.points().stream().anyMatch(p -> p.contains(region)));
    }
  }

  @Test
  void pagesAreCustomizedByScriptsThatExist() {
    List<Element> all = elements(extension("naskah-share-pages"), "customization").toList();
    assertThat(all).hasSize(2);
    for (Element each : all) {
      Path ours =
          RESOURCES
              .resolve("alfresco/web-extension/site-webscripts")
              .resolve(text(each, "sourcePackageRoot").replace('.', '/'));
      assertThat(ours).isDirectory();
      assertThat(text(each, "targetPackageRoot")).startsWith("org.alfresco.components.");
    }
  }

  private static Element extension(String name) {
    return ShareConfig.parse("alfresco/web-extension/site-data/extensions/" + name + ".xml")
        .getDocumentElement();
  }

  private static String text(Element parent, String name) {
    return elements(parent, name).map(Element::getTextContent).findFirst().orElseThrow();
  }

  private static Stream<Element> everywhere(String name) {
    return ShareConfig.sections().stream().flatMap(section -> elements(section, name));
  }

  private static Stream<Element> ours(String name) {
    return everywhere(name).filter(e -> e.getAttribute("id").startsWith("naskah-"));
  }
}
