package id.naskah.verify.check;

import static id.naskah.verify.http.Session.encoded;

import id.naskah.verify.door.Cmis;
import id.naskah.verify.door.WebDav;
import id.naskah.verify.http.Client;
import id.naskah.verify.http.Json;
import id.naskah.verify.http.Session;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One of Alfresco's own doors, or the work on records, with all that can be asked there about a
 * letter.
 *
 * @param name as the report calls it
 */
record SecretDoor(String name, Function<Secret, List<Question>> asks) {
  private static final String V1 = "/api/-default-/public/alfresco/versions/1";
  private static final String STORE = "workspace/SpacesStore/";
  private static final String REF = "workspace://SpacesStore/";

  /**
   * A letter with a file, and where they lie.
   *
   * @param path of the folder below Company Home
   * @param folder its id
   * @param file path of the letter
   * @param mark a word that stands in all that is secret, and nowhere else
   */
  record Secret(
      String letter, String attachment, String path, String folder, String file, String mark) {
    private Question about(String what, Function<Session, HttpResponse<String>> request) {
      return new Question(what, mark, true, request);
    }

    private Question around(String what, Function<Session, HttpResponse<String>> request) {
      return new Question(what, mark, false, request);
    }

    /** Words as one types them: an answer may repeat them, and they are not all of the mark. */
    String typed() {
      return mark.substring(0, mark.length() - 1);
    }
  }

  /**
   * Something to ask.
   *
   * @param tells what only the answer to who may read it has
   * @param namesIt whether the letter's id is in the question, so that the answer may repeat it
   */
  record Question(
      String what, String tells, boolean namesIt, Function<Session, HttpResponse<String>> request) {
    HttpResponse<String> ask(Session user) {
      return request.apply(user);
    }
  }

  static List<SecretDoor> all() {
    return List.of(
        new SecretDoor("CMIS browser", SecretDoor::cmis),
        new SecretDoor("CMIS AtomPub", SecretDoor::atom),
        new SecretDoor("WebDAV", SecretDoor::webDav),
        new SecretDoor("Web scripts", SecretDoor::scripts),
        new SecretDoor("v1 /nodes", SecretDoor::nodes));
  }

  /** Our own, at which those who keep records work on letters that they may not read. */
  static SecretDoor ofRecords() {
    return new SecretDoor("Work on records", SecretDoor::records);
  }

  /** Whether this Alfresco has such a door: 5.0 has no v1 API of nodes. */
  boolean isThere(Session user) {
    return !name.startsWith("v1") || user.get(V1 + "/nodes/-my-").statusCode() == 200;
  }

  List<Question> questions(Secret secret) {
    return asks.apply(secret);
  }

  private static List<Question> cmis(Secret secret) {
    List<Question> questions = new ArrayList<>();
    for (String selector : List.of("object", "properties", "versions", "content")) {
      questions.add(
          secret.about(selector, user -> new Cmis(user).select(secret.letter(), selector)));
      questions.add(
          secret.about(
              "attachment's " + selector,
              user -> new Cmis(user).select(secret.attachment(), selector)));
    }
    questions.add(
        secret.around("month", user -> new Cmis(user).select(secret.folder(), "children")));
    questions.add(
        secret.around("tree", user -> new Cmis(user).select(secret.folder(), "descendants")));
    questions.add(
        secret.around(
            "query",
            user ->
                new Cmis(user)
                    .query(
                        "SELECT * FROM nsk:letter WHERE nsk:letterNumber = '"
                            + secret.mark()
                            + "/1'")));
    return questions;
  }

  private static List<Question> atom(Secret secret) {
    List<Question> questions = new ArrayList<>();
    for (String resource : List.of("entry", "content", "versions")) {
      questions.add(secret.about(resource, user -> atom(user, resource, secret.letter())));
      questions.add(
          secret.about(
              "attachment's " + resource, user -> atom(user, resource, secret.attachment())));
    }
    questions.add(secret.around("month", user -> atom(user, "children", secret.folder())));
    return questions;
  }

  private static HttpResponse<String> atom(Session user, String resource, String id) {
    return new Cmis(user).atom("GET", resource, id, "application/atom+xml", "");
  }

  private static List<Question> webDav(Secret secret) {
    return List.of(
        new Question(
            "file", "Isi " + secret.mark(), true, user -> new WebDav(user).get(secret.file())),
        secret.around("month", user -> new WebDav(user).list(secret.path())));
  }

  private static List<Question> scripts(Secret secret) {
    List<Question> questions = new ArrayList<>();
    for (String id : List.of(secret.letter(), secret.attachment())) {
      String whose = id.equals(secret.letter()) ? "" : "attachment's ";
      String node = STORE + id;
      String ref = encoded(REF + id);
      questions.add(
          secret.about(whose + "metadata", user -> user.get("/s/api/metadata?nodeRef=" + ref)));
      questions.add(
          secret.about(
              whose + "form",
              user ->
                  user.post(
                      "/s/api/formdefinitions",
                      Json.write(Map.of("itemKind", "node", "itemId", REF + id)))));
      questions.add(
          secret.about(
              whose + "picker",
              user ->
                  user.post(
                      "/s/api/forms/picker/items",
                      Json.write(Map.of("items", List.of(REF + id), "itemValueType", "nodeRef")))));
      questions.add(
          secret.about(whose + "content", user -> user.get("/s/api/node/content/" + node)));
      questions.add(
          secret.about(whose + "document", user -> user.get("/s/slingshot/doclib2/node/" + node)));
      questions.add(
          secret.about(whose + "versions", user -> user.get("/s/api/version?nodeRef=" + ref)));
      questions.add(
          secret.about(whose + "path", user -> user.get("/s/slingshot/doclib/node/" + node)));
    }
    String folder = STORE + secret.folder();
    questions.add(
        secret.around(
            "document list", user -> user.get("/s/slingshot/doclib2/doclist/all/node/" + folder)));
    questions.add(
        secret.around(
            "picker's children",
            user ->
                user.get(
                    "/s/api/forms/picker/node/"
                        + folder
                        + "/children?selectableType=cm:content&size=100")));
    questions.add(
        secret.around(
            "search", user -> user.get("/s/slingshot/search?term=" + secret.typed() + "*")));
    return questions;
  }

  private static List<Question> nodes(Secret secret) {
    List<Question> questions = new ArrayList<>();
    for (String id : List.of(secret.letter(), secret.attachment())) {
      String whose = id.equals(secret.letter()) ? "" : "attachment's ";
      for (String part : List.of("", "/content", "/versions")) {
        questions.add(
            secret.about(whose + "node" + part, user -> user.get(V1 + "/nodes/" + id + part)));
      }
    }
    questions.add(
        secret.around("month", user -> user.get(V1 + "/nodes/" + secret.folder() + "/children")));
    questions.add(
        secret.around("search", user -> user.get(V1 + "/queries/nodes?term=" + secret.typed())));
    return questions;
  }

  /** Where those who keep records are told its number, and nothing that it says. */
  private static List<Question> records(Secret secret) {
    String letter = Client.BASE + "/letters/" + secret.letter();
    return List.of(
        secret.about("why this date", user -> user.get(letter + "/retention")),
        secret.about("record", user -> user.get(Client.BASE + "/records/" + secret.letter())),
        secret.about(
            "audit", user -> user.get(Client.BASE + "/audit-entries?about=" + secret.letter())),
        // Its number is its sender's, by which nobody may learn that there is such a letter.
        secret.around(
            "sender's number",
            user -> user.get(Client.BASE + "/records?number=" + encoded(secret.mark() + "/1"))));
  }
}
