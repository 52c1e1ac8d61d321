package id.naskah.verify.check;

import id.naskah.verify.door.Cmis;
import id.naskah.verify.http.Client;
import id.naskah.verify.http.Json;
import id.naskah.verify.http.Session;
import id.naskah.verify.office.Office;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A letter that somebody tries to change.
 *
 * @param attachment one of its files
 * @param other a letter that it is related to
 * @param path of the folder where it lies, below Company Home
 * @param folder the same folder's id
 * @param unit id of the unit's folder
 * @param anywhere id of a folder outside of the unit, of the clerk's own
 */
record Target(
    Office office,
    String id,
    String attachment,
    String other,
    String path,
    String folder,
    String unit,
    String anywhere) {
  /** What an attempt that was refused may leave its trace in, and what differs by who asks. */
  private static final List<String> PASSING =
      List.of(
          "cmis:changeToken", "cmis:lastModificationDate", "cmis:lastModifiedBy", "cmis:objectId");

  /** An open letter with content in two versions, an attachment, a title and a related letter. */
  static Target open(Office office) {
    Keeping keeping = new Keeping(office);
    String letter = keeping.related();
    String path = keeping.folder(letter);
    Cmis admin = new Cmis(office.trial().admin());
    return new Target(
        office,
        letter,
        keeping.attachment(letter),
        keeping.relative(letter),
        path,
        admin.idAt(path),
        admin.idAt("/Correspondence/" + office.unitA()),
        keeping.anywhere());
  }

  /** Where the letter's file is at this moment, below Company Home. */
  String file() {
    Map<String, Object> entry = office.trial().asAdministrator().get("/letters/" + id).entry();
    return entry.get("path") + "/" + entry.get("name");
  }

  /** A name that no other file has. */
  String otherName() {
    return "lain " + id + ".txt";
  }

  /** Ends what a check-out by this user has begun. */
  void cancelCheckOut(Session user) {
    for (String file : List.of(id, attachment)) {
      Map<String, Object> object =
          Json.map(Json.read(new Cmis(user).select(file, "object&succinct=true").body()));
      Object copy =
          Json.map(object.get("succinctProperties")).get("cmis:versionSeriesCheckedOutId");
      if (copy != null) {
        new Cmis(user).act((String) copy, "cancelCheckOut");
      }
    }
  }

  /** What differs between two states, in short. */
  static List<String> difference(Map<String, Object> before, Map<String, Object> after) {
    List<String> differences = new ArrayList<>();
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      Object was = before.get(name);
      Object is = after.get(name);
      if (was instanceof Map<?, ?> && is instanceof Map<?, ?>) {
        difference(Json.map(was), Json.map(is)).forEach(d -> differences.add(name + "." + d));
      } else if (!Objects.equals(was, is)) {
        differences.add(String.format("%s: %.80s, now %.80s", name, was, is));
      }
    }
    return differences;
  }

  /** All that must stay as it is, to be compared. */
  Map<String, Object> state() {
    Map<String, Object> state = glance();
    Cmis cmis = new Cmis(office.trial().admin());
    Client admin = office.trial().asAdministrator();
    state.put("letter", admin.get("/letters/" + id).json());
    state.put("parents", parents(cmis, id));
    state.put("versions", versions(cmis));
    state.put("content", admin.get("/letters/" + id + "/content").text());
    state.put("attachments", admin.get("/letters/" + id + "/attachments").json());
    state.put("attachment's content", admin.get("/attachments/" + attachment + "/content").text());
    return state;
  }

  /**
   * What every change leaves a trace in, and which takes a few requests: properties, place, access,
   * links, and which version and content the letter and its attachment have.
   */
  Map<String, Object> glance() {
    Cmis cmis = new Cmis(office.trial().admin());
    Map<String, Object> glance = new TreeMap<>();
    glance.put("object", object(cmis, id));
    glance.put("attachment", object(cmis, attachment));
    return glance;
  }

  private static Object object(Cmis cmis, String id) {
    HttpResponse<String> answer =
        cmis.select(id, "object&succinct=true&includeACL=true&includeRelationships=source");
    if (answer.statusCode() != 200) {
      return answer.statusCode();
    }
    Map<String, Object> object = Json.map(Json.read(answer.body()));
    Json.map(object.get("succinctProperties")).keySet().removeAll(PASSING);
    if (object.get("relationships") instanceof List<?> links) {
      // Two of the same kind come in no order.
      object.put(
          "relationships",
          links.stream()
              .map(link -> Json.map(Json.map(link).get("succinctProperties")))
              .map(link -> link.get("cmis:objectTypeId") + " " + target(link))
              .sorted()
              .toList());
    }
    return unordered(object);
  }

  /** CMIS gives aspects, and what they hold, in no order. */
  private static Object unordered(Object value) {
    if (value instanceof List<?> several) {
      return several.stream().map(String::valueOf).sorted().toList();
    }
    if (value instanceof Map<?, ?>) {
      Map<String, Object> sorted = new TreeMap<>();
      Json.map(value).forEach((name, each) -> sorted.put(name, unordered(each)));
      return sorted;
    }
    return value;
  }

  private static String target(Map<String, Object> link) {
    return String.valueOf(link.get("cmis:targetId")).replaceAll(";.*", "");
  }

  private static Object parents(Cmis cmis, String id) {
    HttpResponse<String> answer = cmis.select(id, "parents&succinct=true&filter=cmis:path");
    return answer.statusCode() == 200
        ? ((List<?>) Json.read(answer.body()))
            .stream()
                .map(p -> Json.map(Json.map(Json.map(p).get("object")).get("succinctProperties")))
                .map(p -> String.valueOf(p.get("cmis:path")))
                .sorted()
                .toList()
        : answer.statusCode();
  }

  private Object versions(Cmis cmis) {
    HttpResponse<String> answer = cmis.select(id, "versions&succinct=true");
    return answer.statusCode() == 200
        ? ((List<?>) Json.read(answer.body())).size()
        : answer.statusCode();
  }
}
