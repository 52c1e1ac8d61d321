package id.naskah.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sets the office up as an administrator would: groups, people, configuration. */
final class Office {
  private static final String API = "/service/api";
  private static final String NASKAH = "/api/-default-/public/naskah/versions/1";

  private final Server admin;
  private final Memory memory;

  Office(Server admin, Memory memory) {
    this.admin = admin;
    this.memory = memory;
  }

  void setUp() throws IOException, InterruptedException {
    for (List<String> group : SampleFiles.groups()) {
      ensureGroup(group.get(0), group.get(1));
    }
    for (Account account : SampleFiles.accounts()) {
      ensurePerson(account);
      ensureMemberships(account);
    }
    for (String file : SampleFiles.CONFIGURATION) {
      upload(file);
    }
    if (hasSeal()) {
      upload(SampleFiles.SIGNING);
    }
  }

  /** Where no seal is set up, letters are signed by the code alone. */
  private boolean hasSeal() throws IOException, InterruptedException {
    JsonNode providers = admin.get(NASKAH + "/signature-providers").expected().json();
    for (JsonNode each : providers.path("list").path("entries")) {
      JsonNode provider = each.path("entry");
      if ("seal".equals(provider.path("id").asText())) {
        return provider.path("setUp").asBoolean();
      }
    }
    return false;
  }

  private void ensureGroup(String name, String title) throws IOException, InterruptedException {
    Server.Answer found = admin.get(API + "/groups/" + name);
    if (!found.missing()) {
      found.expected();
      return;
    }
    ObjectNode body = Server.JSON.createObjectNode().put("displayName", title);
    admin.post(API + "/rootgroups/" + name, body).expected();
  }

  private void ensurePerson(Account account) throws IOException, InterruptedException {
    Server.Answer found = admin.get(API + "/people/" + account.user());
    if (!found.missing()) {
      found.expected();
      return;
    }
    ObjectNode body =
        Server.JSON
            .createObjectNode()
            .put("userName", account.user())
            .put("firstName", account.firstName())
            .put("lastName", account.lastName())
            .put("email", account.email())
            .put("password", account.user())
            .put("jobtitle", account.jobTitle())
            .put("organisation", "Sekretariat Daerah Provinsi Nusa Samudra");
    admin.post(API + "/people", body).expected();
  }

  private void ensureMemberships(Account account) throws IOException, InterruptedException {
    Set<String> present = new HashSet<>();
    JsonNode person =
        admin.get(API + "/people/" + account.user() + "?groups=true").expected().json();
    person.path("groups").forEach(group -> present.add(group.path("itemName").asText()));
    for (String group : account.groups()) {
      // Asked first: adding a member twice is an error.
      if (!present.contains("GROUP_" + group)) {
        admin
            .post(
                API + "/groups/" + group + "/children/" + account.user(),
                Server.JSON.createObjectNode())
            .expected();
      }
    }
  }

  /**
   * Over WebDAV: the file keeps its node, and with that its versions. Once only: what an
   * administrator edits afterwards stays.
   */
  private void upload(String file) throws IOException, InterruptedException {
    String key = "configuration/" + file;
    if (memory.value(key).isPresent()) {
      return;
    }
    String path = "/webdav/Data%20Dictionary/Naskah/" + file;
    byte[] content = SampleFiles.configuration(file);
    if (!admin.get(path).expected().holds(content)) {
      admin.put(path, file.endsWith(".csv") ? "text/csv" : "text/plain", content).expected();
    }
    memory.remember(key, "uploaded");
  }
}
