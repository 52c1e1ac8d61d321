package id.naskah.verify.check;

import static id.naskah.verify.check.Attempt.administration;
import static id.naskah.verify.check.Attempt.never;
import static id.naskah.verify.check.Attempt.rights;
import static id.naskah.verify.check.Attempt.work;

import id.naskah.verify.door.Cmis;
import id.naskah.verify.http.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** CMIS 1.1, browser binding. */
final class CmisDoor implements Door {
  @Override
  public String name() {
    return "CMIS browser";
  }

  @Override
  public boolean isThere(Session user) {
    return new Cmis(user).atPath("/").statusCode() == 200;
  }

  @Override
  public List<Attempt> attempts(Session user, Target letter) {
    Cmis cmis = new Cmis(user);
    List<Attempt> attempts = new ArrayList<>(properties(cmis, letter));
    attempts.addAll(places(cmis, letter));
    attempts.addAll(files(cmis, letter));
    return attempts;
  }

  private static List<Attempt> properties(Cmis cmis, Target letter) {
    String id = letter.id();
    return List.of(
        work("subject", () -> cmis.update(id, Map.of("nsk:subject", "Lain"))),
        work("security", () -> cmis.update(id, Map.of("nsk:security", "secret"))),
        work("recipients", () -> cmis.update(id, Map.of("nsk:recipients", List.of("Lain")))),
        work("name", () -> cmis.update(id, Map.of("cmis:name", letter.otherName()))),
        work("title", () -> cmis.update(id, Map.of("cm:title", "Lain"))),
        never("unit", () -> cmis.update(id, Map.of("nsk:unit", letter.office().unitB()))),
        never("direction", () -> cmis.update(id, Map.of("nsk:direction", "outgoing"))),
        never("agenda number", () -> cmis.update(id, Map.of("nsk:agendaNumber", 77))),
        never("agenda year", () -> cmis.update(id, Map.of("nsk:agendaYear", 2001))),
        never("series", () -> cmis.update(id, Map.of("nsk:series", "lain"))),
        never("status draft", () -> cmis.update(id, Map.of("nsk:status", "draft"))),
        never(
            "number's aspect off",
            () -> cmis.act(id, "update", "removeTypeId[0]", "P:nsk:numbered")),
        never(
            "aspects replaced",
            () -> cmis.update(id, Map.of("cmis:secondaryObjectTypeIds", List.of("P:cm:titled")))),
        never(
            "history's aspect off",
            () -> cmis.act(id, "update", "removeTypeId[0]", "P:cm:versionable")),
        rights("owner", () -> cmis.update(id, Map.of("cm:owner", letter.office().clerkA()))),
        rights(
            "permissions",
            () ->
                cmis.act(
                    id,
                    "applyACL",
                    "addACEPrincipal[0]",
                    letter.office().clerkB(),
                    "addACEPermission[0][0]",
                    "cmis:all",
                    "ACLPropagation",
                    "objectonly")),
        never("hidden", () -> cmis.act(id, "update", "addTypeId[0]", "P:sys:hidden")),
        work("link added", () -> cmis.relate("R:nsk:repliesTo", id, letter.other())));
  }

  private static List<Attempt> places(Cmis cmis, Target letter) {
    String id = letter.id();
    return List.of(
        never("deleted", () -> cmis.act(id, "delete", "allVersions", "true")),
        never("this version deleted", () -> cmis.act(id, "delete", "allVersions", "false")),
        never("month deleted", () -> cmis.act(letter.folder(), "deleteTree")),
        never("unit deleted", () -> cmis.act(letter.unit(), "deleteTree")),
        never(
            "moved out of the unit",
            () ->
                cmis.act(
                    id,
                    "move",
                    "sourceFolderId",
                    letter.folder(),
                    "targetFolderId",
                    letter.anywhere())),
        never(
            "month moved",
            () ->
                cmis.act(
                    letter.folder(),
                    "move",
                    "sourceFolderId",
                    letter.unit(),
                    "targetFolderId",
                    letter.anywhere())),
        never(
            "taken out of its folder",
            () -> cmis.act(id, "removeObject", "folderId", letter.folder())));
  }

  private static List<Attempt> files(Cmis cmis, Target letter) {
    String id = letter.id();
    String file = letter.attachment();
    return List.of(
        work("content", () -> cmis.content(id, "setContent", "lain")),
        work("content appended", () -> cmis.content(id, "appendContent", "lain")),
        work("content deleted", () -> cmis.act(id, "deleteContent")),
        work("checked out", () -> cmis.act(id, "checkOut")),
        work("attachment's content", () -> cmis.content(file, "setContent", "lain")),
        work("attachment's name", () -> cmis.update(file, Map.of("cmis:name", "lain.txt"))),
        administration("attachment deleted", () -> cmis.act(file, "delete")),
        work("attachment checked out", () -> cmis.act(file, "checkOut")));
  }
}
