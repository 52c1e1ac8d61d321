package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.embedded.junit.Repository;
import id.naskah.template.Documents;

/** Brings about every answer that is promised about templates of letters. */
final class TemplateContract {
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String NONE = "/templates/nothing_id";

  private final String id;
  private final Client admin;
  private final Client clerk;
  private final DispositionContract.Check check;

  TemplateContract(Repository repository, Client clerk, DispositionContract.Check check) {
    this.id = "letter_en_" + repository.unique("c").replaceAll("[^A-Za-z0-9]", "");
    this.admin = new Client(repository, "admin");
    this.clerk = clerk;
    this.check = check;
  }

  void run() {
    String one = "/templates/" + id;
    String put = "PUT /templates/{id}/content";
    check.check(put, admin.upload(one + "/content", WORD, Documents.good()));
    check.check(put, admin.upload(one + "/content", WORD, Documents.misspelt()));
    check.check(put, clerk.upload(one + "/content", WORD, Documents.good()));
    assertThat(check.check("GET /templates", clerk.get("/templates")).ids()).contains(id);
    check.check("GET /templates", clerk.list("/templates", "language", "x"));
    check.check("GET /templates/{id}", clerk.get(one));
    check.check("GET /templates/{id}", clerk.get(NONE));
    check.check("GET /templates/{id}/content", clerk.get(one + "/content"));
    check.check("GET /templates/{id}/content", clerk.get(NONE + "/content"));
    String sample = "GET /template-samples/{id}/content";
    check.check(sample, clerk.get("/template-samples/" + id + "/content"));
    check.check(sample, clerk.get("/template-samples/nothing/content"));
    String look = "PUT /template-checks/{id}/content";
    String checks = "/template-checks/" + id + "/content";
    check.check(look, clerk.upload(checks, WORD, Documents.misspelt()));
    check.check(look, clerk.upload("/template-checks/x/content", WORD, Documents.good()));
    check.check("GET /placeholders", clerk.get("/placeholders"));
    check.check("GET /placeholders", clerk.list("/placeholders", "maxItems", "0"));
  }
}
