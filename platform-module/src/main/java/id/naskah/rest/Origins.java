package id.naskah.rest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Whether a request comes from a page that may write here.
 *
 * <p>A browser says with {@code Origin} whose page makes it send a request, and sends along what
 * the user logged in with, whoever's page that is. Programs say nothing, and have nothing that
 * somebody else could use.
 */
final class Origins {
  private final Supplier<Set<String>> allowed;

  /**
   * For an installation.
   *
   * @param allowed other pages that may, such as {@code https://share.example.org}; asked seldom
   */
  Origins(Supplier<Set<String>> allowed) {
    this.allowed = allowed;
  }

  /**
   * Whether a page of this origin may write here.
   *
   * @param origin the header of that name, or null
   * @param referer likewise
   * @param hosts as which the server was addressed; may hold lists and nulls
   */
  boolean mayWrite(String origin, String referer, String... hosts) {
    String from = origin == null ? referer : origin;
    if (from == null) {
      return true;
    }
    URI page = parse(from);
    if (page == null) {
      return false;
    }
    for (String host : hosts) {
      for (String one : host == null ? new String[0] : host.split(",")) {
        if (isSame(page, parse(page.getScheme() + "://" + one.strip()))) {
          return true;
        }
      }
    }
    return allowed.get().stream().anyMatch(one -> isSameOrigin(page, parse(one)));
  }

  private static boolean isSameOrigin(URI page, URI other) {
    return isSame(page, other) && page.getScheme().equalsIgnoreCase(other.getScheme());
  }

  /**
   * The server does not know whether a proxy before it spoke TLS; so the scheme decides nothing.
   */
  private static boolean isSame(URI page, URI other) {
    return other != null
        && page.getHost().equalsIgnoreCase(other.getHost())
        && port(page) == port(other);
  }

  private static int port(URI page) {
    if (page.getPort() >= 0) {
      return page.getPort();
    }
    return "https".equals(page.getScheme().toLowerCase(Locale.ROOT)) ? 443 : 80;
  }

  /** Null for what is no address of a page, such as the origin "null" of a file. */
  static URI parse(String text) {
    try {
      URI uri = new URI(text);
      boolean page =
          uri.getHost() != null
              && ("http".equalsIgnoreCase(uri.getScheme())
                  || "https".equalsIgnoreCase(uri.getScheme()));
      return page ? uri : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
