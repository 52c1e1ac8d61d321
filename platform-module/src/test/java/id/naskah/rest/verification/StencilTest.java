package id.naskah.rest.verification;

import static id.naskah.rest.verification.Stencil.hole;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Values come into markup as text, each into every hole with its number. */
class StencilTest {
  private static String filled(String markup, String... values) {
    return new String(new Stencil(markup).filled(values), StandardCharsets.UTF_8);
  }

  @Test
  void eachHoleGetsItsValue() {
    String markup = "<p>" + hole(1) + "–" + hole(0) + hole(1) + "</p>";
    assertThat(filled(markup, "satu", "dua")).isEqualTo("<p>dua–satudua</p>");
    assertThat(filled(hole(0), "✓")).isEqualTo("✓");
    assertThat(filled("<br>")).isEqualTo("<br>");
  }

  @Test
  void noValueBecomesMarkup() {
    assertThat(filled("<p title=\"" + hole(0) + "\">", "\"><script>alert('&')</script>"))
        .isEqualTo("<p title=\"&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;\">");
  }

  /** What looks like a hole in the name of an office is a character of that name. */
  @Test
  void noValueHasHoles() {
    assertThat(filled("<p>" + hole(0) + "</p>", hole(1))).isEqualTo("<p>\uE001</p>");
  }
}
