package id.naskah.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose requests are counted together. */
class ProxiesTest {
  private final Proxies proxies = new Proxies("10.1.0.0/16, 192.168.7.9,2001:db8:7::/48");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // Nobody named this proxy, so nobody believes it.
        "203.0.113.5 | 198.51.100.1            | cb007105",
        "203.0.113.5 | -                       | cb007105",
        "10.1.2.3    | -                       | 0a010203",
        "10.1.2.3    | 198.51.100.1            | c6336401",
        "10.2.2.3    | 198.51.100.1            | 0a020203",
        "192.168.7.9 | 198.51.100.1            | c6336401",
        "192.168.7.8 | 198.51.100.1            | c0a80708",
        // What stands before the last one that is not trusted, anybody may have written.
        "10.1.2.3    | 1.2.3.4, 198.51.100.1   | c6336401",
        "10.1.2.3    | 1.2.3.4, 10.1.9.9       | 01020304",
        "10.1.2.3    | 10.1.4.4                | 0a010404",
        "10.1.2.3    | unknown                 | 0a010203",
        "10.1.2.3    | 1.2.3.4, surat.go.id    | 0a010203",
        "10.1.2.3    | 1.2.3.999               | 0a010203",
        "10.1.2.3    | ''                      | 0a010203",
        // Of IPv6 the network, as one house has more addresses than there are people.
        "2001:db8:1:2:3:4:5:6 | -              | 20010db800010002",
        "2001:db8:1:2::9      | -              | 20010db800010002",
        "2001:db8:7:1::1 | 2001:db8:9::5       | 20010db800090000",
        "2001:db8:8:1::1 | 2001:db8:9::5       | 20010db800080001",
        "::ffff:10.1.2.3 | 198.51.100.1        | c6336401",
        "not an address  | 198.51.100.1        | elsewhere",
        "-               | 198.51.100.1        | elsewhere"
      },
      delimiter = '|')
  void theLastAddressThatAnybodyVouchesFor(String peer, String forwarded, String visitor) {
    assertThat(proxies.visitor(peer, forwarded)).isEqualTo(visitor);
  }

  @Test
  void withoutProxiesNoHeaderCounts() {
    assertThat(new Proxies("").visitor("127.0.0.1", "1.2.3.4")).isEqualTo("7f000001");
    assertThat(new Proxies("0.0.0.0/0").visitor("127.0.0.1", "1.2.3.4")).isEqualTo("01020304");
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.example.org", "10.0.0.0/33", "10.0.0.0/8/8", "10.0.0", "::1/129"})
  void whatIsNoNetworkStopsTheStart(String trusted) {
    assertThatThrownBy(() -> new Proxies(trusted)).isInstanceOf(IllegalArgumentException.class);
  }
}
