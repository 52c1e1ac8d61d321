package id.naskah.guard;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Audited;
import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.LetterService;
import id.naskah.model.LetterModel;
import id.naskah.retention.Keeping;
import id.naskah.routing.PassingOn;
import id.naskah.routing.ReportFiles;
import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages and drawings that an earlier version stored as such become text, and nothing else. */
@AlfrescoTest
class InertWorkTest {
  private static final String HTML = "text/html";
  private static final String TEXT = Pages.TEXT;

  private final Repository repository;
  private final Keeping keeping;
  private final Office office;
  private final NodeService stored;
  private final Pages pages;

  InertWorkTest(Repository repository) {
    this.repository = repository;
    this.keeping = new Keeping(repository);
    this.office = keeping.office();
    this.pages = new Pages(repository, keeping);
    this.stored = repository.bean("dbNodeService", NodeService.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"open", "settled", "void", "held", "settled and held", "locked"})
  void pagesOfEarlierVersionsBecomeTextAndNothingElseOfThemChanges(String state) {
    NodeRef letter = keeping.letter();
    NodeRef file = keeping.attachment(letter);
    pages.page(letter, file);
    NodeRef gone = deleted(letter);
    give(letter, state);
    Map<NodeRef, String> all = new LinkedHashMap<>();
    for (NodeRef node : List.of(letter, file, pages.version(letter), pages.version(file), gone)) {
      all.put(node, "text/html");
    }
    all.forEach(pages::asBefore);
    List<Object> before = said(letter, file);

    pages.walk();

    all.keySet().forEach(node -> assertThat(pages.mimetype(node)).as("%s", node).isEqualTo(TEXT));
    assertThat(said(letter, file)).isEqualTo(before);
    assertThat(Audited.about(repository, letter))
        .contains(
            "kept as text/plain, was text/html: " + letter,
            "kept as text/plain, was text/html: " + pages.version(file),
            "kept as text/plain, was text/html: " + gone);
    assertInertOnTheirDoors(letter);
    assertInertOnTheirDoors(file);
    pages.walk();
    assertThat(Audited.about(repository, letter).stream().filter(e -> e.startsWith("kept as")))
        .hasSize(all.size());
  }

  @Test
  void reportsCommentsWorkingCopiesAndDraftsAreLookedThroughAsWell() {
    PassingOn passing = new PassingOn(repository, office);
    String head = passing.person("head");
    NodeRef letter = passing.letter();
    NodeRef part = passing.pass(letter, head).get(0);
    NodeRef report =
        keeping.as(
            head,
            () -> {
              ReportFiles files = repository.bean(ReportFiles.class);
              NodeRef made = files.add(part, "laporan.html");
              files.putContent(made, TEXT, "UTF-8", Pages.stream());
              return made;
            });
    NodeRef comment = pages.comment(letter);
    pages.page(letter);
    NodeRef copy =
        keeping.as(
            office.clerkA(),
            () -> repository.services().getCheckOutCheckInService().checkout(letter));
    NodeRef draft = office.register(office.clerkA(), draftOf());
    pages.page(draft);
    Map<NodeRef, String> all =
        Map.of(
            report, "image/svg+xml",
            comment, HTML,
            copy, "application/xhtml+xml",
            draft, "text/xml");
    all.forEach(pages::asBefore);

    pages.walk();

    all.keySet().forEach(node -> assertThat(pages.mimetype(node)).as("%s", node).isEqualTo(TEXT));
  }

  /** Another attachment, which is in the trash. */
  private NodeRef deleted(NodeRef letter) {
    NodeRef file =
        keeping.as(
            office.clerkA(),
            () -> repository.bean(LetterService.class).attach(letter, "terbuang.html"));
    pages.page(file);
    keeping.as(
        "admin",
        () -> {
          repository.services().getNodeService().deleteNode(file);
          return null;
        });
    return trashed(file);
  }

  private static NodeRef trashed(NodeRef file) {
    return new NodeRef(StoreRef.STORE_REF_ARCHIVE_SPACESSTORE, file.getId());
  }

  private void give(NodeRef letter, String state) {
    if (state.startsWith("settled")) {
      keeping.status(letter, "settled");
    }
    if (state.equals("void")) {
      office.change(
          office.clerkA(),
          letter,
          Map.of(LetterModel.STATUS, "void", LetterModel.VOID_REASON, "Keliru"));
    }
    if (state.endsWith("held")) {
      keeping.hold(letter);
    }
    if (state.equals("locked")) {
      keeping.as(
          office.clerkA(),
          () -> repository.services().getCheckOutCheckInService().checkout(letter));
    }
  }

  private List<Object> said(NodeRef letter, NodeRef file) {
    return keeping.as(
        "admin",
        () -> {
          List<Object> all = new java.util.ArrayList<>();
          for (NodeRef node : List.of(letter, file, pages.version(letter), pages.version(file))) {
            var properties = new java.util.HashMap<>(stored.getProperties(node));
            ContentData content = (ContentData) properties.remove(ContentModel.PROP_CONTENT);
            all.add(properties);
            all.add(content.getContentUrl() + content.getSize() + content.getEncoding());
            all.add(stored.getAspects(node));
          }
          for (NodeRef node : List.of(letter, file)) {
            all.add(
                repository
                    .services()
                    .getVersionService()
                    .getVersionHistory(node)
                    .getAllVersions()
                    .stream()
                    .map(v -> v.getVersionLabel() + v.getFrozenModifiedDate())
                    .toList());
          }
          return all;
        });
  }

  private void assertInertOnTheirDoors(NodeRef node) {
    String id = "workspace/SpacesStore/" + node.getId();
    String version = "versionStore/version2Store/" + pages.version(node).getId();
    int served = 0;
    for (String path :
        List.of(
            "/s/api/node/content/" + id,
            "/d/d/" + id + "/x.html",
            "/s/api/node/content/" + version,
            "/api/-default-/public/alfresco/versions/1/nodes/" + node.getId() + "/content",
            "/api/-default-/public/alfresco/versions/1/nodes/"
                + node.getId()
                + "/versions/1.0/content",
            "/api/-default-/public/cmis/versions/1.1/atom/content?id=" + node.getId())) {
      var answer = repository.http("admin").getBytes(path);
      if (answer.statusCode() == 200) {
        served++;
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
            .as(path)
            .startsWith(TEXT);
      }
    }
    assertThat(served).isGreaterThanOrEqualTo(2);
  }

  private Map<QName, Serializable> draftOf() {
    Map<QName, Serializable> letter = new HashMap<>(office.incoming(office.unitA()));
    letter.put(LetterModel.STATUS, "draft");
    return letter;
  }
}
