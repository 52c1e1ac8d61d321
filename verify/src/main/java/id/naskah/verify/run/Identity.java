package id.naskah.verify.run;

import id.naskah.verify.http.Client;
import id.naskah.verify.http.Json;
import id.naskah.verify.http.Reply;
import id.naskah.verify.http.Session;
import id.naskah.verify.http.Site;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What it is that is checked.
 *
 * @param database null where the site does not say
 * @param search null where the site does not say
 */
record Identity(String alfresco, String naskah, String database, String search) {
  /**
   * Asks the site as somebody who says to be its administrator.
   *
   * @throws CannotRun when the checks can't be run there, before anything was made
   */
  static Identity of(Site site, String user) throws CannotRun {
    Session admin = login(site, user);
    Map<String, Object> server = server(admin, site.url());
    Reply health = health(admin, site.url());
    if (health.status() != 200) {
      throw new CannotRun(
          "The Naskah at "
              + site.url()
              + " is older than "
              + version()
              + ": it does not say which it is.");
    }
    Map<String, Object> naskah = Json.map(health.json());
    requireSame((String) naskah.get("version"), site.url());
    requireAdministrator(admin, user);
    return new Identity(
        server.get("edition") + " " + server.get("version"),
        (String) naskah.get("version"),
        (String) naskah.get("database"),
        (String) naskah.get("search"));
  }

  private static Session login(Site site, String user) throws CannotRun {
    try {
      return site.as(user);
    } catch (Site.Unreachable e) {
      throw new CannotRun(e.getMessage());
    } catch (Session.Refused e) {
      throw new CannotRun(
          e.status() == 403 || e.status() == 401
              ? site.url() + " does not take the password of " + user + "."
              : notAlfresco(site.url()));
    } catch (YamlEngineException | ClassCastException | NullPointerException e) {
      throw new CannotRun(notAlfresco(site.url()));
    }
  }

  private static String notAlfresco(String url) {
    return "There is no Alfresco at " + url + ": the address ends with /alfresco as a rule.";
  }

  private static Map<String, Object> server(Session admin, String url) throws CannotRun {
    HttpResponse<String> answer = admin.get("/s/api/server");
    if (answer.statusCode() != 200) {
      throw new CannotRun(notAlfresco(url));
    }
    return Json.map(Json.map(Json.read(answer.body())).get("data"));
  }

  private static Reply health(Session admin, String url) throws CannotRun {
    Client client = new Client(admin);
    if (client.get("/units").status() == 404) {
      throw new CannotRun("The Alfresco at " + url + " has no Naskah.");
    }
    return client.get("/health");
  }

  private static void requireSame(String there, String url) throws CannotRun {
    String here = version();
    if (!Objects.equals(here.replace("-SNAPSHOT", ""), there)) {
      throw new CannotRun(
          "The Naskah at " + url + " is " + there + ", and these checks are of " + here + ".");
    }
  }

  /** The Naskah that these checks are of. */
  static String version() {
    Properties properties = new Properties();
    try (InputStream in =
        Identity.class.getResourceAsStream("/id/naskah/verify/version.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  private static void requireAdministrator(Session admin, String user) throws CannotRun {
    HttpResponse<String> answer = admin.get("/s/api/people/" + Session.encoded(user));
    Map<String, Object> person =
        answer.statusCode() == 200 ? Json.map(Json.read(answer.body())) : Map.of();
    Object may = person.get("capabilities");
    if (!(may instanceof Map<?, ?> capabilities)
        || !Boolean.TRUE.equals(capabilities.get("isAdmin"))) {
      throw new CannotRun(
          user + " is no administrator there, and may not make the users that the checks need.");
    }
  }
}
