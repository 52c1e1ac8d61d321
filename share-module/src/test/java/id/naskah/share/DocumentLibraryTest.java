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
        everywhere("actions")
            .flatMap(actions -> elements(actions, "action"))
            .filter(a -> !a.getAttribute("id").startsWith("naskah-"))
            .toList();
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
    Path pictures = RESOURCES.resolve("META-INF/components/documentlibrary/indicators");
    Stream<String> asked = Stream.of("held", "overdue").map(name -> "naskah-" + name + "-16.svg");
    Stream<String> judged = ours("indicator").map(i -> i.getAttribute("icon"));
    assertThat(Stream.concat(judged, asked))
        .hasSizeGreaterThan(6)
        .allSatisfy(icon -> assertThat(pictures.resolve(icon)).isRegularFile());
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

  /** A script of ours runs after the one of Share's that has its name, in the package named. */
  @Test
  void scriptsOfOursHaveTheNamesOfSharesOwn() throws IOException {
    List<Element> all =
        Stream.of("naskah-share-pages", "naskah-rows")
            .flatMap(name -> elements(extension(name), "customization"))
            .toList();
    assertThat(all).hasSize(6);
    Path scripts = RESOURCES.resolve("alfresco/web-extension/site-webscripts");
    for (Element each : all) {
      String target = text(each, "targetPackageRoot").replace('.', '/');
      Path ours = scripts.resolve(text(each, "sourcePackageRoot").replace('.', '/'));
      try (Stream<Path> files = Files.list(ours)) {
        assertThat(files.map(file -> file.getFileName().toString().replaceFirst("\\.js$", "")))
            .isNotEmpty()
            .allSatisfy(
                name ->
                    assertThat(shares)
                        .allMatch(s -> s.has("webscript", target + "/" + name), name));
      }
    }
  }

  @Test
  void whatIsDoneWithSeveralIsRegisteredAndOnlyForLettersWithNumbers() throws IOException {
    String script = Files.readString(Path.of("src/main/static/library.js"));
    List<Element> several =
        everywhere("multi-select").flatMap(menu -> elements(menu, "action")).toList();
    assertThat(several).hasSize(3);
    for (Element action : several) {
      assertThat(script).contains(action.getAttribute("id") + ": several('");
      assertThat(action.getAttribute("hasAspect")).isEqualTo("nsk:numbered");
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
