package id.naskah.verification;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Addresses of IPv6. */
final class Six {
  private Six() {}

  /**
   * The 16 bytes of an address, or the four of one that only wraps IPv4; null for what is none.
   *
   * @param address has a colon, so that Java takes it for figures and asks nobody
   */
  static byte[] bytes(String address) {
    try {
      return InetAddress.getAllByName("[" + address + "]")[0].getAddress();
    } catch (UnknownHostException e) {
      return null;
    }
  }
}
