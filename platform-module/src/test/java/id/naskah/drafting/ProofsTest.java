package id.naskah.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Audited;
import id.naskah.desk.DraftedLetter;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.DraftingModel;
import id.naskah.platform.Nodes;
import id.naskah.retention.clock.TimerKeptOut;
import id.naskah.task.WorkRun;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.repo.version.Version2Model;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.version.VersionService;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A letter that one of two has signed: nobody gets its PDF, which has number and code already. */
@AlfrescoTest
class ProofsTest {
  private static final String BY_NAME = "/s/api/node/content;nskd:proof/";
  private static final String CMIS = "/api/-default-/public/cmis/versions/1.1";

  private final Repository repository;
  private final DraftedLetter letter;
  private final NodeService stored;
  private String id;
  private NodeRef node;

  ProofsTest(Repository repository) {
    this.repository = repository;
    this.letter = new DraftedLetter(repository);
    this.stored = repository.bean("dbNodeService", NodeService.class);
  }

  @BeforeEach
  void oneOfTwoHasSigned() {
    id = letter.printed(repository.unique("Keputusan bersama"));
    node = Nodes.live(id);
    List<String> both =
        List.of("position:" + letter.headsPosition, "position:" + letter.secretarysPosition);
    letter.step(letter.clerk, "submit", "signatories", both);
    letter.step(letter.head, "sign");
  }

  /** What is kept between the signatures; null for nothing. */
  private byte[] kept() {
    return letter
        .office
        .sql()
        .queryForObject(
            "SELECT string_agg(bytes, ''::bytea ORDER BY part) FROM naskah_proof_part"
                + " WHERE letter = ?",
            byte[].class,
            id);
  }

  private HttpResponse<byte[]> get(String user, String path) {
    return repository.http(user).getBytes(path);
  }

  private String byName() {
    return BY_NAME + "workspace/SpacesStore/" + id;
  }

  /** Where Alfresco gives contents by the name of a property, or as a stream. */
  private List<String> doors() {
    String node = "workspace/SpacesStore/" + id;
    String property = URLEncoder.encode(DraftingModel.PROOF.toString(), StandardCharsets.UTF_8);
    return List.of(
        byName(),
        byName() + "/surat.pdf?a=true",
        "/s/api/node/" + node + "/content;nskd:proof",
        "/service/api/path/content;nskd:proof/" + node,
        "/d/a/" + node + "/surat.pdf?property=" + property,
        CMIS + "/browser/root?cmisselector=content&streamId=nskd:proof&objectId=" + id,
        CMIS + "/atom/content?streamId=nskd:proof&id=" + id,
        "/s/cmis/i/" + id + "/content;nskd:proof",
        "/api/-default-/public/alfresco/versions/1/nodes/" + id + "/content");
  }

