package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Http;
import id.naskah.embedded.junit.Repository;
import java.io.Serializable;
import java.net.http.HttpResponse;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;

/** What Alfresco's own doors tell and take of a letter that one may not read. */
@AlfrescoTest
class UnreadableDoorsTest {
  private static final String SCHEME = "likesRatingScheme";
  private static final String LIKE = "{\"rating\":1,\"ratingScheme\":\"" + SCHEME + "\"}";

  private final Repository repository;
  private final Office office;
  private final Http clerk;
  private final NodeRef first;
  private final NodeRef second;

  UnreadableDoorsTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.clerk = repository.http(office.clerkA());
    Map<QName, Serializable> letter = office.incoming(office.unitA());
    this.first = office.register(office.clerkA(), letter);
    this.second = office.register(office.clerkA(), letter);
  }

  @Test
  void formsNameOnlyWhatOneMayRead() {
    assertThat(form("[\"nsk:possibleRepeatOf\"]")).contains(first.getId());
    closeToAll();

    assertThat(form("[\"nsk:possibleRepeatOf\"]"))
        .contains("\"assoc_nsk_possibleRepeatOf\"")
        .doesNotContain(first.getId());
    assertThat(form("null")).contains("Dinas Kesehatan").doesNotContain(first.getId());
    assertThat(
            repository
                .http("admin")
                .post("/s/api/formdefinitions", asked("[\"nsk:possibleRepeatOf\"]"))
                .body())
        .contains(first.getId());
  }

  private String form(String fields) {
    HttpResponse<String> answer = clerk.post("/s/api/formdefinitions", asked(fields));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private String asked(String fields) {
    return "{\"itemKind\":\"node\",\"itemId\":\"workspace/SpacesStore/%s\"%s}"
        .formatted(second.getId(), "null".equals(fields) ? "" : ",\"fields\":" + fields);
  }

  @Test
  void relationshipsOverCmisDoNotSayWhich() {
    String relationships =
        "/api/-default-/public/cmis/versions/1.1/browser/root?objectId="
            + second.getId()
            + "&cmisselector=";
    assertThat(clerk.get(relationships + "relationships").body()).contains(first.getId());
    closeToAll();

    for (String selector :
        new String[] {"relationships", "object&includeRelationships=both&succinct=true"}) {
      assertThat(clerk.get(relationships + selector).body()).doesNotContain(first.getId());
    }
  }

  @Test
  void nobodyRatesWhatTheyMayNotRead() {
    assertThat(like().statusCode()).isEqualTo(200);
    assertThat(likeOverV1().statusCode()).isEqualTo(201);
    closeToAll();

    // Scripts of Alfresco's answer whatever they are refused with 500.
    assertThat(like().statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(likeOverV1().statusCode()).isBetween(401, 404);
    Http other = repository.http(office.registrar());
    assertThat(other.post(ratings(), LIKE).statusCode()).isGreaterThanOrEqualTo(400);
    int given =
        repository.inTransactionAs(
            "admin", () -> repository.services().getRatingService().getRatingsCount(first, SCHEME));
    assertThat(given).isEqualTo(1);
  }

  private HttpResponse<String> like() {
    return clerk.post(ratings(), LIKE);
  }

  private String ratings() {
    return "/s/api/node/workspace/SpacesStore/" + first.getId() + "/ratings";
  }

  private HttpResponse<String> likeOverV1() {
    return clerk.post(
        "/api/-default-/public/alfresco/versions/1/nodes/" + first.getId() + "/ratings",
        "{\"id\":\"likes\",\"myRating\":true}");
  }

  private void closeToAll() {
    repository.inTransactionAs(
        "admin",
        () -> {
          repository.services().getPermissionService().setInheritParentPermissions(first, false);
          return null;
        });
  }
}
