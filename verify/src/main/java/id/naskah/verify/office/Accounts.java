package id.naskah.verify.office;

import static id.naskah.verify.http.Session.encoded;

import id.naskah.verify.http.Json;
import id.naskah.verify.http.Session;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Users and groups of a run. They come and go over the web scripts that all versions have. */
final class Accounts {
  private static final String PEOPLE = "/s/api/people";
  private static final String HOMES =
      "/api/-default-/public/cmis/versions/1.1/browser/root/User%20Homes";

  private final Session admin;

  /** Nobody can guess it: the accounts are those of an installation that others use meanwhile. */
  private final String password = UUID.randomUUID().toString();

  private final Set<String> users = new LinkedHashSet<>();
  private final Set<String> groups = new LinkedHashSet<>();

  Accounts(Session admin) {
    this.admin = admin;
  }

  /** Makes a group; answers its full name. */
  synchronized String group(String name) {
    Answers.expected(
        "Making the group " + name,
        admin.post("/s/api/rootgroups/" + encoded(name), Json.write(Map.of("displayName", name))));
    groups.add(name);
    return "GROUP_" + name;
  }

  /** Makes a user, a member of these groups; answers the name. */
  synchronized String user(String name, List<String> fullNamesOfGroups) {
    Map<String, Object> person =
        Map.of(
            "userName", name,
            "firstName", name,
            "lastName", "Verify",
            "email", name + "@verify.invalid",
            "password", password,
            "groups", fullNamesOfGroups);
    Answers.expected("Making the user " + name, admin.post(PEOPLE, Json.write(person)));
    users.add(name);
    admin.site().know(name, password);
    return name;
  }

  /** Whether there is a group of this name, without GROUP_. */
  boolean hasGroup(String name) {
    return admin.get("/s/api/groups/" + encoded(name)).statusCode() == 200;
  }

  /** Those that an interrupted run has left, found by its mark. */
  synchronized void find(String mark) {
    String query = "?maxResults=5000&maxItems=5000&filter=";
    HttpResponse<String> people =
        Answers.expected("Looking for users", admin.get(PEOPLE + query + encoded(mark)));
    collect(people.body(), "people", "userName", mark, users);
    HttpResponse<String> found =
        Answers.expected(
            "Looking for groups",
            admin.get("/s/api/groups?maxItems=5000&shortNameFilter=" + encoded(mark) + "*"));
    collect(found.body(), "data", "shortName", mark, groups);
  }

  private static void collect(
      String answer, String list, String field, String mark, Set<String> names) {
    for (Object each : (List<?>) Json.map(Json.read(answer)).get(list)) {
      String name = (String) Json.map(each).get(field);
      if (name.startsWith(mark)) {
        names.add(name);
      }
    }
  }

  /** Removes all of them; answers what stays, and why. */
  synchronized List<String> remove() {
    List<String> left = new ArrayList<>();
    for (String user : List.copyOf(users)) {
      if (isGone(admin.delete(PEOPLE + "/" + encoded(user)))) {
        users.remove(user);
        removeHome(user);
      } else {
        left.add("user " + user);
      }
    }
    for (String group : List.copyOf(groups)) {
      if (isGone(admin.delete("/s/api/groups/" + encoded(group)))) {
        groups.remove(group);
      } else {
        left.add("group " + group);
      }
    }
    return left;
  }

  private static boolean isGone(HttpResponse<String> answer) {
    return answer.statusCode() / 100 == 2 || answer.statusCode() == 404;
  }

  /** Alfresco leaves the folder that it made when the user was made. */
  private void removeHome(String user) {
    HttpResponse<String> home =
        admin.get(HOMES + "/" + encoded(user) + "?cmisselector=object&succinct=true");
    if (home.statusCode() == 200) {
      admin.send(
          "POST",
          HOMES + "/" + encoded(user),
          "application/x-www-form-urlencoded",
          "cmisaction=deleteTree&allVersions=true&continueOnFailure=false");
    }
  }

  /** Names of users and groups that are there now. */
  synchronized List<String> present() {
    List<String> present = new ArrayList<>();
    if (!users.isEmpty()) {
      present.add(users.size() + " users");
    }
    if (!groups.isEmpty()) {
      present.add(groups.size() + " groups");
    }
    return present;
  }
}
