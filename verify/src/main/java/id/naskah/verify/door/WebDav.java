package id.naskah.verify.door;

import static id.naskah.verify.http.Session.encoded;

import id.naskah.verify.http.Session;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** WebDAV as one user; paths begin below Company Home, with a slash. */
public final class WebDav {
  private final Session session;

  public WebDav(Session session) {
    this.session = session;
  }

  public HttpResponse<String> get(String path) {
    return session.get(address(path));
  }

  public HttpResponse<String> list(String path) {
    return session.send(
        session
            .request(address(path))
            .header("Depth", "1")
            .method("PROPFIND", BodyPublishers.noBody()));
  }

  public HttpResponse<String> put(String path, String text) {
    return session.send("PUT", address(path), "application/octet-stream", text);
  }

  public HttpResponse<String> delete(String path) {
    return session.delete(address(path));
  }

  /** {@code MOVE} or {@code COPY}, over what is there. */
  public HttpResponse<String> carry(String method, String from, String to) {
    return session.send(
        session
            .request(address(from))
            .header("Destination", session.site().url() + address(to))
            .header("Overwrite", "T")
            .method(method, BodyPublishers.noBody()));
  }

  /** Properties set. */
  public HttpResponse<String> patch(String path, String name, String value) {
    String body =
        "<?xml version=\"1.0\"?><D:propertyupdate xmlns:D=\"DAV:\"><D:set><D:prop><D:"
            + name
            + ">"
            + value
            + "</D:"
            + name
            + "></D:prop></D:set></D:propertyupdate>";
    return session.send("PROPPATCH", address(path), "text/xml", body);
  }

  private static String address(String path) {
    return "/webdav" + encoded(path).replace("%2F", "/");
  }
}
