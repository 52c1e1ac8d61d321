package id.naskah.rest;

import id.naskah.embedded.junit.Repository;
import id.naskah.verify.http.Session;
import id.naskah.verify.http.Site;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The REST API of the embedded repository, as a user whose password is the name. */
public final class Client extends id.naskah.verify.http.Client {
  private static final Map<String, Site> SITES = new ConcurrentHashMap<>();

  public Client(Repository repository, String user) {
    super(session(repository.url(), user));
  }

  private static Session session(String url, String user) {
    Site site = SITES.computeIfAbsent(url, Site::new);
    site.know(user, user);
    return site.as(user);
  }
}
