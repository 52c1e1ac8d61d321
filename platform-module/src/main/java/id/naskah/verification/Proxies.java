package id.naskah.verification;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whose address a request has that came through proxies. Anybody can write a header: what it says
 * counts only if the proxy is one that the administrator has named.
 */
public class Proxies {
  private static final Pattern COMMA = Pattern.compile("[\\s,]+");
  private static final Pattern FIGURES = Pattern.compile("[0-9A-Fa-f.:]{2,45}");

  /** What one provider gives to one house. */
  private static final int SIX_NETWORK = 8;

  private static final int FOUR = 4;

  private final List<Network> trusted;

  /**
   * @param trusted addresses and networks such as {@code 10.0.0.0/8}, separated by commas; may be
   *     empty
   */
  public Proxies(String trusted) {
    this.trusted =
        COMMA.splitAsStream(trusted.strip()).filter(t -> !t.isEmpty()).map(Network::of).toList();
  }

  /**
   * Who is meant by a limit: the address that asks, or the last one before the proxies that are
   * trusted; of IPv6 the network.
   *
   * @param peer the address from which the request came
   * @param forwarded the header X-Forwarded-For, or null
   */
  public String visitor(String peer, String forwarded) {
    Optional<byte[]> at = bytes(peer);
    List<String> named = forwarded == null ? List.of() : List.of(forwarded.split(",", -1));
    for (int i = named.size() - 1; i >= 0 && at.filter(this::isTrusted).isPresent(); i--) {
      Optional<byte[]> before = bytes(named.get(i).strip());
      if (before.isEmpty()) {
        break;
      }
      at = before;
    }
    return at.map(Proxies::network).orElse("elsewhere");
  }

  private boolean isTrusted(byte[] address) {
    for (Network network : trusted) {
      if (network.has(address)) {
        return true;
      }
    }
    return false;
  }

  private static String network(byte[] address) {
    int length = address.length == FOUR ? FOUR : SIX_NETWORK;
    return HexFormat.of().formatHex(address, 0, length);
  }

  /** An address as it is written in figures; no name is ever looked up. */
  private static Optional<byte[]> bytes(String address) {
    return address == null || !FIGURES.matcher(address).matches()
        ? Optional.empty()
        : Optional.ofNullable(address.indexOf(':') < 0 ? four(address) : Six.bytes(address));
  }

  private static byte[] four(String address) {
    String[] parts = address.split("\\.", -1);
    byte[] bytes = new byte[FOUR];
    if (parts.length != FOUR) {
      return null;
    }
    for (int i = 0; i < FOUR; i++) {
      int value = number(parts[i]);
      if (value < 0 || value > 0xFF) {
        return null;
      }
      bytes[i] = (byte) value;
    }
    return bytes;
  }

  /** Of one to three figures; -1 for anything else. */
  private static int number(String text) {
    int number = text.isEmpty() || text.length() > 3 ? -1 : 0;
    for (int i = 0; i < text.length() && number >= 0; i++) {
      int figure = text.charAt(i) - '0';
      number = figure < 0 || figure > 9 ? -1 : number * 10 + figure;
    }
    return number;
  }

  /** Addresses of which the first bits are the same. */
  private static final class Network {
    private final byte[] address;
    private final int bits;

    private Network(byte[] address, int bits) {
      this.address = address;
      this.bits = bits;
    }

    static Network of(String text) {
      String[] parts = text.split("/", -1);
      byte[] address =
          bytes(parts[0])
              .orElseThrow(() -> new IllegalArgumentException("No address of a proxy: " + text));
      int all = address.length * Byte.SIZE;
      int bits = parts.length == 1 ? all : Integer.parseInt(parts[1]);
      if (parts.length > 2 || bits < 0 || bits > all) {
        throw new IllegalArgumentException("No network of proxies: " + text);
      }
      return new Network(address, bits);
    }

    boolean has(byte[] other) {
      if (other.length != address.length) {
        return false;
      }
      int whole = bits / Byte.SIZE;
      int mask = (0xFF00 >> (bits % Byte.SIZE)) & 0xFF;
      return Arrays.equals(other, 0, whole, address, 0, whole)
          && (mask == 0 || (other[whole] & mask) == (address[whole] & mask));
    }
  }
}
