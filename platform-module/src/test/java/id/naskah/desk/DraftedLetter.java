package id.naskah.desk;

import id.naskah.Office;
import id.naskah.embedded.junit.Repository;
import id.naskah.routing.PassingOn;
import id.naskah.verify.http.Client;
import id.naskah.verify.http.Site;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A letter that a clerk writes, and who initials and signs it: a head and a secretary. */
final class DraftedLetter {
  final Office office;
  final String clerk;
  final String head;
  final String secretary;
  final String headsPosition;
  final String secretarysPosition;
  private final Site site;
  private String id;

  DraftedLetter(Repository repository) {
    PassingOn passing = new PassingOn(repository);
    this.office = passing.office();
    this.clerk = office.clerkA();
    this.head = passing.person("karo");
    this.secretary = passing.person("sekda");
    this.headsPosition = passing.position(head);
    this.secretarysPosition = passing.position(secretary);
    this.site = new Site(repository.url());
  }

  Client as(String user) {
    site.know(user, user);
    return new Client(site.as(user));
  }

  /** Begins another draft with a document; answers its id. */
  String draft(String subject, String text) {
    id =
        as(clerk)
            .post(
                "/letters",
                Map.of(
                    "status", "draft",
                    "direction", "outgoing",
                    "kind", "letter",
                    "unit", office.unitA(),
                    "subject", subject,
                    "classification", "000.8.3.3",
                    "recipients", List.of("Kepala Dinas Kominfo")))
            .id();
    write(clerk, text);
    return id;
  }

  /** The letter is another one, which was made on the page. */
  void is(String other) {
    id = other;
  }

  void write(String by, String text) {
    as(by)
        .upload("/letters/" + id + "/content", "text/plain", text.getBytes(StandardCharsets.UTF_8))
        .entry();
  }

  void step(String by, String action, Object... more) {
    Map<String, Object> body = new HashMap<>(Map.of("action", action));
    for (int i = 0; i < more.length; i += 2) {
      body.put((String) more[i], more[i + 1]);
    }
    as(by).put("/drafts/" + id, body).entry();
  }

  void submit() {
    step(
        clerk,
        "submit",
        "initials",
        List.of("position:" + headsPosition),
        "signatories",
        List.of("position:" + secretarysPosition));
  }
}
