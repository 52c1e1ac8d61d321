package id.naskah.verify.check;

import static id.naskah.verify.check.Attempt.administration;
import static id.naskah.verify.check.Attempt.never;
import static id.naskah.verify.check.Attempt.rights;
import static id.naskah.verify.check.Attempt.work;

import id.naskah.verify.http.Json;
import id.naskah.verify.http.Session;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Web scripts: what Share calls. */
final class ScriptDoor implements Door {
  private static final String NODE = "workspace/SpacesStore/";
  private static final String REF = "workspace://SpacesStore/";
  private static final String ACTION = "/s/slingshot/doclib/action/";

  @Override
  public String name() {
    return "Web scripts";
  }

  @Override
  public boolean isThere(Session user) {
    return user.get("/s/api/server").statusCode() == 200;
  }

  @Override
  public List<Attempt> attempts(Session user, Target letter) {
    List<Attempt> attempts = new ArrayList<>(properties(user, letter));
    attempts.addAll(places(user, letter));
    attempts.addAll(files(user, letter));
    attempts.addAll(actions(user, letter));
    return attempts;
  }

  private static List<Attempt> properties(Session user, Target letter) {
    String node = NODE + letter.id();
    String form = "/s/api/node/" + node + "/formprocessor";
    String metadata = "/s/api/metadata/node/" + node;
    String aspects = ACTION + "aspects/node/" + node;
    return List.of(
        work("form: subject", () -> post(user, form, Map.of("prop_nsk_subject", "Lain"))),
        work("form: name", () -> post(user, form, Map.of("prop_cm_name", letter.otherName()))),
        work("form: title", () -> post(user, form, Map.of("prop_cm_title", "Lain"))),
        never("form: unit", () -> post(user, form, unit(letter))),
        never("form: series", () -> post(user, form, Map.of("prop_nsk_series", "lain"))),
        never("form: status draft", () -> post(user, form, Map.of("prop_nsk_status", "draft"))),
        work("metadata: subject", () -> post(user, metadata, set("nsk:subject", "Lain"))),
        work("metadata: description", () -> post(user, metadata, set("cm:description", "Lain"))),
        never("metadata: series", () -> post(user, metadata, set("nsk:series", "lain"))),
        never("metadata: retention", () -> post(user, metadata, set("nskt:eligibleOn", DAY))),
        work("aspect off", () -> post(user, aspects, changes(List.of(), "cm:titled"))),
        never("number's aspect off", () -> post(user, aspects, changes(List.of(), "nsk:numbered"))),
        never(
            "history's aspect off",
            () -> post(user, aspects, changes(List.of(), "cm:versionable"))),
        rights(
            "metadata: owner",
            () -> post(user, metadata, set("cm:owner", letter.office().clerkA()))),
        never("published", () -> post(user, SHARE + NODE + letter.id(), Map.of())),
        never(
            "attachment published", () -> post(user, SHARE + NODE + letter.attachment(), Map.of())),
        never("hidden", () -> post(user, aspects, changes(List.of("sys:hidden"), "x:none"))),
        never(
            "type",
            () ->
                post(
                    user,
                    "/s/slingshot/doclib/type/node/" + node,
                    Map.of("type", "cm:dictionaryModel"))));
  }

  private static final String SHARE = "/s/api/internal/shared/share/";
  private static final String DAY = "2001-01-01T12:00:00.000Z";

  private static Map<String, String> unit(Target letter) {
    return Map.of("prop_nsk_unit", letter.office().unitB());
  }

  private static Map<String, Object> set(String property, String value) {
    return Map.of("properties", Map.of(property, value));
  }

  private static Map<String, Object> changes(List<String> added, String removed) {
    return Map.of("added", added, "removed", List.of(removed));
  }

  private static List<Attempt> places(Session user, Target letter) {
    String file = ACTION + "file/node/" + NODE;
    return List.of(
        never("deleted", () -> user.delete(file + letter.id())),
        administration("attachment deleted", () -> user.delete(file + letter.attachment())),
        never(
            "deleted with others",
            () ->
                post(
                    user,
                    ACTION + "files?alf_method=delete",
                    Map.of("nodeRefs", List.of(REF + letter.id())))),
        never("month deleted", () -> user.delete(ACTION + "folder/node/" + NODE + letter.folder())),
        never(
            "moved out of the unit",
            () ->
                post(
                    user,
                    ACTION + "move-to/node/" + NODE + letter.anywhere(),
                    Map.of(
                        "nodeRefs",
                        List.of(REF + letter.id()),
                        "parentId",
                        REF + letter.folder()))),
        never(
            "month moved",
            () ->
                post(
                    user,
                    ACTION + "move-to/node/" + NODE + letter.anywhere(),
                    Map.of(
                        "nodeRefs",
                        List.of(REF + letter.folder()),
                        "parentId",
                        REF + letter.unit()))));
  }

  private static List<Attempt> files(Session user, Target letter) {
    return List.of(
        work("upload over it", () -> upload(user, letter.id())),
        work("upload over an attachment", () -> upload(user, letter.attachment())),
        work(
            "checked out",
            () -> post(user, ACTION + "checkout/node/" + NODE + letter.id(), Map.of())),
        work(
            "reverted",
            () ->
                post(
                    user,
                    "/s/api/revert",
                    Map.of(
                        "nodeRef",
                        REF + letter.id(),
                        "version",
                        "1.0",
                        "majorVersion",
                        "false",
                        "description",
                        ""))));
  }

  private static List<Attempt> actions(Session user, Target letter) {
    String to = REF + letter.anywhere();
    return List.of(
        never(
            "action: moved", () -> action(user, letter, "move", Map.of("destination-folder", to))),
        never(
            "action: number's aspect off",
            () -> action(user, letter, "remove-features", Map.of("aspect-name", "nsk:numbered"))),
        never(
            "action: history's aspect off",
            () -> action(user, letter, "remove-features", Map.of("aspect-name", "cm:versionable"))),
        rights("action: owner taken", () -> action(user, letter, "take-ownership", Map.of())),
        work("action: checked out", () -> action(user, letter, "check-out", checkOut(letter))));
  }

  private static Map<String, Object> checkOut(Target letter) {
    return Map.of(
        "destination-folder",
        REF + letter.folder(),
        "assoc-type",
        "cm:contains",
        "assoc-name",
        "cm:checkout");
  }

  private static HttpResponse<String> action(
      Session user, Target letter, String name, Map<String, ?> parameters) {
    return post(
        user,
        "/s/api/actionQueue",
        Map.of(
            "actionedUponNode",
            REF + letter.id(),
            "actionDefinitionName",
            name,
            "parameterValues",
            parameters));
  }

  private static HttpResponse<String> upload(Session user, String id) {
    String mark = "naskah-verify-part";
    String body =
        String.join(
            "\r\n",
            "--" + mark,
            "Content-Disposition: form-data; name=\"updatenoderef\"",
            "",
            REF + id,
            "--" + mark,
            "Content-Disposition: form-data; name=\"filedata\"; filename=\"lain.txt\"",
            "Content-Type: text/plain",
            "",
            "lain",
            "--" + mark + "--",
            "");
    return user.send("POST", "/s/api/upload", "multipart/form-data; boundary=" + mark, body);
  }

  private static HttpResponse<String> post(Session user, String path, Map<String, ?> body) {
    return user.post(path, Json.write(body));
  }
}
