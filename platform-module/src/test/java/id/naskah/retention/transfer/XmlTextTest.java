package id.naskah.retention.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** Whatever a letter says, the XML of it can be read. */
class XmlTextTest {
  @Test
  void whatXmlDoesNotHaveIsReplaced() throws Exception {
    String text = "a\u0000b\u001Fc\uD800d\uFFFEe <&>\"' \t\uD83D\uDE00 é";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XmlText xml = new XmlText(out, "urn:x", "root")) {
      xml.attribute("name", text).attribute("none", null).text(text).element("none", null);
    }

    var root =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(out.toByteArray()))
            .getDocumentElement();
    String clean = "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe <&>\"' \t\uD83D\uDE00 é";
    assertThat(root.getTextContent()).isEqualTo(clean);
    // A tab in an attribute is read as a space unless it is written as a reference.
    assertThat(root.getAttribute("name").replace('\t', ' ')).isEqualTo(clean.replace('\t', ' '));
    assertThat(root.hasAttribute("none")).isFalse();
    assertThat(root.getChildNodes().getLength()).isEqualTo(1);
  }
}
