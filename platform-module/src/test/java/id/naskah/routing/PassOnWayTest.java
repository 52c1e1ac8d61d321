package id.naskah.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.naskah.Refused;
import id.naskah.configuration.Recipient;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A letter does not come back on its way, and nobody has it twice. */
class PassOnWayTest {
  /** The way is decided by the dispositions alone. */
  private final PassOnRules rules = new PassOnRules(null, null, null, null, null);

  private static PassOn to(String responsible, String informed) {
    return new PassOn(
        recipients(responsible), recipients(informed), List.of("follow"), null, null, null, null);
  }

  private static List<Recipient> recipients(String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split(" ")).map(r -> Recipient.parse(r).orElseThrow()).toList();
  }

  private static DispositionRow row(
      long id, Long above, String recipient, DispositionStatus status, String sender) {
    Recipient to = Recipient.parse(recipient).orElseThrow();
    return new DispositionRow(id, "u" + id, 1, above, to, true, status, sender, null, null);
  }

  private String way(String recipient, String user, DispositionRow above, DispositionRow... all) {
    PassOn request = to(null, recipient);
    return Refused.saying(
        () -> {
          rules.checkWay(request, user, above, List.of(all));
          return null;
        });
  }

  @Test
  void nobodyPassesALetterToOneself() {
    assertThat(way("user:budi", "budi", null)).isEqualTo("CONFLICT informed naskah.pass.circle");
  }

  @ParameterizedTest
  @ValueSource(strings = {"user:budi", "unit:UMUM", "user:siti", "position:KABAG", "user:tono"})
  void aLetterDoesNotComeBackToAnyoneOnItsWay(String recipient) {
    DispositionRow top = row(1, null, "unit:UMUM", DispositionStatus.DONE, "budi");
    DispositionRow middle = row(2, 1L, "position:KABAG", DispositionStatus.DONE, "siti");
    DispositionRow last = row(3, 2L, "user:tono", DispositionStatus.DONE, "siti");

    assertThat(way(recipient, "tono", last, last, top, middle))
        .isEqualTo("CONFLICT informed naskah.pass.circle");
  }

  @Test
  void whoGotItOnAnotherWayMayGetItWhenTheirPartIsOver() {
    DispositionRow top = row(1, null, "unit:UMUM", DispositionStatus.READ, "budi");
    DispositionRow beside = row(2, 1L, "user:tono", DispositionStatus.DONE, "siti");

    assertThatCode(() -> rules.checkWay(to("user:tono", null), "rudi", top, List.of(top, beside)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource
  void nobodyHasALetterTwiceAtOneTime(DispositionStatus status) {
    DispositionRow beside = row(2, null, "user:tono", status, "siti");

    if (status == DispositionStatus.UNREAD || status == DispositionStatus.READ) {
      DispositionRow other = row(3, null, "user:rudi", DispositionStatus.DONE, "siti");
      assertThat(way("user:tono", "budi", null, other, beside))
          .isEqualTo("CONFLICT informed naskah.pass.twice");
    } else {
      assertThatCode(() -> rules.checkWay(to("user:tono", null), "budi", null, List.of(beside)))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void whatIsAboveIsFoundByItsIdAndNothingIsAboveTheTop() {
    DispositionRow top = row(1, null, "unit:UMUM", DispositionStatus.READ, "budi");
    DispositionRow below = row(2, 1L, "user:tono", DispositionStatus.READ, "budi");

    assertThat(PassOnRules.above(below, List.of(below, top))).isEqualTo(top);
    assertThat(PassOnRules.above(top, List.of(below, top))).isNull();
    assertThat(PassOnRules.above(below, List.of(below))).isNull();
  }
}
