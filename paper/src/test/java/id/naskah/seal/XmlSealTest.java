package id.naskah.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

/** A sealed document says who sealed it, as long as it is what was sealed. */
class XmlSealTest {
  private static final String XML =
      "<letter xmlns=\"urn:x\">\n  <number>005/1</number>\n  <to>A &amp; B</to>\n</letter>";

  @TempDir Path folder;

  private static Document read(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private String sealed(String algorithm) throws Exception {
    Path file = TestKeys.pkcs12(folder.resolve(algorithm + ".p12"), algorithm, "office");
    Document document = read(XML);
    XmlSeal.sign(document, SealKey.pkcs12(file, TestKeys.PASSWORD, ""));
    StringWriter out = new StringWriter();
    TransformerFactory.newInstance()
        .newTransformer()
        .transform(new DOMSource(document), new StreamResult(out));
    return out.toString();
  }

  @ParameterizedTest
  @CsvSource({"RSA", "EC"})
  void itSaysWhoSealedIt(String algorithm) throws Exception {
    String sealed = sealed(algorithm);
    assertThat(sealed).doesNotContain("&#13;");
    assertThat(XmlSeal.check(read(sealed)).orElseThrow().getSubjectX500Principal().getName())
        .contains("CN=Segel office");
  }

  @Test
  void whatIsNotSealedIsNot() throws Exception {
    assertThat(XmlSeal.check(read(XML))).isEmpty();
  }

  @Test
  void whatWasChangedIsBroken() throws Exception {
    String sealed = sealed("EC");
    String signature = sealed.substring(sealed.indexOf("<ds:Signature "));
    String[] changed = {
      sealed.replace("005/1", "005/2"),
      sealed.replace("<to>", "<to> "),
      sealed.replace("<number>", "<number a=\"1\">"),
      sealed.replace("URI=\"\"", "URI=\"#x\""),
      sealed.replace("enveloped-signature", "base64"),
      sealed.replace("ecdsa-sha256", "ecdsa-sha1"),
      sealed.replace("xmlenc#sha256", "xmlenc#sha512"),
      sealed.replaceAll("(?s)<ds:KeyInfo>.*</ds:KeyInfo>", ""),
      // A second one, and one that is about something else than the document around it.
      sealed.replace("</letter>", signature),
      "<big xmlns=\"urn:x\">" + sealed.substring(sealed.indexOf("<letter")) + "</big>"
    };
    for (String each : changed) {
      assertThat(each).isNotEqualTo(sealed);
      assertThat(read(each).getElementsByTagNameNS(XMLSignature.XMLNS, "Signature").getLength())
          .isPositive();
      assertThatThrownBy(() -> XmlSeal.check(read(each)))
          .as(each)
          .isInstanceOf(XmlSeal.Broken.class);
    }
  }
}
