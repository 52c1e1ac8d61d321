package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.OwnOffice;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Http;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.RetentionModel;
import id.naskah.platform.ByNaskah;
import id.naskah.retention.Keeping;
import id.naskah.retention.dossier.DossierService;
import id.naskah.task.WorkRun;
import java.io.Serializable;
import java.time.LocalDate;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What doors tell of a dossier that one may not read, though one may read a letter in it. */
@AlfrescoTest
@OwnOffice
class UnreadableDossierTest {
  private static final String OURS = "/api/-default-/public/naskah/versions/1";
  private static final String CMIS = "/api/-default-/public/cmis/versions/1.1/browser";

  private final Repository repository;
  private final Office office;
  private final Http clerk;
  private final NodeRef letter;
  private final NodeRef dossier;

  UnreadableDossierTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.clerk = repository.http(office.clerkA());
    this.letter = office.register(office.clerkA(), office.incoming(office.unitA()));
    this.dossier =
        repository.inTransactionAs(
            office.clerkA(),
            () -> {
              DossierService service = repository.bean(DossierService.class);
              NodeRef made =
                  service.open(
                      office.unitA(), "Berkas penyelidikan", "005", LocalDate.of(2020, 1, 1));
              service.file(made, letter);
              return made;
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/history",
        "/retention",
        "/routing",
        "/dispositions",
        "/locks",
        "/amendments"
      })
  void ourOwnAnswersOfALetterDoNotNameIt(String of) {
    closeToAll();
    var answer = clerk.get(OURS + "/letters/" + letter.getId() + of);
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
    assertNotNamed(answer.body());
  }

  @Test
  void listsDoNotNameIt() {
    closeToAll();
    for (String list : new String[] {"/letters?unit=" + office.unitA(), "/dossiers"}) {
      assertNotNamed(clerk.get(OURS + list).body());
    }
  }

  /** As earlier versions left it, until the work at the start has come by. */
  @Test
  void formsNameItOnlyToWhoMayReadIt() {
    asEarlierVersionsDid();
    assertThat(form("[\"nsr:dossierId\"]")).contains(dossier.getId());
    closeToAll();

    assertNotNamed(form("[\"nsr:dossierId\"]"));
    assertNotNamed(form("null"));
    assertThat(
            repository
                .http("admin")
                .post("/s/api/formdefinitions", asked("[\"nsr:dossierId\"]"))
                .body())
        .contains(dossier.getId());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        CMIS + "/root?cmisselector=properties&objectId=%s",
        CMIS + "/root?cmisselector=parents&objectId=%s",
        CMIS + "/root?cmisselector=relationships&objectId=%s",
        "/s/api/metadata?nodeRef=workspace://SpacesStore/%s",
        "/s/slingshot/doclib2/node/workspace/SpacesStore/%s",
        "/s/slingshot/node/workspace/SpacesStore/%s",
        "/api/-default-/public/alfresco/versions/1/nodes/%s",
      })
  void doorsThatShowAllPropertiesDoNotNameIt(String door) {
    closeToAll();
    assertNotNamed(clerk.get(door.formatted(letter.getId())).body());
  }

  @Test
  void whatEarlierVersionsWroteIsTakenOff() {
    new Keeping(repository).hold(letter);
    asEarlierVersionsDid();
    Serializable modified = (Serializable) office.property(letter, ContentModel.PROP_MODIFIED);
    WorkRun.of(repository, "naskah.FiledWork");

    assertThat(office.property(letter, RetentionModel.DOSSIER_ID)).isNull();
    assertThat(office.property(letter, ContentModel.PROP_MODIFIED)).isEqualTo(modified);
    assertThat(clerk.get(OURS + "/dossiers/" + dossier.getId() + "/letters").body())
        .contains(letter.getId());
  }

  @Test
  void itsIdOpensNothing() {
    closeToAll();

    for (String door :
        new String[] {
          OURS + "/dossiers/" + dossier.getId(),
          OURS + "/dossiers/" + dossier.getId() + "/letters",
          CMIS + "/root?objectId=" + dossier.getId(),
          CMIS + "/root?cmisselector=parents&objectId=" + dossier.getId(),
          "/s/api/metadata?nodeRef=" + dossier,
          "/s/slingshot/doclib2/node/workspace/SpacesStore/" + dossier.getId(),
          "/s/api/node/workspace/SpacesStore/" + dossier.getId() + "/children",
          "/api/-default-/public/alfresco/versions/1/nodes/" + dossier.getId(),
          "/s/slingshot/node/workspace/SpacesStore/" + dossier.getId(),
        }) {
      var answer = clerk.get(door);
      // One of these doors answers 200 with nothing in it.
      assertThat(answer.statusCode() >= 400 || answer.body().equals("{}"))
          .as(door + answer.body())
          .isTrue();
      assertThat(answer.body()).as(door).doesNotContain("penyelidikan");
    }
  }

  private void asEarlierVersionsDid() {
    repository.inTransactionAs(
        "System",
        () -> {
          repository.bean("naskah.BehaviourFilter", BehaviourFilter.class).disableBehaviour(letter);
          NodeService stored = repository.bean("dbNodeService", NodeService.class);
          ByNaskah.write(
              () -> stored.setProperty(letter, RetentionModel.DOSSIER_ID, dossier.getId()));
          return null;
        });
    assertThat(office.property(letter, RetentionModel.DOSSIER_ID)).isEqualTo(dossier.getId());
  }

  private void assertNotNamed(String answer) {
    assertThat(answer).doesNotContain(dossier.getId()).doesNotContain("penyelidikan");
  }

  private String form(String fields) {
    var answer = clerk.post("/s/api/formdefinitions", asked(fields));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private String asked(String fields) {
    return "{\"itemKind\":\"node\",\"itemId\":\"workspace/SpacesStore/%s\"%s}"
        .formatted(letter.getId(), "null".equals(fields) ? "" : ",\"fields\":" + fields);
  }

  private void closeToAll() {
    repository.inTransactionAs(
        "admin",
        () -> {
          repository.services().getPermissionService().setInheritParentPermissions(dossier, false);
          return null;
        });
  }
}