  @Test
  void noDoorGivesItToAnybody() {
    byte[] proof = kept();
    assertThat(proof).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));

    for (String user : List.of(letter.clerk, letter.head, letter.secretary, "admin")) {
      assertThat(get(user, byName()).statusCode()).as(user).isEqualTo(404);
      for (String door : doors()) {
        assertThat(get(user, door).body()).as("%s %s", user, door).isNotEqualTo(proof);
      }
    }
    assertThat(contents(node)).containsExactly("content");
  }

  @Test
  void numberAndCodeAreToldToNobodyElse() {
    Map<String, Object> code =
        letter
            .office
            .sql()
            .queryForMap("SELECT code, state FROM naskah_verification WHERE letter = ?", id);
    assertThat(code).containsEntry("state", "prepared");
    assertThat(letter.as(letter.head).get("/letters/" + id + "/verifications").entries()).isEmpty();
    assertThat(Audited.about(repository, node))
        .contains("code issued")
        .noneMatch(event -> event.startsWith("code issued "));

    assertThat(draft(letter.clerk))
        .doesNotContainKey("letterNumber")
        .doesNotContainKey("expectedNumber");
    Object number = draft(letter.head).get("letterNumber");
    assertThat(number).isNotNull();
    assertThat(draft(letter.secretary)).containsEntry("letterNumber", number);

    letter.step(letter.secretary, "sign");
    assertThat(draft(letter.clerk)).containsEntry("letterNumber", number);
    assertThat(kept()).isNull();
  }

  private Map<String, Object> draft(String user) {
    return letter.as(user).get("/drafts/" + id).entry();
  }

  @Test
  void whatAnEarlierBuildKeptIsTakenIn() {
    byte[] proof = kept();
    NodeRef version;
    TimerKeptOut timer = new TimerKeptOut(repository);
    try {
      version = keptByAnEarlierBuild(proof);
      assertThat(get(letter.clerk, byName()).body()).as("so it was to be had").isEqualTo(proof);
      assertThat(contents(version)).contains("proof");
    } finally {
      timer.close();
    }

    assertThat(WorkRun.of(repository, "naskah.ProofsWork").failedItems()).isZero();

    assertThat(get(letter.clerk, byName()).statusCode()).isEqualTo(404);
    assertThat(contents(node)).containsExactly("content");
    assertThat(contents(version)).containsExactly("content");
    assertThat(kept()).isEqualTo(proof);
    letter.step(letter.secretary, "sign");
    assertThat(draft(letter.clerk)).containsEntry("stage", "signed");
    assertThat(kept()).isNull();
  }

  @Test
  void aSignatureFindsWhatAnEarlierBuildKept() {
    Object number = draft(letter.head).get("letterNumber");
    keptByAnEarlierBuild(kept());

    letter.step(letter.secretary, "sign");

    assertThat(draft(letter.clerk))
        .containsEntry("stage", "signed")
        .containsEntry("letterNumber", number);
    assertThat(contents(node)).doesNotContain("proof");
    assertThat(
            letter
                .office
                .sql()
                .queryForList(
                    "SELECT place || ' ' || state FROM naskah_signature WHERE letter = ?"
                        + " ORDER BY id",
                    String.class,
                    id))
        .containsExactly("1 kept", "2 kept");
  }

  @Test
  void whatIsSentBackIsForgotten() {
    keptByAnEarlierBuild(kept());

    letter.step(letter.secretary, "return", "reason", "Pasal 2 keliru");

    assertThat(kept()).isNull();
    assertThat(contents(node)).containsExactly("content");
  }

  @Test
  void aFileOfSeveralPartsComesBackAsItWas(@TempDir Path folder) throws Exception {
    Proofs proofs = repository.bean(Proofs.class);
    byte[] bytes = new byte[2 * ProofTable.PART + 7];
    new Random(26).nextBytes(bytes);
    Path large = Files.write(folder.resolve("large.pdf"), bytes);
    Path small = Files.write(folder.resolve("small.pdf"), new byte[] {1, 2, 3});
    Path copy = folder.resolve("copy.pdf");

    inTransaction(() -> proofs.keep(node, large));
    inTransaction(() -> assertThat(proofs.copy(node, copy)).isTrue());
    assertThat(copy).hasBinaryContent(bytes);
    inTransaction(() -> assertThat(proofs.is(node, large)).isTrue());

    inTransaction(() -> proofs.keep(node, small));
    inTransaction(() -> assertThat(proofs.is(node, large)).isFalse());
    inTransaction(() -> assertThat(proofs.copy(node, copy)).isTrue());
    assertThat(copy).hasBinaryContent(new byte[] {1, 2, 3});

    inTransaction(() -> proofs.forget(node));
    inTransaction(() -> assertThat(proofs.copy(node, copy)).isFalse());
    assertThat(copy).as("nothing is written for nothing").hasBinaryContent(new byte[] {1, 2, 3});
  }

  private void inTransaction(Runnable work) {
    repository.inTransactionAs(
        "admin",
        () -> {
          work.run();
          return null;
        });
  }

  /** Puts it where such a build had it, on a version too; answers the version. */
  private NodeRef keptByAnEarlierBuild(byte[] proof) {
    letter.office.update("DELETE FROM naskah_proof WHERE letter = ?", id);
    inTransaction(
        () -> {
          repository.bean("naskah.BehaviourFilter", BehaviourFilter.class).disableBehaviour();
          ContentWriter writer =
              repository
                  .bean("contentService", ContentService.class)
                  .getWriter(node, DraftingModel.PROOF, true);
          writer.setMimetype("application/pdf");
          writer.putContent(new ByteArrayInputStream(proof));
        });
    return repository.inTransactionAs(
        "admin",
        () -> {
          repository.bean("naskah.BehaviourFilter", BehaviourFilter.class).disableBehaviour();
          return new NodeRef(
              new StoreRef("workspace", Version2Model.STORE_ID),
              repository
                  .bean("versionService", VersionService.class)
                  .createVersion(node, Map.of())
                  .getFrozenStateNodeRef()
                  .getId());
        });
  }

  /** The names of the properties of a node that have a content. */
  private List<String> contents(NodeRef of) {
    return repository.inTransactionAs(
        "admin",
        () ->
            stored.getProperties(of).entrySet().stream()
                .filter(each -> each.getValue() instanceof ContentData)
                .map(Map.Entry::getKey)
                .map(QName::getLocalName)
                .toList());
  }
}
