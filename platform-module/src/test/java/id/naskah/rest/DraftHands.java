package id.naskah.rest;

import id.naskah.Office;
import id.naskah.docx.Merged;
import id.naskah.embedded.junit.Repository;
import id.naskah.routing.PassingOn;
import id.naskah.template.Documents;
import id.naskah.verify.http.Reply;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A draft, and the officials who initial and sign it. */
final class DraftHands {
  static final String NOBODY = "00000000-0000-0000-0000-000000000000";

  final Office office;
  final Client clerk;
  final Client stranger;
  final String headsName;
  final String secretarysName;
  final String head;
  final String secretary;
  final Client headOf;
  final Client secretaryOf;
  private Map<String, Object> letter;

  DraftHands(Repository repository) {
    this(repository, new PassingOn(repository));
  }

  private DraftHands(Repository repository, PassingOn passing) {
    this.office = passing.office();
    this.clerk = new Client(repository, office.clerkA());
    this.stranger = new Client(repository, office.clerkB());
    this.headsName = passing.person("karo");
    this.secretarysName = passing.person("sekda");
    this.head = "position:" + passing.position(headsName);
    this.secretary = "position:" + passing.position(secretarysName);
    this.headOf = new Client(repository, headsName);
    this.secretaryOf = new Client(repository, secretarysName);
  }

  /** Begins another draft; its values are those of the letter, two by two. */
  String draft(Object... more) {
    Map<String, Object> values = new HashMap<>();
    values.put("status", "draft");
    values.put("direction", "outgoing");
    values.put("kind", "letter");
    values.put("unit", office.unitA());
    values.put("subject", "Permohonan data");
    values.put("classification", "000.8.3.3");
    values.put("recipients", List.of("Kepala Dinas Kominfo"));
    for (int i = 0; i < more.length; i += 2) {
      values.put((String) more[i], more[i + 1]);
    }
    letter = clerk.post("/letters", values).entry();
    write(clerk, "Isi surat");
    return id();
  }

  /**
   * Begins another draft from a template, in which the letter is still to be written.
   *
   * @param answered ids of the letters that it answers
   */
  String template(String subject, String... answered) {
    letter =
        clerk
            .post(
                "/drafts",
                Map.of(
                    "template",
                    "letter_id",
                    "unit",
                    office.unitA(),
                    "subject",
                    subject,
                    "classification",
                    "000.8.3.3",
                    "recipients",
                    List.of("Kepala Dinas Kominfo"),
                    "repliesTo",
                    List.of(answered)))
            .entry();
    return id();
  }

  /** The same, written, submitted and initialled. */
  void initialledTemplate(String subject) {
    template(subject);
    writeOut();
    submitted();
    step(headOf, "initial").entry();
  }

  /** Goes on with a letter that was made otherwise. */
  void is(String id) {
    letter = Map.of("id", id);
  }

  String id() {
    return (String) letter.get("id");
  }

  String path() {
    return "/drafts/" + id();
  }

  Reply write(Client by, String text) {
    return by.upload(
        "/letters/" + id() + "/content", "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes the letter in the document that was begun from a template. */
  void writeOut() {
    String path = "/letters/" + id() + "/content";
    byte[] docx = Documents.written(clerk.download(path).body());
    clerk.upload(path, Merged.MIMETYPE, docx).entry();
  }

  Reply step(Client by, String action, Object... more) {
    Map<String, Object> body = new HashMap<>(Map.of("action", action));
    for (int i = 0; i < more.length; i += 2) {
      body.put((String) more[i], more[i + 1]);
    }
    return by.put(path(), body);
  }

  Map<String, Object> submitted() {
    return step(clerk, "submit", "initials", List.of(head), "signatories", List.of(secretary))
        .entry();
  }

  static List<String> steps(Map<String, Object> draft) {
    return ((List<?>) draft.get("steps"))
        .stream()
            .map(Map.class::cast)
            .map(s -> s.get("round") + " " + s.get("task") + " " + s.get("status"))
            .toList();
  }

  boolean isIn(Client by, String box) {
    return by.get("/drafts?maxItems=100&box=" + box).entries().stream()
        .anyMatch(each -> each.get("id").equals(id()));
  }
}
