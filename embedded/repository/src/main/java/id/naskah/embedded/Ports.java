package id.naskah.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Loopback ports. */
final class Ports {
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private Ports() {}

  static InetAddress loopback() {
    try {
      return InetAddress.getByAddress(LOOPBACK);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A port that nothing listens on at this moment. */
  static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Looks before a long start whether the port can be had.
   *
   * @throws StartFailure when something listens there
   */
  static void require(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, loopback())) {
      socket.setReuseAddress(true);
    } catch (IOException e) {
      throw new StartFailure(
          "Port "
              + port
              + " on 127.0.0.1 is taken ("
              + e.getMessage()
              + "). Stop what listens there, or name another port with --port.",
          e);
    }
  }
}
