package id.naskah.guard;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.retention.Keeping;
import id.naskah.retention.disposal.ProofFiling;
import id.naskah.routing.PassingOn;
import id.naskah.routing.ReportFiles;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.alfresco.model.ContentModel;
import org.alfresco.model.QuickShareModel;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.service.cmr.action.Action;
import org.alfresco.service.cmr.quickshare.QuickShareService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing of Naskah's is published by a link for the whole world, by whichever door. */
@AlfrescoTest
class PublishingTest {
  private final Repository repository;
  private final Keeping keeping;
  private final Office office;
  private final NodeService nodes;
  private final QuickShareService shares;

  PublishingTest(Repository repository) {
    this.repository = repository;
    this.keeping = new Keeping(repository);
    this.office = keeping.office();
    this.nodes = repository.services().getNodeService();
    this.shares = repository.bean("QuickShareService", QuickShareService.class);
  }

  @Test
  void nobodyPublishesWhatIsNaskahs(@TempDir Path directory) throws Exception {
    Map<String, NodeRef> documents = documents(directory);
    List<String> wrong = new ArrayList<>();
    documents.forEach(
        (what, node) -> {
          for (String user : List.of(office.clerkA(), "admin")) {
            attempts(node)
                .forEach(
                    (how, attempt) -> {
                      attempt(user, attempt);
                      if (isShared(node)) {
                        wrong.add(user + " " + how + " " + what);
                      }
                    });
          }
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void anOrdinaryDocumentIsPublishedAsBefore() {
    NodeRef plain = plain(repository.cleanFolder());

    String link = share(plain);

    assertThat(read(link)).isEqualTo("biasa");
  }

  @Test
  void aLinkFromBeforeIsReportedAndEndsWithTheAspectByWhicheverDoor() {
    GuardsStart start = repository.bean(GuardsStart.class);
    NodeRef letter = keeping.record();
    int before = reported(start);

    String first = shareAnyway(letter);
    assertThat(read(first)).isEqualTo("surat");
    assertThat(reported(start)).isEqualTo(before + 1);
    keeping.as(
        "admin",
        () -> {
          nodes.removeAspect(letter, QuickShareModel.ASPECT_QSHARE);
          return null;
        });
    assertThat(read(first)).isNotEqualTo("surat");

    String second = shareAnyway(letter);
    assertThat(read(second)).isEqualTo("surat");
    keeping.as(
        "admin",
        () -> {
          shares.unshareContent(second);
          return null;
        });
    assertThat(read(second)).isNotEqualTo("surat");
    assertThat(reported(start)).isEqualTo(before);
  }

  @Test
  void theLinkEndsOfAFileThatBecomesALetterOrAnAttachment() {
    NodeRef file = plain(repository.cleanFolder());
    String link = share(file);

    NodeRef draft =
        keeping.as(
            "admin",
            () ->
                repository
                    .services()
                    .getFileFolderService()
                    .move(file, office.intake(office.unitA()), null)
                    .getNodeRef());

    assertThat(office.property(draft, LetterModel.STATUS)).isEqualTo("draft");
    assertThat(read(link)).isNotEqualTo("biasa");
    assertThat(isShared(draft)).isFalse();

    NodeRef letter = keeping.letter();
    NodeRef second = plain(repository.cleanFolder());
    String other = share(second);
    keeping.as(
        "admin",
        () ->
            nodes.moveNode(
                second,
                letter,
                LetterModel.ATTACHMENTS,
                QName.createQName(LetterModel.URI, "second")));
    assertThat(read(other)).isNotEqualTo("biasa");
    assertThat(isShared(second)).isFalse();
  }

  private Map<String, NodeRef> documents(Path directory) throws Exception {
    Map<String, NodeRef> documents = new LinkedHashMap<>();
    NodeRef letter = keeping.letter();
    documents.put("letter", letter);
    documents.put("attachment", keeping.attachment(letter));
    Map<QName, Serializable> secret = office.incoming(office.unitA());
    secret.put(LetterModel.SECURITY, "topSecret");
    documents.put("top secret letter", office.register(office.clerkA(), secret));
    documents.put("record", keeping.record());
    Map<QName, Serializable> draft = office.incoming(office.unitA());
    draft.put(LetterModel.STATUS, "draft");
    documents.put("draft", office.register(office.clerkA(), draft));
    String staff = repository.createUser("staff." + office.unitA());
    NodeRef disposition = new PassingOn(repository, office).pass(letter, staff).get(0);
    documents.put(
        "report",
        keeping.as(staff, () -> repository.bean(ReportFiles.class).add(disposition, "a.txt")));
    Path file = Files.writeString(directory.resolve("bukti.pdf"), "bukti");
    for (String shelf : List.of("Disposals", "Transfers")) {
      documents.put(
          shelf,
          keeping.as(
              "admin",
              () ->
                  repository
                      .bean(ProofFiling.class)
                      .store(
                          shelf,
                          System.nanoTime() % 1_000_000,
                          repository.unique("b") + ".pdf",
                          "application/pdf",
                          file)
                      .node()));
    }
    return documents;
  }

  private Map<String, Callable<?>> attempts(NodeRef node) {
    Map<String, Callable<?>> attempts = new LinkedHashMap<>();
    attempts.put("shared", () -> shares.shareContent(node));
    attempts.put(
        "aspect",
        () -> {
          nodes.addAspect(
              node,
              QuickShareModel.ASPECT_QSHARE,
              Map.of(QuickShareModel.PROP_QSHARE_SHAREDID, "abc"));
          return null;
        });
    attempts.put(
        "property",
        () -> {
          nodes.setProperty(node, QuickShareModel.PROP_QSHARE_SHAREDID, "abc");
          return null;
        });
    attempts.put(
        "action",
        () -> {
          Action action = repository.services().getActionService().createAction("add-features");
          action.setParameterValue("aspect-name", QuickShareModel.ASPECT_QSHARE);
          repository.services().getActionService().executeAction(action, node, false, false);
          return null;
        });
    return attempts;
  }

  private void attempt(String user, Callable<?> attempt) {
    try {
      keeping.as(user, attempt);
    } catch (RuntimeException e) {
      // Refused, as it may be; what counts is whether there is a link.
    }
  }

  private boolean isShared(NodeRef node) {
    return keeping.as("admin", () -> nodes.hasAspect(node, QuickShareModel.ASPECT_QSHARE));
  }

  private NodeRef plain(NodeRef folder) {
    return keeping.as(
        "admin",
        () -> {
          NodeRef node =
              repository
                  .services()
                  .getFileFolderService()
                  .create(folder, repository.unique("plain") + ".txt", ContentModel.TYPE_CONTENT)
                  .getNodeRef();
          keeping.put(node, "biasa");
          return node;
        });
  }

  private String share(NodeRef node) {
    return keeping.as("admin", () -> shares.shareContent(node).getId());
  }

  private String shareAnyway(NodeRef node) {
    return keeping.as(
        "admin",
        () -> {
          repository.bean("naskah.BehaviourFilter", BehaviourFilter.class).disableBehaviour();
          return shares.shareContent(node).getId();
        });
  }

  private int reported(GuardsStart start) {
    return keeping.as("admin", start::reportShares);
  }

  /** As somebody without an account. */
  private String read(String link) {
    return repository.http("nobody").get("/s/api/internal/shared/node/" + link + "/content").body();
  }
}
