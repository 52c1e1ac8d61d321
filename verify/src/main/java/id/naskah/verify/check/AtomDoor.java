package id.naskah.verify.check;

import static id.naskah.verify.check.Attempt.administration;
import static id.naskah.verify.check.Attempt.never;
import static id.naskah.verify.check.Attempt.work;

import id.naskah.verify.door.Cmis;
import id.naskah.verify.http.Session;
import java.util.List;

/** CMIS 1.1, AtomPub binding. */
final class AtomDoor implements Door {
  private static final String ENTRY = "application/atom+xml;type=entry";
  private static final String ALL = "application/cmisallowableactions+xml";

  @Override
  public String name() {
    return "CMIS AtomPub";
  }

  @Override
  public boolean isThere(Session user) {
    return user.get("/api/-default-/public/cmis/versions/1.1/atom").statusCode() == 200;
  }

  @Override
  public List<Attempt> attempts(Session user, Target letter) {
    Cmis cmis = new Cmis(user);
    String id = letter.id();
    String file = letter.attachment();
    return List.of(
        work("subject", () -> cmis.atom("PUT", "entry", id, ENTRY, entry("nsk:subject", "Lain"))),
        work(
            "name",
            () -> cmis.atom("PUT", "entry", id, ENTRY, entry("cmis:name", letter.otherName()))),
        never("series", () -> cmis.atom("PUT", "entry", id, ENTRY, entry("nsk:series", "lain"))),
        never(
            "status draft",
            () -> cmis.atom("PUT", "entry", id, ENTRY, entry("nsk:status", "draft"))),
        work("content", () -> cmis.atom("PUT", "content", id, "text/plain", "lain")),
        work("content deleted", () -> cmis.atom("DELETE", "content", id, ALL, "")),
        work("attachment's content", () -> cmis.atom("PUT", "content", file, "text/plain", "lain")),
        administration("attachment deleted", () -> cmis.atom("DELETE", "entry", file, ALL, "")),
        never("deleted", () -> cmis.atom("DELETE", "entry", id, ALL, "")),
        never("month deleted", () -> cmis.atom("DELETE", "descendants", letter.folder(), ALL, "")));
  }

  private static String entry(String property, String value) {
    return "<?xml version=\"1.0\"?><atom:entry xmlns:atom=\"http://www.w3.org/2005/Atom\""
        + " xmlns:cmis=\"http://docs.oasis-open.org/ns/cmis/core/200908/\""
        + " xmlns:cmisra=\"http://docs.oasis-open.org/ns/cmis/restatom/200908/\">"
        + "<atom:id>x</atom:id>"
        + "<atom:updated>2026-01-01T00:00:00Z</atom:updated>"
        + "<cmisra:object><cmis:properties><cmis:propertyString propertyDefinitionId=\""
        + property
        + "\"><cmis:value>"
        + value
        + "</cmis:value></cmis:propertyString></cmis:properties></cmisra:object></atom:entry>";
  }
}
