package id.naskah.signature;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Where the gateway is, as alfresco-global.properties has it. Nothing is checked when Alfresco
 * starts.
 *
 * @param url of its root, such as {@code https://esign.example.go.id}; empty for none
 * @param user of the office at the gateway
 * @param passwordFile the file whose first line is that one's password
 * @param identities a file of lines {@code login=identity number}, for those whom the gateway does
 *     not know by e-mail; empty for none
 * @param connectSeconds so long a connection may take, as it was written
 * @param answerSeconds so long a signature may take, likewise
 */
record GatewaySettings(
    String url,
    String user,
    String passwordFile,
    String identities,
    String connectSeconds,
    String answerSeconds) {
  private static final long LONGEST_SECONDS = 240;

  boolean isEmpty() {
    return url.isBlank();
  }

  /**
   * A path at the gateway.
   *
   * @throws IllegalArgumentException if the address is none, or a passphrase would go over the
   *     network in the open
   */
  URI at(String path) {
    URI root = URI.create(url.strip());
    boolean isPlain = "http".equals(root.getScheme()) && isThisMachine(root.getHost());
    boolean isClear =
        root.getUserInfo() == null && root.getQuery() == null && root.getFragment() == null;
    if (root.getHost() == null || !isClear || !("https".equals(root.getScheme()) || isPlain)) {
      throw new IllegalArgumentException(url);
    }
    String address = root.toString();
    return URI.create(
        (address.endsWith("/") ? address.substring(0, address.length() - 1) : address) + path);
  }

  private static boolean isThisMachine(String host) {
    try {
      return host != null && InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  Path passwordPath() {
    return Path.of(passwordFile.strip());
  }

  Duration connecting() {
    return Seconds.of(connectSeconds, 10, 60);
  }

  Duration answering() {
    return Seconds.of(answerSeconds, 90, LONGEST_SECONDS);
  }
}
