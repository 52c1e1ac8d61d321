package id.naskah.verify.check;

import static id.naskah.verify.check.Attempt.administration;
import static id.naskah.verify.check.Attempt.never;
import static id.naskah.verify.check.Attempt.rights;
import static id.naskah.verify.check.Attempt.work;

import id.naskah.verify.http.Json;
import id.naskah.verify.http.Session;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Alfresco's own v1 REST API, which 5.0 does not have yet. */
final class NodesDoor implements Door {
  private static final String V1 = "/api/-default-/public/alfresco/versions/1";

  @Override
  public String name() {
    return "v1 /nodes";
  }

  @Override
  public boolean isThere(Session user) {
    return user.get(V1 + "/nodes/-my-").statusCode() == 200;
  }

  @Override
  public List<Attempt> attempts(Session user, Target letter) {
    String node = V1 + "/nodes/" + letter.id();
    String file = V1 + "/nodes/" + letter.attachment();
    byte[] text = "lain".getBytes(StandardCharsets.UTF_8);
    return List.of(
        work("subject", () -> user.put(node, set("nsk:subject", "Lain"))),
        work("name", () -> user.put(node, Json.write(Map.of("name", letter.otherName())))),
        work("title", () -> user.put(node, set("cm:title", "Lain"))),
        never("unit", () -> user.put(node, set("nsk:unit", letter.office().unitB()))),
        never("series", () -> user.put(node, set("nsk:series", "lain"))),
        never("status draft", () -> user.put(node, set("nsk:status", "draft"))),
        never("aspects", () -> user.put(node, Json.write(Map.of("aspectNames", ASPECTS)))),
        never("type", () -> user.put(node, Json.write(Map.of("nodeType", "cm:content")))),
        never(
            "published",
            () -> user.post(V1 + "/shared-links", Json.write(Map.of("nodeId", letter.id())))),
        never(
            "attachment published",
            () ->
                user.post(V1 + "/shared-links", Json.write(Map.of("nodeId", letter.attachment())))),
        rights("owner", () -> user.put(node, set("cm:owner", letter.office().clerkA()))),
        rights(
            "permissions",
            () ->
                user.put(
                    node,
                    Json.write(Map.of("permissions", Map.of("isInheritanceEnabled", false))))),
        never("earlier version deleted", () -> user.delete(node + "/versions/1.0")),
        never("deleted", () -> user.delete(node)),
        never("deleted for good", () -> user.delete(node + "?permanent=true")),
        never("month deleted", () -> user.delete(V1 + "/nodes/" + letter.folder())),
        never(
            "moved out of the unit",
            () ->
                user.post(node + "/move", Json.write(Map.of("targetParentId", letter.anywhere())))),
        never(
            "month moved",
            () ->
                user.post(
                    V1 + "/nodes/" + letter.folder() + "/move",
                    Json.write(Map.of("targetParentId", letter.anywhere())))),
        work("content", () -> user.put(node + "/content", "text/plain", text)),
        work("attachment's content", () -> user.put(file + "/content", "text/plain", text)),
        administration("attachment deleted", () -> user.delete(file)),
        work(
            "link added",
            () ->
                user.post(
                    node + "/targets",
                    Json.write(Map.of("targetId", letter.other(), "assocType", "nsk:repliesTo")))),
        // Alfresco asks for the right to delete, which who may write has not.
        administration(
            "link removed",
            () -> user.delete(node + "/targets/" + letter.other() + "?assocType=nsk:relatesTo")),
        work("reverted", () -> user.post(node + "/versions/1.0/revert", "{}")));
  }

  private static final List<String> ASPECTS = List.of("cm:titled", "cm:auditable");

  private static String set(String property, String value) {
    return Json.write(Map.of("properties", Map.of(property, value)));
  }
}
