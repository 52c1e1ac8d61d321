package id.naskah.desk;

import id.naskah.Office;
import id.naskah.PrintedLetter;
import id.naskah.docx.Merged;
import id.naskah.embedded.junit.Repository;
import id.naskah.routing.PassingOn;
import id.naskah.template.Documents;
import id.naskah.verify.http.Client;
import id.naskah.verify.http.Site;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A letter that a clerk writes, and who initials and signs it: a head and a secretary. */
public final class DraftedLetter {
  public final Office office;
  public final String clerk;
  public final String head;
  public final String secretary;
  public final String headsPosition;
  public final String secretarysPosition;
  private final Site site;
  private String id;

  /** With people of their own. */
  public DraftedLetter(Repository repository) {
    PassingOn passing = new PassingOn(repository);
    this.office = passing.office();
    this.clerk = office.clerkA();
    this.head = passing.person("karo");
    this.secretary = passing.person("sekda");
    this.headsPosition = passing.position(head);
    this.secretarysPosition = passing.position(secretary);
    this.site = new Site(repository.url());
  }

  /** The REST API as one of them. */
  public Client as(String user) {
    site.know(user, user);
    return new Client(site.as(user));
  }

  /** A letter that came to the clerk's unit and asks for something; answers its id. */
  String asked() {
    return as(clerk)
        .post(
            "/letters",
            Map.of(
                "direction", "incoming",
                "kind", "letter",
                "unit", office.unitA(),
                "subject", "Permintaan data",
                "classification", "000.8.3.3",
                "senderOrganisation", "Dinas Kesehatan"))
        .id();
  }

  /** Begins another draft with a document; answers its id. */
  public String draft(String subject, String text) {
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

  /** Begins another draft that is a PDF already, with a place for the signature; answers its id. */
  public String printed(String subject) {
    draft(subject, "Isi surat");
    as(clerk)
        .upload("/letters/" + id + "/content", "application/pdf", PrintedLetter.bytes())
        .entry();
    return id;
  }

  /** The letter is another one, which was made on the page. */
  public void is(String other) {
    id = other;
  }

  /** Writes the document anew. */
  public void write(String by, String text) {
    as(by)
        .upload("/letters/" + id + "/content", "text/plain", text.getBytes(StandardCharsets.UTF_8))
        .entry();
  }

  /** Writes the letter in the document that was begun from a template. */
  public void writeOut() {
    String path = "/letters/" + id + "/content";
    byte[] docx = Documents.written(as(clerk).download(path).body());
    as(clerk).upload(path, Merged.MIMETYPE, docx).entry();
  }

  /** Takes a step as REST names it, with more that it needs, two by two. */
  public void step(String by, String action, Object... more) {
    Map<String, Object> body = new HashMap<>(Map.of("action", action));
    for (int i = 0; i < more.length; i += 2) {
      body.put((String) more[i], more[i + 1]);
    }
    as(by).put("/drafts/" + id, body).entry();
  }

  /** Gives it to the head for initials and the secretary for a signature. */
  public void submit() {
    step(
        clerk,
        "submit",
        "initials",
        List.of("position:" + headsPosition),
        "signatories",
        List.of("position:" + secretarysPosition));
  }
}
