package id.naskah.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naskah.platform.RuleViolation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "tu@kominfo.go.id",
        "Sekretariat.Daerah+surat@mail.sulsel-prov.go.id",
        "a@b.c",
        "o'neil_x@example.org"
      })
  void addressesThatPeopleHaveAreTaken(String address) {
    assertThat(MailAddress.checked("recipient", address)).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tu",
        "tu@",
        "@kominfo.go.id",
        "tu@localhost",
        "tu@kominfo..id",
        "tu@-kominfo.go.id",
        ".tu@kominfo.go.id",
        "tu.@kominfo.go.id",
        "a@b.c, d@e.f",
        "a@b.c;d@e.f",
        "Budi <a@b.c>",
        "\"a b\"@b.c",
        "a@[10.0.0.1]",
        "a@b.c\r\nBcc: d@e.f",
        "a\u0000@b.c",
        "a@b.c\u2028",
        "tü@kominfo.go.id",
        "a@b@c.d"
      })
  void whatMisleadsMailIsRefused(String address) {
    assertThatThrownBy(() -> MailAddress.checked("recipient", address))
        .isInstanceOf(RuleViolation.class)
        .hasMessageContaining("recipient");
  }

  @ParameterizedTest
  @ValueSource(ints = {65, 300})
  void nothingIsTooLong(int length) {
    String address = "a".repeat(length) + "@b.c";
    assertThatThrownBy(() -> MailAddress.checked("recipient", address))
        .isInstanceOf(RuleViolation.class);
  }
}
